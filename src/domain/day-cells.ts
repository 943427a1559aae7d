import type { Downtime } from './downtime.ts';
import type { Interval } from './intervals.ts';
import { addDays, type Day, daysBetween, startOfDay } from './time.ts';
import type { WindowInterval } from './uptime.ts';

/** A day of the calendar with its instants: 23 and 25 hours long at a change of the clocks. */
export interface DayInterval extends Interval {
  day: Day;
}

/** What a component went through on one day. */
export type DayDowntime = DayInterval & Downtime;

/** The days of a window in a zone, the last one cut off at the window's end. */
export function daysOf(window: WindowInterval, zone: string): DayInterval[] {
  const days = daysBetween(window.first, window.today);
  const starts = [...days, addDays(window.today, 1)].map((day) => startOfDay(day, zone));
  return days.map((day, index) => ({
    day,
    start: starts[index] ?? window.end,
    end: Math.min(starts[index + 1] ?? window.end, window.end),
  }));
}
