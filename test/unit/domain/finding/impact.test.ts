import { expect, test } from 'vitest';
import {
  impact,
  impactOf,
  levelOf,
  LEVELS,
  rarity,
  saturated,
} from '../../../../src/domain/finding/impact.ts';

const RECORDS = 2000;

test('two words that a few records have say more together than one that a single record has', () => {
  const of = (having: number) => impact(rarity(having, RECORDS), saturated(1, 1, 1));
  expect(2 * of(60)).toBeGreaterThan(of(1));
  // Without a balance between them, they would not.
  expect(2 * rarity(60, RECORDS)).toBeLessThan(rarity(1, RECORDS));
});

test('a word that is repeated says more, and less with every time', () => {
  const [once, twice, thrice] = [1, 2, 3].map((count) => saturated(count, 1, 1)) as [number, number, number];
  expect(twice).toBeGreaterThan(once);
  expect(thrice - twice).toBeLessThan(twice - once);
});

test('a level is that of the impact that it stands for', () => {
  for (let level = 0; level < LEVELS; level += 1) expect(levelOf(impactOf(level))).toBe(level);
});

test('the rarest word in the title of the shortest record has a level of its own', () => {
  const most = impact(rarity(1, RECORDS), saturated(3, 3, 12));
  expect(levelOf(most)).toBeLessThan(LEVELS);
  expect(impactOf(LEVELS - 1)).toBeGreaterThan(impact(rarity(1, RECORDS), saturated(3, 12, 12)));
});
