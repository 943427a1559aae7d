import { expect, test } from 'vitest';
import { sample } from '../../../../scripts/verify/verify-site.ts';

test('a large portal is read in few requests, the pages that matter first', () => {
  const records = Array.from({ length: 2000 }, (_, index) => [
    `known-issues/ki-${index}/index.html`,
    `known-issues/ki-${index}.md`,
    `feeds/known-issues/ki-${index}.atom`,
    `incidents/inc-${index}/index.html`,
    `api/v2/part-${index}.json`,
  ]).flat();
  const taken = sample([...records, 'index.html', 'pt/index.html']);
  expect(taken.slice(0, 2)).toEqual(['index.html', 'pt/index.html']);
  expect(taken).toHaveLength(58);
});

test('only what was built is read', () => {
  expect(sample(['index.html', 'notes.txt', 'known-issues/ki-1/index.html'])).toEqual([
    'index.html',
    'known-issues/ki-1/index.html',
  ]);
});
