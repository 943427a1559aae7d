import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPortal } from '../../../../src/domain/portal.ts';
import { bareName, foldedName, tallyNames } from '../../../../src/domain/tally/names.ts';
import { issueOf } from '../../../support/portals.ts';
import { siteOf } from '../../../support/records.ts';
import { runs } from '../../../support/runs.ts';

const names = tallyNames(
  createPortal(
    siteOf({ url: 'https://www.example.com:8443/Status', ids: { knownIssue: 'BUG' } }),
    [
      issueOf({
        id: 'BUG-7',
        aliases: ['467419', '#12', 'HELP-12', 'BUG-8', 'Old Name', 'not-saved', '***'],
      }),
      issueOf({ id: 'BUG-8', aliases: ['orders-are-not-saved-', 'a_b-c-d'] }),
    ],
    [],
  ),
);

test('names are those of the site and its issues, folded; an id wins over an alias that is written like it', () => {
  expect(names).toMatchObject({ prefix: 'bug', host: 'www.example.com:8443' });
  const issues = (map: typeof names.byName) => [...map].map(([name, { id }]) => `${name}: ${id}`).sort();
  expect(issues(names.byName)).toEqual([
    '#12: BUG-7',
    '***: BUG-7',
    '467419: BUG-7',
    'a_b-c-d: BUG-8',
    'bug-7: BUG-7',
    'bug-8: BUG-8',
    'help-12: BUG-7',
    'not-saved: BUG-7',
    'old name: BUG-7',
    'orders-are-not-saved-: BUG-8',
  ]);
  expect(issues(names.bySlug)).toEqual([
    'a_b-c-d: BUG-8',
    'not-saved: BUG-7',
    'old name: BUG-7',
    'orders-are-not-saved: BUG-8',
  ]);
  expect([...names.longSlugs]).toEqual(['orders-are-not-saved']);
});

test('names are compared without regard to case, blanks and the encoding of accents', () => {
  expect(foldedName('\n Problem\u00a0 ID\t2 ')).toBe('problem id 2');
  expect(foldedName('Exportac\u0327a\u0303o')).toBe(foldedName('EXPORTAÇÃO'));
  expect(foldedName('ProblemID2')).not.toBe(foldedName('Problem ID 2'));
});

test.each(['T\u0308', 'H\u0331a', '\u0130\u0316', 'J\u030c'])('%j is folded to the end', (name) => {
  expect(foldedName(foldedName(name))).toBe(foldedName(name));
  expect(foldedName(name.toLowerCase())).toBe(foldedName(name));
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(foldedName(foldedName(name))).toBe(foldedName(name));
      expect(bareName(bareName(name))).toBe(bareName(name));
    }),
    { numRuns: runs(200) },
  );
});
