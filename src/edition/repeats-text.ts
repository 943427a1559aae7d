import type { Maintenance } from '../domain/record/records.ts';
import { type RepeatedDay, repetitionOf } from '../domain/record/repetition.ts';
import { addDays, dayOf } from '../domain/time.ts';
import { type Weekday, WEEKDAYS } from '../domain/vocabulary.ts';
import { phrase } from '../i18n/phrase.ts';
import type { Edition } from './edition.ts';

/** `Every 2 weeks on Tuesday and Thursday, until 30 Jun 2027`; undefined of a maintenance that takes place once. */
export function repeatsText(maintenance: Maintenance, edition: Edition): string | undefined {
  const { facts, start, occurrences } = maintenance;
  const last = occurrences?.map(({ day }) => day).reduce((a, b) => (a > b ? a : b));
  if (!facts.repeats || last === undefined) return undefined;
  const { site, words, format } = edition;
  const { unit, interval, on } = repetitionOf(facts.repeats, dayOf(start, site.timeZone));
  const { weekly, monthly, until } = words.repeats;
  const repetition = phrase(format.count(interval, unit === 'week' ? weekly : monthly), {
    days: format.list(on.map((day) => dayText(day, edition))),
  });
  return phrase(until, { repetition, day: format.day(last) });
}

/** That the 31st is left out in short months; undefined where every month has the days. */
export function shortMonthsText({ facts, start }: Maintenance, { site, words }: Edition): string | undefined {
  if (!facts.repeats) return undefined;
  const { on } = repetitionOf(facts.repeats, dayOf(start, site.timeZone));
  return on.some((day) => day.kind === 'date' && day.date > 28) ? words.repeats.shortMonths : undefined;
}

function dayText(day: RepeatedDay, { words: { repeats: words }, format }: Edition): string {
  if (day.kind === 'date') return day.date < 0 ? words.lastDay : phrase(words.date, { date: day.date });
  const weekday = weekdayText(day.weekday, format);
  if (day.kind === 'weekday') return weekday;
  const forms = words.nth[day.nth];
  const nth = forms[words.nthForms[WEEKDAYS.indexOf(day.weekday)] ?? 0] ?? '';
  return phrase(words.nthWeekday, { nth, weekday });
}

/** A Monday. */
const MONDAY = '2024-01-01';

function weekdayText(weekday: Weekday, format: Edition['format']): string {
  return format.weekdayLong(addDays(MONDAY, WEEKDAYS.indexOf(weekday)));
}
