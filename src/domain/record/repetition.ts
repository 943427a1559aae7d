import type { Interval } from '../intervals.ts';
import { monthAfter, monthOf } from '../month.ts';
import { type On, PERIOD_SHAPE, type RepeatsFacts } from '../schemas/repeats.ts';
import {
  addDays,
  type Day,
  dayOf,
  daysApart,
  daysBetween,
  type Instant,
  readInstant,
  sameClock,
  weekdayOf,
} from '../time.ts';
import { type Nth, NTHS, type Weekday, WEEKDAYS } from '../vocabulary.ts';
import type { Occurrence } from './records.ts';

/** A day of a week, or of a month: one of its weekdays, or a date, of which -1 is the last. */
export type RepeatedDay =
  | { kind: 'weekday'; weekday: Weekday }
  | { kind: 'nth'; nth: Nth; weekday: Weekday }
  | { kind: 'date'; date: number };

/** How something is repeated, without its end. */
export interface Repetition {
  unit: 'week' | 'month';
  /** Every how many of them. */
  interval: number;
  on: RepeatedDay[];
}

/** As often as anything may be repeated: weekly for more than nine years. What is planned further ahead will change. */
export const MOST_TIMES = 500;
/** For so many years a day is looked for that hardly any month has. */
const YEARS = 100;

/** What `every` and `on` say; where the days aren’t given, that of the first time. */
export function repetitionOf({ every, on }: Pick<RepeatsFacts, 'every' | 'on'>, first: Day): Repetition {
  const [, number = '1', unit] = PERIOD_SHAPE.exec(every) ?? [];
  const days = on === undefined ? [] : Array.isArray(on) ? on : [on];
  const usual: On = unit === 'week' ? weekdayNameOf(first) : Number(first.slice(8));
  return {
    unit: unit === 'week' ? 'week' : 'month',
    interval: Number(number),
    on: (days.length > 0 ? days : [usual]).map(repeatedDay),
  };
}

function repeatedDay(on: On): RepeatedDay {
  if (typeof on === 'number') return { kind: 'date', date: on };
  if (on === 'last day') return { kind: 'date', date: -1 };
  const [nth, weekday] = on.split(' ') as [Nth, Weekday];
  return weekday === undefined
    ? { kind: 'weekday', weekday: nth as string as Weekday }
    : { kind: 'nth', nth, weekday };
}

/**
 * The days of a repetition from a day on, in order. A date that a month doesn’t have, such as the 31st, is passed over in
 * that month, as iCalendar does.
 */
export function* repeatedDays({ unit, interval, on }: Repetition, first: Day): Iterable<Day> {
  const last = addDays(first, YEARS * 366);
  let month = monthOf(first);
  let monday = addDays(first, -WEEKDAYS.indexOf(weekdayNameOf(first)));
  while (monday <= last && month <= last) {
    const days = unit === 'week' ? daysBetween(monday, addDays(monday, 6)) : daysOfMonth(month);
    const meant = new Set(on.flatMap((each) => daysOn(each, days)));
    yield* [...meant].filter((day) => day >= first).sort();
    month = monthAfter(month, interval);
    monday = addDays(monday, 7 * interval);
  }
}

/** The name of the weekday of a day. */
export function weekdayNameOf(day: Day): Weekday {
  return WEEKDAYS[(weekdayOf(day) + 6) % 7] ?? 'monday';
}

function daysOfMonth(month: string): Day[] {
  return daysBetween(`${month}-01`, addDays(`${monthAfter(month)}-01`, -1));
}

/** The days of a week or a month that are meant. */
function daysOn(on: RepeatedDay, days: readonly Day[]): Day[] {
  if (on.kind === 'date')
    return [days.at(on.date < 0 ? on.date : on.date - 1)].filter((day) => day !== undefined);
  const same = days.filter((each) => weekdayNameOf(each) === on.weekday);
  if (on.kind === 'weekday') return same;
  return [same.at(on.nth === 'last' ? -1 : NTHS.indexOf(on.nth))].filter((day) => day !== undefined);
}

/** The days on which something begins by its rule, those that are excepted included; no more than one beyond `MOST_TIMES`. */
export function plannedDays(repeats: RepeatsFacts, first: Day): Day[] {
  const days: Day[] = [];
  const most = Math.min(repeats.times ?? Infinity, MOST_TIMES + 1);
  for (const day of repeatedDays(repetitionOf(repeats, first), first)) {
    if (days.length >= most || (repeats.until !== undefined && day > repeats.until)) break;
    days.push(day);
  }
  return days;
}

/** Of some days in order, those before and after another, the nearer first. */
export function nearestDays(day: Day, days: readonly Day[]): Day[] {
  const before = days.findLast((other) => other < day);
  const after = days.find((other) => other > day);
  const both = [before, after].filter((other) => other !== undefined);
  return both.sort((a, b) => Math.abs(daysApart(a, day)) - Math.abs(daysApart(b, day)));
}

/**
 * The window of a day by that of the first time: from and until the same times of the clock. A time that the clock skips is
 * as long after it as the clocks are set forward; of two the first is meant (RFC 5545, section 3.3.5). A window that would
 * have no length by that is as long as the first.
 */
export function windowOn(day: Day, first: Interval, zone: string): Interval {
  const days = daysApart(dayOf(first.start, zone), day);
  const [start, end] = [sameClock(first.start, days, zone), sameClock(first.end, days, zone)];
  return { start, end: end > start ? end : start + first.end - first.start };
}

/** Every time that something takes place, or was to, in the order of their beginnings. */
export function occurrencesIn(repeats: RepeatsFacts, first: Interval, zone: string): Occurrence[] {
  const { except, changes } = repeats;
  const instant = (text: string, otherwise: Instant) => {
    const reading = readInstant(text, zone);
    return reading.ok ? reading.instant : otherwise;
  };
  return plannedDays(repeats, dayOf(first.start, zone))
    .filter((day) => !except.includes(day))
    .map((day): Occurrence => {
      const planned = windowOn(day, first, zone);
      const change = Object.hasOwn(changes, day) ? changes[day] : undefined;
      const moved = typeof change === 'object';
      return {
        day,
        start: moved ? instant(change.start, planned.start) : planned.start,
        end: moved ? instant(change.end, planned.end) : planned.end,
        cancelled: change === 'cancelled',
        moved,
      };
    })
    .sort((a, b) => a.start - b.start);
}
