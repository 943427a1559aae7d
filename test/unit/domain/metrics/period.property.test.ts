import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  daysOfPeriod,
  isPeriod,
  missingPeriod,
  nextPeriod,
  type Period,
  periodBefore,
  periodKind,
  periodsBetween,
  sameOfLastYear,
} from '../../../../src/domain/metrics/period.ts';
import { addDays, daysApart, weekdayOf } from '../../../../src/domain/time.ts';
import { runs } from '../../../support/runs.ts';

const two = (number: number) => String(number).padStart(2, '0');
const year = fc.integer({ min: 1970, max: 2099 });
const periods: fc.Arbitrary<Period> = fc
  .oneof(
    year.map(String),
    fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
    fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
    fc.tuple(year, fc.integer({ min: 1, max: 53 })).map(([y, w]) => `${y}-W${two(w)}`),
  )
  .filter(isPeriod);

test('periods of a kind follow one another day by day, in the order of their texts', () => {
  fc.assert(
    fc.property(periods, (period) => {
      const next = nextPeriod(period);
      expect(periodKind(next)).toBe(periodKind(period));
      expect(next > period).toBe(true);
      expect(periodBefore(next)).toBe(period);
      const { first, last } = daysOfPeriod(period);
      expect(addDays(last, 1)).toBe(daysOfPeriod(next).first);
      expect(daysApart(first, last) + 1).toBeGreaterThanOrEqual(7);
    }),
    { numRuns: runs(300) },
  );
});

test('the same of last year has the same name but for its year, and is there', () => {
  fc.assert(
    fc.property(periods, (period) => {
      const same = sameOfLastYear(period);
      const kind = periodKind(period);
      if (same === undefined) expect(kind === 'year' || period.endsWith('-W53')).toBe(true);
      else {
        expect(isPeriod(same)).toBe(true);
        expect(same.slice(4)).toBe(period.slice(4));
        expect(Number(same.slice(0, 4))).toBe(Number(period.slice(0, 4)) - 1);
      }
    }),
    { numRuns: runs(300) },
  );
});

test('weeks are those of ISO 8601: from a Monday to a Sunday, named by the year of their Thursday', () => {
  fc.assert(
    fc.property(
      periods.filter((period) => periodKind(period) === 'week'),
      (week) => {
        const { first, last } = daysOfPeriod(week);
        expect([weekdayOf(first), weekdayOf(last)]).toEqual([1, 0]);
        const thursday = addDays(first, 3);
        expect(thursday.slice(0, 4)).toBe(week.slice(0, 4));
        expect(Math.floor(daysApart(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1).toBe(
          Number(week.slice(6)),
        );
      },
    ),
    { numRuns: runs(300) },
  );
});

test.each([
  ['2026-W53', undefined],
  ['2026-W54', 'the last week of 2026 is W53'],
  ['2025-W53', 'the last week of 2025 is W52'],
  ['2026-W00', 'the last week of 2026 is W53'],
  ['2026-13', 'a year has twelve months'],
  ['2026-00', 'a year has twelve months'],
  ['2026-Q5', 'a year has four quarters'],
  ['2026-10-01', undefined],
])('%s is missing because %s', (period, reason) => {
  expect(missingPeriod(period)).toBe(reason);
});

test('periods between two are all of them', () => {
  expect(periodsBetween('2025-Q3', '2026-Q2')).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']);
  expect(periodsBetween('2026-W52', '2027-W02')).toEqual(['2026-W52', '2026-W53', '2027-W01', '2027-W02']);
});
