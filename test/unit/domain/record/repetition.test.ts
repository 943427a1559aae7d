import { describe, expect, test } from 'vitest';
import { MOST_TIMES, plannedDays, windowOn } from '../../../../src/domain/record/repetition.ts';
import { type RepeatsInput, RepeatsSchema } from '../../../../src/domain/schemas/repeats.ts';
import { isoInZone, MINUTE } from '../../../../src/domain/time.ts';
import { at } from '../../../support/records.ts';

const daysOf = (first: string, repeats: RepeatsInput) => plannedDays(RepeatsSchema.parse(repeats), first);

describe('the days of a repetition', () => {
  test.each<[string, string, RepeatsInput, string[]]>([
    [
      'every week, on the weekday of the first time',
      '2026-12-05',
      { every: 'week', times: 3 },
      ['2026-12-05', '2026-12-12', '2026-12-19'],
    ],
    [
      'every second week on two days, in the weeks of the first',
      '2026-12-03',
      { every: '2 weeks', on: ['tuesday', 'thursday'], until: '2026-12-31' },
      ['2026-12-03', '2026-12-15', '2026-12-17', '2026-12-29', '2026-12-31'],
    ],
    [
      'every month on its second Sunday',
      '2026-12-13',
      { every: 'month', on: 'second sunday', times: 3 },
      ['2026-12-13', '2027-01-10', '2027-02-14'],
    ],
    [
      'every month on its last Friday',
      '2026-11-27',
      { every: 'month', on: 'last friday', times: 3 },
      ['2026-11-27', '2026-12-25', '2027-01-29'],
    ],
    [
      'the 31st, but not in months that have none',
      '2026-12-31',
      { every: 'month', times: 4 },
      ['2026-12-31', '2027-01-31', '2027-03-31', '2027-05-31'],
    ],
    [
      'the last day of every month',
      '2026-12-31',
      { every: 'month', on: 'last day', times: 3 },
      ['2026-12-31', '2027-01-31', '2027-02-28'],
    ],
    [
      'every third month on two dates',
      '2026-12-01',
      { every: '3 months', on: [15, 1], times: 3 },
      ['2026-12-01', '2026-12-15', '2027-03-01'],
    ],
  ])('%s', (_, first, repeats, days) => {
    expect(daysOf(first, repeats)).toEqual(days);
  });

  test('are counted no further than it takes to see that they are too many', () => {
    expect(daysOf('2026-12-05', { every: 'week', times: 10_000 })).toHaveLength(MOST_TIMES + 1);
    expect(daysOf('2026-12-05', { every: 'week', until: '9999-12-31' })).toHaveLength(MOST_TIMES + 1);
  });
});

describe('the window of a day', () => {
  const zone = 'America/New_York';
  const first = { start: at('2027-03-07T02:00-05:00'), end: at('2027-03-07T04:00-05:00') };
  const windowText = (day: string, window = first) => {
    const { start, end } = windowOn(day, window, zone);
    return [isoInZone(start, zone), isoInZone(end, zone)];
  };

  test('keeps the times of the clock, before and after it is set forward', () => {
    expect(windowText('2027-03-21')).toEqual(['2027-03-21T02:00-04:00', '2027-03-21T04:00-04:00']);
  });

  test('begins later by what the clock skips', () => {
    expect(windowText('2027-03-14')).toEqual(['2027-03-14T03:00-04:00', '2027-03-14T04:00-04:00']);
  });

  test('is as long as the first where the clock would leave it no length', () => {
    const short = { start: at('2027-03-07T02:30-05:00'), end: at('2027-03-07T03:15-05:00') };
    const { start, end } = windowOn('2027-03-14', short, zone);
    expect(isoInZone(start, zone)).toBe('2027-03-14T03:30-04:00');
    expect(end - start).toBe(45 * MINUTE);
  });

  test('begins with the first of two times that the clock shows twice', () => {
    const night = { start: at('2027-03-07T01:30-05:00'), end: at('2027-03-07T03:00-05:00') };
    expect(windowText('2027-11-07', night)).toEqual(['2027-11-07T01:30-04:00', '2027-11-07T03:00-05:00']);
  });
});
