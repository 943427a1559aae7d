import type { Interval } from './intervals.ts';
import { type Day, dayOf, type Instant, startOfDay } from './time.ts';

/** A month of the calendar, `2019-05`, in the site's time zone. */
export type Month = string;

/** A month with its instants. */
export interface MonthInterval extends Interval {
  month: Month;
}

/** The month that a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The month some months later, or earlier for a negative number. */
export function monthAfter(month: Month, months = 1): Month {
  const index = indexOf(month) + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The months from one to another, both included; none when the last comes before the first. */
export function monthsBetween(first: Month, last: Month): Month[] {
  return Array.from({ length: Math.max(0, indexOf(last) - indexOf(first) + 1) }, (_, index) =>
    monthAfter(first, index),
  );
}

/** The first instant of a month in a zone. */
export function startOfMonth(month: Month, zone: string): Instant {
  return startOfDay(`${month}-01`, zone);
}

/** So many months in a zone, oldest first: the last is the present one, cut off now. */
export function monthsUntil(now: Instant, count: number, zone: string): MonthInterval[] {
  const present = monthOf(dayOf(now, zone));
  return Array.from({ length: count }, (_, index): MonthInterval => {
    const month = monthAfter(present, index - count + 1);
    const end = startOfMonth(monthAfter(month), zone);
    return { month, start: startOfMonth(month, zone), end: Math.min(end, now) };
  });
}

function indexOf(month: Month): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
}
