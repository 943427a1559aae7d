import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPortal } from '../../../../src/domain/portal.ts';
import { type TallyFacts, TallySchema } from '../../../../src/domain/schemas/tally.ts';
import { MATCH_RULES } from '../../../../src/domain/tally/match.ts';
import { issueOf } from '../../../support/portals.ts';
import { incidentOf, siteOf } from '../../../support/records.ts';
import { runs } from '../../../support/runs.ts';
import { slowMatch } from '../../../support/tickets/slow-match.ts';
import { matcherOf } from '../../../support/tickets/ticket.ts';

const ISSUES = {
  'KI-1042': ['467419', 'unable-to-export-documents', 'Problem ID 2', 'export-error', 'HELP-12'],
  'KI-8': ['5512', 'produção-não-exporta-pedidos-grandes'],
  'KI-3': ['889001', '1042'],
  'KI-30': ['ki-777'],
};

function portalOf({
  issues = ISSUES,
  match = {},
  ...site
}: { issues?: Record<string, string[]>; match?: Partial<TallyFacts['match']> } & Parameters<
  typeof siteOf
>[0] = {}) {
  const incident = incidentOf({ id: 'KI-31', started: '2026-05-07T10:15-03:00' });
  return createPortal(
    siteOf({ tally: TallySchema.parse({ match }), ...site }),
    Object.entries(issues).map(([id, aliases]) => issueOf({ id, aliases })),
    [incident],
  );
}

const match = matcherOf(portalOf());
const named = (ticket: Parameters<typeof match>[0]) =>
  match(ticket).issues.map(({ issue, rule }) => `${issue} by ${rule}`);

test.each([
  ['KI-1042', 'KI-1042'],
  [' ki-1042 ', 'KI-1042'],
  ['467419', 'KI-1042'],
  ['Problem ID 2', 'KI-1042'],
  ['Problem ID  2', 'KI-1042'],
  ['\tproblem\u00a0id 2\n', 'KI-1042'],
  ['help-12', 'KI-1042'],
  ['Unable-To-Export-Documents', 'KI-1042'],
  ['produça\u0303o-na\u0303o-exporta-pedidos-grandes', 'KI-8'],
  ['1042', 'KI-3'],
  ['KI-777', 'KI-30'],
])('a link field that says %j leads to %s', (link, issue) => {
  expect(named({ links: [link] })).toEqual([`${issue} by links`]);
});

test.each(['', '46741', '4674190', 'ProblemID2', '3', 'KI-10421', 'KI', 'see KI-1042', 'HELP-1', 'KI-31'])(
  'a link field that says %j leads nowhere',
  (link) => {
    expect(named({ links: [link] })).toEqual([]);
  },
);

test.each(['ki-1042', 'KI_1042', 'known-issue-1042', 'Known_Issue_1042', ' ki-1042 '])('tag %j', (tag) => {
  expect(named({ tags: [tag] })).toEqual(['KI-1042 by tags']);
});

test.each([
  '1042',
  'ki1042',
  'xki-1042',
  'ki-1042-x',
  'ki-01042',
  'known-issue',
  '467419',
  'export-error',
  'issue-1042',
])('tag %j names nothing', (tag) => {
  expect(match({ tags: [tag] })).toEqual({ issues: [], unknown: [] });
});

test('one ticket names several issues, each once, by the first rule that finds it', () => {
  const ticket = {
    links: ['467419', 'nothing'],
    tags: ['ki-8', 'ki_1042'],
    text: 'KI-8 and ki-3: https://status.example.com/k/30 https://status.example.com/k/3 export-error',
  };
  expect(named(ticket)).toEqual(['KI-1042 by links', 'KI-8 by tags', 'KI-3 by ids', 'KI-30 by addresses']);
});

test.each([
  ['links', ['KI-8 by tags', 'KI-3 by ids', 'KI-30 by addresses', 'KI-1042 by slugs']],
  ['tags', ['KI-1042 by links', 'KI-3 by ids', 'KI-30 by addresses']],
  ['ids', ['KI-1042 by links', 'KI-8 by tags', 'KI-30 by addresses']],
  ['addresses', ['KI-1042 by links', 'KI-8 by tags', 'KI-3 by ids']],
  ['slugs', ['KI-1042 by links', 'KI-8 by tags', 'KI-3 by ids', 'KI-30 by addresses']],
] as const)('%s can be switched off', (off, expected) => {
  const found = matcherOf(portalOf({ match: { [off]: false } }))({
    links: ['467419'],
    tags: ['ki-8'],
    text: 'KI-3 https://status.example.com/k/30 https://status.example.com/k/unable-to-export-documents',
  });
  expect(found.issues.map(({ issue, rule }) => `${issue} by ${rule}`)).toEqual(expected);
});

test('ids of no record are reported once, whatever names them; those of an incident, and other names, are not', () => {
  const ticket = {
    links: ['ki-9999', '46741'],
    tags: ['ki-10421'],
    text: 'KI-9999 ki-5 https://status.example.com/k/6 KI-31 k/7 https://status.example.com/k/9-times',
  };
  expect(match(ticket)).toEqual({ issues: [], unknown: ['KI-9999', 'KI-10421', 'KI-5', 'KI-6'] });
});

