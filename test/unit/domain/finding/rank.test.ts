import { expect, test } from 'vitest';
import { fingerprint, writePostings } from '../../../../src/domain/finding/postings.ts';
import { type Question, rank } from '../../../../src/domain/finding/rank.ts';

/** A question of one word, and the levels that it has in records, by their numbers. */
function asked(levels: [record: number, level: number][]): Question {
  const own = writePostings(levels.map(([record, level]) => ({ record, level, next: 0 })));
  const senses = [{ entry: ['en', ['export'], own, ''] as const, weight: 1 }];
  const words = [{ form: 'export', senses }];
  return { named: [], words, phrases: [], isCode: false, records: 10, isWhole: true };
}

const order = (question: Question) => rank(question).map(({ record }) => record);

test('the best come first, and equals in the order of their numbers', () => {
  const levels: [number, number][] = [
    [2, 1],
    [5, 1],
    [7, 3],
  ];
  expect(order(asked(levels))).toEqual([7, 2, 5]);
});

test('words that stand beside each other say more in code than in prose', () => {
  const [before, after] = ['sku', 'selector'];
  const senses = (next: number) => {
    const own = writePostings([
      { record: 1, level: 9, next: 0 },
      { record: 2, level: 8, next },
    ]);
    return [{ entry: ['en', [], own, ''] as const, weight: 1 }];
  };
  const question = {
    ...asked([]),
    words: [
      { form: before, senses: senses(1 << fingerprint(after)) },
      { form: after, senses: senses(0) },
      { form: 'zebra', senses: [] },
    ],
  };
  expect(order(question)).toEqual([1, 2]);
  expect(order({ ...question, isCode: true })).toEqual([2, 1]);
});
