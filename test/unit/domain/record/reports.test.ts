import { expect, test } from 'vitest';
import { leastReporters, reportTrend } from '../../../../src/domain/record/reports.ts';

const asOf = '2026-06-01';

test('a number too small to publish comes after all exact ones, and before none', () => {
  expect(leastReporters({ reporters: 352, tickets: 401, asOf })).toBe(352);
  expect(leastReporters({ fewerThan: 5, asOf })).toBe(1);
  expect(leastReporters({ reporters: 0, tickets: 0, asOf })).toBe(0);
  expect(leastReporters({ asOf })).toBe(0);
  expect(leastReporters(undefined)).toBe(0);
});

// 2025-06-06 is 360 days before: 11 periods of 30 days before the last one. 2026-02-01 is 120 days before: 3 of them.
test.each([
  ['twice the usual number', { reporters: 121, last30Days: 22, first: '2025-06-06' }, 'rising'],
  ['clearly more', { reporters: 130, last30Days: 31, first: '2025-06-06' }, 'rising'],
  ['clearly fewer', { reporters: 112, last30Days: 2, first: '2025-06-06' }, 'falling'],
  [
    'twice the usual number, exactly five apart',
    { reporters: 65, last30Days: 10, first: '2025-06-06' },
    'rising',
  ],
  [
    'half the usual number, exactly five apart',
    { reporters: 115, last30Days: 5, first: '2025-06-06' },
    'falling',
  ],
  ['twice the usual number, four apart', { reporters: 52, last30Days: 8, first: '2025-06-06' }, undefined],
  ['nine apart, not quite twice', { reporters: 129, last30Days: 19, first: '2025-06-06' }, undefined],
  ['just old enough to tell', { reporters: 60, last30Days: 50, first: '2026-02-01' }, 'rising'],
  ['a day too young to tell', { reporters: 60, last30Days: 50, first: '2026-02-02' }, undefined],
  ['as usual', { reporters: 122, last30Days: 12, first: '2025-06-06' }, undefined],
  ['too few to tell', { reporters: 15, last30Days: 4, first: '2025-06-06' }, undefined],
  ['too young to tell', { reporters: 60, last30Days: 50, first: '2026-03-01' }, undefined],
  ['a recent number too small to publish', { reporters: 130, first: '2025-06-06' }, undefined],
  ['a number too small to publish', { fewerThan: 5 }, undefined],
] as const)('trend: %s', (_name, reports, trend) => {
  expect(reportTrend({ ...reports, asOf })).toBe(trend);
});
