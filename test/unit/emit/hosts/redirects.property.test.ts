import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Publication } from '../../../../src/domain/publication.ts';
import { ISSUE_ORDERS } from '../../../../src/domain/record/order.ts';
import { servedPath } from '../../../../src/emit/pattern.ts';
import { emitRedirects } from '../../../../src/emit/redirects/redirects.ts';
import { issueListPages, listPagePath } from '../../../../src/view/issues/issue-lists.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { incidentOf } from '../../../support/records.ts';
import { hostRedirects } from '../../../support/redirects.ts';
import { runs } from '../../../support/runs.ts';

/** Bases from what addresses may hold: signs that mean something to servers, blanks, accents. */
const BASES = [
  '/',
  '/status/',
  "/it's;x/a%20b/",
  '/caf%C3%A9/%7Ba$b%7D/',
  '/a.b+(c)[d]%5E%7C%22e/',
  '/100%25/~x,y!&=@/',
];

/** Names that pages and files have, too, or that mean something to servers. */
const NAMES = [
  ...[
    'open',
    'Workaround',
    'status',
    'component',
    'index.html',
    'ki-1.md',
    'KI-3.md',
    'inc-1',
    '..',
    '.',
    'a/b',
  ],
  ...ISSUE_ORDERS,
  ...[
    'old-slug',
    'Error-500',
    'caffè & "co" \\n',
    'default',
    '*',
    '~x',
    '$uri',
    '{a}',
    '(b',
    '[c',
    'ki-9-export',
  ],
  ...['511204', '2', '7', '0', '#1', '?a', '50%', 'a b'],
];

const portals = fc.record({
  base: fc.constantFrom(...BASES),
  languages: fc.constantFrom<('en' | 'pt' | 'es')[]>(['en'], ['en', 'es'], ['en', 'pt', 'es']),
  count: fc.constantFrom(1, 3, 51, 120),
  names: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 8 }),
});

type Portal = typeof portals extends fc.Arbitrary<infer P> ? P : never;

function publicationFrom({ base, languages, count, names }: Portal): Publication {
  const issues = Array.from({ length: count }, (_, index) =>
    issueOf({ id: `KI-${index + 1}`, aliases: names.filter((_, name) => name % count === index) }),
  );
  const incidents = [incidentOf({ id: 'INC-1', started: '2026-05-07T10:15-03:00' })];
  return publicationOf({ issues, incidents, site: { languages }, baseUrl: `https://example.com${base}` });
}

/** The path of everything that is served: of pages, those that stand beside records. */
function served(publication: Publication): string[] {
  const { portal, addresses } = publication;
  const pages = portal.site.languages.flatMap((language) => {
    const { knownIssues, home, embed, month, record, markdown } = addresses.in(language);
    return [
      ...[home, embed, month('2026-05'), month('2026-05', 2)],
      ...issueListPages(publication).map(({ list, number }) => knownIssues + listPagePath(list.path, number)),
      ...[...portal.issues, ...portal.incidents].flatMap((each) => [record(each), markdown(each)]),
    ];
  });
  const files = [...emitRedirects(publication)].map(({ path }) => servedPath(path));
  return [...pages, ...files].map(addresses.href);
}

describe('on every host', () => {
  it('nothing that is served leads elsewhere, but short links to their records', () => {
    fc.assert(
      fc.property(portals, (portal) => {
        const publication = publicationFrom(portal);
        const paths = served(publication).filter((path) => !path.startsWith(`${portal.base}k/`));
        const there = new Set(paths);
        const isThere = (path: string) => there.has(path) || there.has(`${path}/`);
        for (const [host, redirect] of Object.entries(hostRedirects(publication, isThere)))
          for (const path of paths)
            for (const asked of path === portal.base ? [path] : [path, path.replace(/\/$/, '')])
              if (redirect(asked) !== undefined) expect.fail(`${host} leads ${asked} to ${redirect(asked)}`);
      }),
      { numRuns: runs(10) },
    );
  });

  it('ids lead to their records in any case of letters, and numbers below /k/', () => {
    fc.assert(
      fc.property(portals, (portal) => {
        const publication = publicationFrom(portal);
        const { base, languages } = portal;
        const { nginx, apache, caddy, lighttpd } = hostRedirects(publication);
        for (const redirect of [nginx, apache, caddy, lighttpd])
          for (const prefix of ['', ...languages.slice(1).map((language) => `${language}/`)]) {
            const lead = (path: string) => decodeURIComponent(redirect(base + prefix + path) ?? '');
            const below = decodeURIComponent(base) + prefix;
            for (const path of [
              'k/KI-1',
              'k/ki-1/',
              'K/Ki-1',
              'k/1',
              'known-issues/KI-1/',
              'Known-Issues/kI-1',
            ])
              expect(lead(path)).toBe(`${below}known-issues/ki-1/`);
            for (const path of ['k/INC-1', 'incidents/INC-1', 'Incidents/inc-1/'])
              expect(lead(path)).toBe(`${below}incidents/inc-1/`);
          }
      }),
      { numRuns: runs(10) },
    );
  });

  it.each(BASES)('an old slug leads to its record below %s, and a page of a list stays one', (base) => {
    const publication = publicationFrom({
      base,
      languages: ['en', 'pt'],
      count: 120,
      names: ['caffè & "co" \\n', 'old-slug'],
    });
    for (const redirect of Object.values(hostRedirects(publication))) {
      expect(redirect(`${base}known-issues/2/`)).toBeUndefined();
      expect(decodeURIComponent(redirect(`${base}k/old-slug`) ?? '')).toBe(
        decodeURIComponent(`${base}known-issues/ki-2/`),
      );
      expect(
        decodeURIComponent(redirect(`${base}known-issues/caff%C3%A8%20%26%20%22co%22%20%5Cn`) ?? ''),
      ).toBe(decodeURIComponent(`${base}known-issues/ki-1/`));
    }
  });
});