test('ids may begin with other letters', () => {
  const found = matcherOf(portalOf({ ids: { knownIssue: 'BUG' }, issues: { 'BUG-7': [] } }));
  for (const ticket of [{ tags: ['bug_7'] }, { text: 'Bug-7' }, { text: 'https://status.example.com/k/7' }])
    expect(found(ticket).issues).toMatchObject([{ issue: 'BUG-7' }]);
  expect(found({ text: 'KI-7 DEBUG-7', tags: ['ki-7'] })).toEqual({ issues: [], unknown: [] });
});

const SITES = [
  { letters: 'KI', url: 'https://status.example.com/' },
  { letters: 'KI', url: 'https://www.example.com/status/' },
  { letters: 'KI', url: 'http://localhost:8080/help' },
  { letters: 'B2', url: 'https://status.example.com/' },
];

describe.each(SITES)('the same by a slow and obvious way: $letters at $url', ({ letters, url }) => {
  const issues = {
    [`${letters}-1042`]: ['467419', 'unable-to-export-documents', 'export-error', '3'],
    [`${letters}-8`]: ['5512', 'produção-não-exporta-pedidos-grandes', 'pt'],
    [`${letters}-3`]: ['889001'],
    [`${letters}-30`]: [],
  };
  const site = portalOf({ url, ids: { knownIssue: letters }, issues });
  const quick = matcherOf(site);
  const base = `${url.replace(/^https?:\/\//, '').replace(/\/$/, '')}/`;
  const pieces = fc.constantFrom(
    ...[
      letters,
      letters.toLowerCase(),
      `${letters.toLowerCase()}-`,
      `${letters}-`,
      '-',
      '_',
      '__',
      '___',
      '____',
    ],
    ...[
      '1042',
      '8',
      '3',
      '30',
      '10421',
      '467419',
      '5512',
      '0',
      '1',
      'á',
      'a\u0301',
      'x',
      '\u212a',
      '\u0131',
      '٣',
    ],
    ...[
      'https://',
      'http://',
      base,
      base.toUpperCase(),
      base.slice(0, -1),
      encodeURIComponent(`https://${base}`),
    ],
    ...[
      encodeURIComponent(encodeURIComponent(`https://${base}`)),
      '%2F',
      '%252f',
      '%3F',
      '%23',
      '%',
      '%E0',
      '%C3%A7',
    ],
    ...[
      'known-issues/',
      'k/',
      'pt/',
      'es/',
      'en/',
      'fr/',
      'feeds/',
      'incidents/',
      '/',
      '//',
      '?from=',
      '#',
      '&',
      '&nbsp;',
    ],
    ...['unable-to-export-documents', 'export-error', 'produção-não-exporta-pedidos-grandes'],
    ...[
      encodeURIComponent('produção-não-exporta-pedidos-grandes'),
      'produça\u0303o-na\u0303o-exporta-pedidos-grandes',
    ],
    ...[
      'unable',
      'UNABLE-to-EXPORT-documents',
      ' ',
      ' ',
      '.',
      ',',
      ';',
      ':',
      '(',
      ')',
      '<',
      '>',
      '"',
      '”',
      '*',
      '|',
      '@',
      '…',
    ],
  );
  const address = fc
    .tuple(
      fc.constantFrom(
        '',
        '(',
        '<',
        '"',
        'see:',
        '_',
        '*',
        '[a](',
        'x',
        '.',
        '@',
        'https://other.example.com/?to=',
      ),
      fc.constantFrom('https://', 'http://', ''),
      fc.constantFrom(base, base, base, base.toUpperCase()),
      fc.constantFrom('', 'pt/', 'es/', 'fr/', 'other/'),
      fc.constantFrom('known-issues/', 'k/', 'K/', 'incidents/', ''),
      fc.constantFrom(...Object.keys(issues), ...Object.values(issues).flat(), '1042', '8', '30', '99'),
      fc.constantFrom(
        '',
        '/',
        '//',
        '/?a=b',
        '#workaround',
        '.',
        '),',
        '_',
        '**',
        '>',
        '…',
        '/history',
        '&amp;x',
        '%20',
        '7',
      ),
    )
    .map((parts) => parts.join(''));
  const text = fc
    .array(fc.oneof(pieces, pieces, address, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 })
    .map((parts) => parts.join(''));

  test('over texts made of pieces', () => {
    fc.assert(
      fc.property(text, (written) => {
        const slow = slowMatch(written, { letters, base, issues });
        const expected = new Map<string, string>();
        for (const rule of ['ids', 'addresses', 'slugs'] as const)
          for (const issue of slow[rule])
            if (issue in issues && !expected.has(issue)) expected.set(issue, rule);
        const found = quick({ text: written }).issues;
        expect(new Map(found.map(({ issue, rule }) => [issue, rule]))).toEqual(expected);
        const ranks = found.map(({ rule }) => MATCH_RULES.indexOf(rule));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
      { numRuns: runs(400) },
    );
  });
});
