import { expect, it } from 'vitest';
import { emitAll } from '../../../../src/emit/emit.ts';
import { headerRules } from '../../../../src/emit/headers.ts';
import { headerSets, headerValues } from '../../../../src/emit/hosts/server-rules.ts';
import { patternSource, servedPath } from '../../../../src/emit/pattern.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { incidentOf } from '../../../support/records.ts';

it.each(['https://status.example.com/', 'https://example.com/a.b/'])(
  'of sets of headers the last that matches a path, and of values the last of each header, are what the table says, at %s',
  (baseUrl) => {
    const publication = publicationOf({
      issues: [issueOf()],
      incidents: [incidentOf({ id: 'INC-1', started: '2026-05-07T10:15-03:00' })],
      baseUrl,
    });
    const base = decodeURIComponent(new URL(baseUrl).pathname);
    const sets = headerSets(publication);
    const values = headerValues(publication).filter(({ name }) => name !== 'Content-Type');
    const rules = headerRules(publication);
    const pages = ['', 'pt/', 'known-issues/ki-1/', 'es/embed/', '404.html', 'k/1/', 'nothing', 'es/nothing'];
    const built = ['_astro/a.css', 'pagefind/pagefind.js', 'pagefind/fragment/en_1.pf_fragment', 'embed.js'];
    const paths = [...pages, ...built, ...[...emitAll(publication)].map(({ path }) => servedPath(path))];
    for (const path of paths) {
      const expected = rules
        .filter(({ pattern }) => new RegExp(`^${patternSource(pattern)}$`).test(path))
        .flatMap(({ headers }) => Object.entries(headers))
        .filter(([name]) => name !== 'Content-Type');
      const last = sets.findLast(({ source }) => new RegExp(source).test(base + path));
      expect(Object.fromEntries(last?.headers ?? []), path).toEqual(Object.fromEntries(expected));
      const matching = values.filter(({ source }) => new RegExp(source).test(base + path));
      expect(Object.fromEntries(matching.map(({ name, value }) => [name, value])), path).toEqual(
        Object.fromEntries(expected),
      );
    }
  },
);
