import { daysOfPeriod, isPeriod, nextPeriod, periodKind } from '../metrics/period.ts';
import { addDays, type Day, daysApart, type Instant, startOfDay, weekdayOf } from '../time.ts';

/** A week of ISO 8601, `2019-W14`, from Monday to Sunday; one of the periods that metrics have. */
export type Week = string;

/** Whether a text is a week that its year has: most years have no `W53`. */
export function isWeek(text: string): boolean {
  return isPeriod(text) && periodKind(text) === 'week';
}

/** The week that a day lies in; its year is that of its Thursday. */
export function weekOf(day: Day): Week {
  const thursday = addDays(day, 3 - ((weekdayOf(day) + 6) % 7));
  const year = thursday.slice(0, 4);
  const number = Math.floor(daysApart(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** A week in a zone, from its first instant to that of the next: an hour shorter or longer where the clocks change. */
export function weekInterval(week: Week, zone: string): { start: Instant; end: Instant } {
  const { first } = daysOfPeriod(week);
  return { start: startOfDay(first, zone), end: startOfDay(daysOfPeriod(nextPeriod(week)).first, zone) };
}
