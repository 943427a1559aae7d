import { Temporal } from 'temporal-polyfill';
import type { Interval } from './intervals.ts';
import { memoizeValues } from './memoize.ts';
import type { WeeklyWindowFacts } from './schemas/working-time.ts';
import { addDays, type Day, dayOf, type Instant, weekdayOf } from './time.ts';
import { WEEKDAYS } from './vocabulary.ts';

/** A window on some days of the week, by the clock of a zone, such as working hours: none on the days left out. */
export interface WeeklyWindow {
  /** As of `weekdayOf`: 0 for Sunday to 6 for Saturday. */
  weekdays: ReadonlySet<number>;
  /** Minutes of the clock since midnight; `to` comes after `from` and is at most 1,440, the midnight that follows. */
  from: number;
  to: number;
  /** Days without it, such as holidays. */
  except: ReadonlySet<Day>;
}

export interface WorkingTime {
  /** The window on a day, if it has one. An hour that the clock skips isn't in it, and one that it has twice is so twice. */
  on: (day: Day) => Interval | undefined;
  /** How much of the time from one instant to another is within windows, in milliseconds; 0 where the second isn't later. */
  length: (from: Instant, to: Instant) => number;
  /** The window that an instant is in, or the next one; undefined where none begins within a year. */
  next: (from: Instant) => Interval | undefined;
  /** The first instant by which so many milliseconds of windows have passed; undefined where they don't within ten years. */
  after: (from: Instant, length: number) => Instant | undefined;
}

/** A window as its author wrote it: `fri-mon` goes over the end of the week. Holidays are without it, too. */
export function weeklyWindow(
  { on, between, except }: WeeklyWindowFacts,
  holidays: readonly Day[],
): WeeklyWindow {
  const [from = 0, to = 0] = between.split('-').map((clock) => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    return hours * 60 + minutes;
  });
  const weekdays = new Set(
    on.flatMap((days) => {
      const [first = 0, last = first] = days.split('-').map(weekdayNamed);
      return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => (first + index) % 7);
    }),
  );
  return { weekdays, from, to, except: new Set([...holidays, ...except]) };
}

/** As of `weekdayOf`, of `mon` or `monday`. */
function weekdayNamed(name: string): number {
  return (WEEKDAYS.findIndex((day) => day.startsWith(name)) + 1) % 7;
}

const MOST_DAYS = { next: 366, after: 3_660 };

/** What a weekly window is in a zone, through its changes of clock. */
export function workingTime({ weekdays, from, to, except }: WeeklyWindow, zone: string): WorkingTime {
  const on = memoizeValues((day: Day): Interval | undefined => {
    if (!weekdays.has(weekdayOf(day)) || except.has(day)) return undefined;
    const window = { start: clockOn(day, from, zone, 'earlier'), end: clockOn(day, to, zone, 'later') };
    // All of it may be in an hour that the clock skips.
    return window.end > window.start ? window : undefined;
  });
  const windowsFrom = function* (instant: Instant, days: number): Iterable<Interval> {
    const first = dayOf(instant, zone);
    for (let index = 0; index <= days; index += 1) {
      const window = on(addDays(first, index));
      if (window && window.end > instant) yield { start: Math.max(window.start, instant), end: window.end };
    }
  };
  return {
    on,
    length: (start, end) => {
      let length = 0;
      const last = dayOf(end, zone);
      for (let day = dayOf(start, zone); day <= last; day = addDays(day, 1)) {
        const window = on(day);
        if (window) length += Math.max(0, Math.min(window.end, end) - Math.max(window.start, start));
      }
      return length;
    },
    next: (instant) => {
      for (const { end } of windowsFrom(instant, MOST_DAYS.next)) return on(dayOf(end - 1, zone));
      return undefined;
    },
    after: (instant, length) => {
      let left = length;
      for (const window of windowsFrom(instant, MOST_DAYS.after)) {
        if (left <= window.end - window.start) return window.start + left;
        left -= window.end - window.start;
      }
      return undefined;
    },
  };
}

/** The instant at which a clock shows a minute of a day. One that is skipped is the instant of the change. */
function clockOn(day: Day, minutes: number, zone: string, which: 'earlier' | 'later'): Instant {
  const local = Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes });
  const zoned = local.toZonedDateTime(zone, { disambiguation: which });
  if (zoned.toPlainDateTime().equals(local)) return zoned.epochMilliseconds;
  const before = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return before.getTimeZoneTransition('next')?.epochMilliseconds ?? before.epochMilliseconds;
}
