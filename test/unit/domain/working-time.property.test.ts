import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, HOUR, MINUTE, weekdayOf } from '../../../src/domain/time.ts';
import { type WeeklyWindow, weeklyWindow, workingTime } from '../../../src/domain/working-time.ts';
import { runs } from '../../support/runs.ts';

const ZONES = ['America/Sao_Paulo', 'Europe/Berlin', 'Asia/Kathmandu', 'America/New_York', 'UTC'];
const windows: fc.Arbitrary<WeeklyWindow> = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
    times: fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 2 }),
    except: fc.uniqueArray(fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01')),
  })
  .map(({ weekdays, times, except }) => {
    const [from = 0, to = 0] = times.map((quarter) => quarter * 15).toSorted((a, b) => a - b);
    return { weekdays: new Set(weekdays), from, to, except: new Set(except) };
  });

const clocks = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en', { hour: 'numeric', minute: 'numeric', hourCycle: 'h23', timeZone }),
  ]),
);

/** Whether a quarter of an hour is within the window, by what a clock in the zone shows. */
function isWithin(instant: number, window: WeeklyWindow, zone: string): boolean {
  const day = dayOf(instant, zone);
  const shown = clocks.get(zone)?.formatToParts(instant) ?? [];
  const part = (type: string) => Number(shown.find((each) => each.type === type)?.value);
  const clock = part('hour') * 60 + part('minute');
  return (
    window.weekdays.has(weekdayOf(day)) &&
    !window.except.has(day) &&
    clock >= window.from &&
    clock < window.to
  );
}

const QUARTER = 15 * MINUTE;

test('lengths, next windows and ends are those of a count by quarters of an hour, over changes of clock', () => {
  fc.assert(
    fc.property(
      windows,
      fc.constantFrom(...ZONES),
      // Weeks in which Berlin and New York change their clocks, and one in which nobody does.
      fc.constantFrom('2026-03-05', '2026-03-27', '2026-10-23', '2026-10-30', '2026-06-01'),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      (window, zone, day, first, quarters) => {
        const start = Date.parse(`${day}T00:00Z`) + first * QUARTER;
        const end = start + quarters * QUARTER;
        const { length, next, after } = workingTime(window, zone);
        let counted = 0;
        for (let at = start; at < end; at += QUARTER) if (isWithin(at, window, zone)) counted += QUARTER;
        expect(length(start, end)).toBe(counted);
        if (counted === 0) return;
        const window1 = next(start);
        let begins = start;
        while (!isWithin(begins, window, zone)) begins += QUARTER;
        expect(Math.max(window1?.start ?? 0, start)).toBe(begins);
        const over = after(start, counted) ?? 0;
        expect(length(start, over)).toBe(counted);
        expect(over).toBeLessThanOrEqual(end);
      },
    ),
    { numRuns: runs(60) },
  );
});

test('a window that never comes has no next one, and no end', () => {
  const never = workingTime({ weekdays: new Set(), from: 0, to: 60, except: new Set() }, 'UTC');
  expect(never.next(0)).toBeUndefined();
  expect(never.after(0, HOUR)).toBeUndefined();
  expect(never.length(0, 1000 * HOUR)).toBe(0);
});

test('all of a window in an hour that the clock skips is none', () => {
  const { on } = workingTime(
    weeklyWindow({ on: ['sun'], between: '02:00-03:00', except: [] }, []),
    'Europe/Berlin',
  );
  expect(on('2026-03-29')).toBeUndefined();
  expect(on('2026-10-25')).toEqual({
    start: Date.parse('2026-10-25T00:00Z'),
    end: Date.parse('2026-10-25T02:00Z'),
  });
});

test.each([
  [['mon-fri'], [1, 2, 3, 4, 5]],
  [['friday-monday'], [5, 6, 0, 1]],
  [
    ['mon', 'wednesday'],
    [1, 3],
  ],
  [['sun-sat'], [0, 1, 2, 3, 4, 5, 6]],
])('%j are those days', (on, days) => {
  const window = weeklyWindow({ on, between: '07:30-24:00', except: ['2026-12-24'] }, ['2026-12-25']);
  expect([...window.weekdays]).toEqual(days);
  expect([window.from, window.to]).toEqual([450, 1440]);
  expect([...window.except]).toEqual(['2026-12-25', '2026-12-24']);
});
