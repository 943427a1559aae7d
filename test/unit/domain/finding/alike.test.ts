import { expect, test } from 'vitest';
import { alikePairs, comparedText } from '../../../../src/domain/finding/alike.ts';
import { tongueOf } from '../../../../src/domain/finding/tongues.ts';
import { sectionsOf } from '../../../support/portals.ts';

/** Others that make some words common and some rare. */
const OTHERS = [
  ['Orders can’t be exported', 'The export of orders ends with an error.'],
  ['Orders are late at carriers', 'Carriers get orders an hour late.'],
  ['Prices are wrong in the cart', 'The cart shows prices without tax.'],
  ['Coupons are lost', 'A coupon is lost after a reload.'],
] as const;

/** How alike two texts are, each a title and its summary, among some others; 0 where they aren't compared. */
function likeness(one: readonly [string, string], other: readonly [string, string]): number {
  const texts = [one, other, ...OTHERS].map(([title, summary]) =>
    comparedText(title, () => sectionsOf(summary === '' ? {} : { summary, workaround: 'Reload the page.' })),
  );
  const pair = alikePairs(texts, tongueOf('en'), 0).find(({ first, second }) => first === 0 && second === 1);
  return pair?.likeness ?? 0;
}

const RANGE = [
  'Price range disregards sales policy',
  'The filter shows the lowest price of all policies.',
] as const;

test('the same words are wholly alike, in other forms too, and whatever helps meanwhile', () => {
  expect(likeness(RANGE, RANGE)).toBeCloseTo(1);
  expect(likeness(RANGE, ['Price ranges disregard the sales policies', RANGE[1]])).toBeCloseTo(1);
});

test('half of what is said is said by the summary', () => {
  expect(likeness(RANGE, [RANGE[0], 'Nothing in the menu can be pressed.'])).toBeCloseTo(0.5);
});

test('a title without prose has to say more', () => {
  const title = 'Price range disregards trade policy';
  expect(likeness(RANGE, [RANGE[0], ''])).toBeCloseTo(1);
  const alone = likeness([RANGE[0], ''], [title, '']);
  expect(alone).toBeLessThan(likeness(RANGE, [title, RANGE[1]]));
  expect(alone).toBeGreaterThan(0.3);
});

test('rare words count more than those that many titles have', () => {
  const common = likeness(['Orders late', ''], ['Orders lost', '']);
  const rare = likeness(['Ledger late', ''], ['Ledger lost', '']);
  expect(rare).toBeGreaterThan(common);
});

test('titles about other things aren’t compared: nobody asks for the prose', () => {
  const unread = (title: string) => ({
    title,
    prose: () => {
      throw new Error('asked for');
    },
  });
  expect(alikePairs([unread('Coupons are lost'), unread('Prices are wrong')], tongueOf('en'), 0)).toEqual([]);
});

test('what is compared is the summary, else all but the workaround', () => {
  const prose = (texts: Parameters<typeof sectionsOf>[0]) =>
    comparedText('', () => sectionsOf(texts)).prose();
  expect(prose({ summary: 'It fails.', steps: 'Press it.', workaround: 'Wait.' })).toBe('It fails.');
  expect(prose({ other: 'It fails.', steps: 'Press it.', workaround: 'Wait.' })).toBe('It fails.\nPress it.');
});
