import fc from 'fast-check';
import { expect, test } from 'vitest';
import { releaseAnswer } from '../../../src/domain/release-answer.ts';
import { exceptedDays, releaseWindows } from '../../../src/domain/releases.ts';
import { dayOf, MINUTE, weekdayOf } from '../../../src/domain/time.ts';
import { type WeeklyWindow, workingTime } from '../../../src/domain/working-time.ts';
import { runs } from '../../support/runs.ts';

const ZONES = [
  'America/Sao_Paulo',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'America/New_York',
  'Australia/Lord_Howe',
];
/** Days on which some of these change their clocks. */
const CHANGES = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
  '2018-11-04',
];

const weeks = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    times: fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 2 }),
    except: fc.uniqueArray(fc.constantFrom(...CHANGES)),
  })
  .map(({ weekdays, times, except }): WeeklyWindow => {
    const [from = 0, to = 0] = times.map((quarter) => quarter * 15).toSorted((a, b) => a - b);
    return { weekdays: new Set(weekdays), from, to, except: new Set(except) };
  });

const clocks = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en', { hour: 'numeric', minute: 'numeric', hourCycle: 'h23', timeZone }),
  ]),
);

/** Whether something can be released at an instant, by what a clock on the wall shows. */
function isOpenAt(at: number, { weekdays, from, to, except }: WeeklyWindow, zone: string): boolean {
  const parts = clocks.get(zone)?.formatToParts(at) ?? [];
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const [day, clock] = [dayOf(at, zone), part('hour') * 60 + part('minute')];
  return weekdays.has(weekdayOf(day)) && !except.has(day) && clock >= from && clock < to;
}

const QUARTER = 15 * MINUTE;
/** Longer than any window is away that is looked for here. */
const WEEKS = 20 * 24 * 4;

test('whether a fix can come today is what counting quarters of an hour by the clock says, long after the build, too', () => {
  fc.assert(
    fc.property(
      weeks,
      fc.constantFrom(...ZONES),
      fc.constantFrom(...CHANGES),
      fc.integer({ min: -300, max: 200 }),
      fc.integer({ min: 0, max: 500 }),
      (window, zone, change, built, read) => {
        const made = Date.parse(`${change}T00:00Z`) + built * QUARTER;
        const now = made + read * QUARTER;
        const windows = releaseWindows({ window, time: workingTime(window, zone) }, made, 20);
        const sameDay = (a: number, b: number) => dayOf(a, zone) === dayOf(b, zone);
        const answer = releaseAnswer(windows, now, sameDay);
        let next = now;
        for (let step = 0; step < WEEKS && !isOpenAt(next, window, zone); step += 1) next += QUARTER;
        if (!isOpenAt(next, window, zone)) return;
        const expected = next === now ? 'now' : sameDay(next, now) ? 'today' : 'later';
        expect(answer?.is).toBe(expected);
        if (expected !== 'now') expect(answer?.window.start).toBe(next);
        else expect(isOpenAt((answer?.window.end ?? 0) - 1, window, zone)).toBe(true);
      },
    ),
    { numRuns: runs(120) },
  );
});

test('a page that knows no window any more gives no answer', () => {
  expect(releaseAnswer([{ start: 0, end: 10 }], 10, () => true)).toBeUndefined();
  expect(releaseAnswer([], 0, () => true)).toBeUndefined();
});

test('days that are left out are those of a year ahead that would have a window', () => {
  const window = {
    weekdays: new Set([1]),
    from: 0,
    to: 60,
    except: new Set(['2026-11-24', '2026-11-23', '2026-11-16', '2027-11-22', '2027-11-29']),
  };
  const releases = { window, time: workingTime(window, 'UTC') };
  expect(exceptedDays(releases, '2026-11-17')).toEqual(['2026-11-23']);
  expect(exceptedDays(releases, '2026-11-23')).toEqual(['2026-11-23', '2027-11-22']);
});
