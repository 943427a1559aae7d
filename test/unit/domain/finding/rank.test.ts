import { expect, test } from 'vitest';
import { writePostings } from '../../../../src/domain/finding/postings.ts';
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
