import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { daysOfPeriod } from '../../../../src/domain/metrics/period.ts';
import { addDays, DAY, dayOf } from '../../../../src/domain/time.ts';
import { isWeek, weekInterval, weekOf } from '../../../../src/domain/week/iso-week.ts';
import { runs } from '../../../support/runs.ts';

const anyDay = fc.integer({ min: 0, max: 365 * 260 }).map((days) => addDays('1900-01-01', days));

test('the week of a day is the one that Temporal counts, and has the day', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
      const week = weekOf(day);
      expect(week).toBe(`${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`);
      expect(isWeek(week)).toBe(true);
      const { first, last } = daysOfPeriod(week);
      expect(day >= first && day <= last).toBe(true);
    }),
    { numRuns: runs(500) },
  );
});

test('a text is a week only where some day lies in it', () => {
  for (const year of [2015, 2019, 2020, 2025, 2026]) {
    const days = Array.from({ length: 380 }, (_, index) => addDays(`${year}-01-01`, index - 7));
    const known = new Set(days.map(weekOf));
    for (let number = 0; number <= 60; number += 1) {
      const week = `${year}-W${String(number).padStart(2, '0')}`;
      expect([week, isWeek(week)]).toEqual([week, known.has(week)]);
    }
  }
});

test.each(['2019-14', '2019-W1', '2019', '2019-Q1', '2019-W014', ' 2019-W14', ''])(
  '%j isn’t a week',
  (text) => {
    expect(isWeek(text)).toBe(false);
  },
);

test('a week begins on Monday and ends before the next one, longer or shorter where the clocks change', () => {
  const zone = 'Europe/Warsaw';
  const lengths = ['2026-W13', '2026-W43', '2026-W44'].map((week) => {
    const { start, end } = weekInterval(week, zone);
    expect([weekOf(dayOf(start, zone)), weekOf(dayOf(start - 1, zone))]).not.toContain(undefined);
    expect(weekOf(dayOf(start - 1, zone))).not.toBe(week);
    expect(weekOf(dayOf(end - 1, zone))).toBe(week);
    expect(weekOf(dayOf(end, zone))).not.toBe(week);
    return (end - start) / DAY;
  });
  expect(lengths).toEqual([7 - 1 / 24, 7 + 1 / 24, 7]);
});
