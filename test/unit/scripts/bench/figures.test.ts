import { expect, test } from 'vitest';
import { growthExponent, median, middle } from '../../../../scripts/bench/figures.ts';

test('the number in the middle counts, whatever the order', () => {
  expect(middle([9, 1, 5])).toBe(5);
  expect(middle([10, 9, 100, 1])).toBe(10);
  expect(middle([])).toBe(0);
});

test('each kind of cost has its own median', () => {
  const costs = [
    { wall: 1, cpu: 30, memory: 200 },
    { wall: 2, cpu: 10, memory: 300 },
    { wall: 3, cpu: 20, memory: 100 },
  ];
  expect(median(costs)).toEqual({ wall: 2, cpu: 20, memory: 200 });
});

test.each([
  [4, 1],
  [16, 2],
  [2, 0.5],
  [1, 0],
])('four times as much work at %d times the cost is a power of %d', (cost, power) => {
  expect(growthExponent({ amount: 50, cost: 7 }, { amount: 200, cost: 7 * cost })).toBeCloseTo(power);
});
