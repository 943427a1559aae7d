import { expect, test } from 'vitest';
import { costLines, successTable } from '../../../../../scripts/bench/search/bench-search.ts';
import { askAll } from '../../../../../scripts/bench/search/success.ts';
import { findingFiles } from '../../../../../src/emit/finding/finding-files.ts';
import { issueOf, publicationOf } from '../../../../support/portals.ts';

const publication = publicationOf({
  issues: [
    issueOf({ id: 'KI-1', title: 'Exports fail' }),
    issueOf({ id: 'KI-2', title: 'Labels aren’t printed', status: 'duplicate', duplicateOf: 'KI-3' }),
    issueOf({ id: 'KI-3', title: 'Printers stay silent' }),
  ],
});
const files = findingFiles(publication);
const ask = (texts: Record<string, string>) =>
  askAll(
    Object.entries(texts).map(([text, record]) => ({ kind: 'words', language: 'en' as const, text, record })),
    files,
    publication.portal,
  );

test('a question succeeds by its record, or by one that says the same', async () => {
  expect(
    await ask({ 'exports fail': 'KI-1', labels: 'KI-3', nonsense: 'KI-1', silent: 'KI-1' }),
  ).toMatchObject([{ kind: 'words', language: 'en', questions: 4, first: 0.5, five: 0.5 }]);
});

test('a reader loads each file once', async () => {
  const [success] = await ask({ printers: 'KI-3' });
  expect(success?.firstFiles.middle).toBeGreaterThan(1);
  expect(success?.firstBytes.middle).toBeGreaterThan(100);
  expect(success).toMatchObject({ nextFiles: { middle: 0, most: 0 }, nextBytes: { middle: 0, most: 0 } });
});

test('what is printed are shares, medians and the most', async () => {
  const [row] = await ask({ printers: 'KI-3', silent: 'KI-1' });
  if (!row) throw new Error('nobody asked');
  const spread = { middle: 1500, most: 2500 };
  const files = { middle: 3, most: 4 };
  const table = successTable([
    { ...row, firstBytes: spread, nextBytes: spread, firstFiles: files, nextFiles: files },
  ]);
  expect(table.split('\n')[1]?.split(/ {2,}/)).toEqual([
    ...['words', 'en', '2', '50.0 %', '50.0 %', '1.5 (2.5)', '3 (4)', '1.5 (2.5)', '3 (4)'],
  ]);
});

test('ratios are of indexes of one run', () => {
  const costs = [
    { own: 1, dictionary: 0.5, pagefind: 2 },
    { own: 3, dictionary: 1.5, pagefind: 6 },
    { own: 2, dictionary: 1, pagefind: 1 },
  ];
  expect(costLines(costs)).toContain('2.00 s CPU  0.50 × Pagefind\n');
  expect(costLines(costs)).toContain('50 % of the index');
});
