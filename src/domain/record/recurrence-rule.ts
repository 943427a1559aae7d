import { dayOf } from '../time.ts';
import { NTHS, type Weekday } from '../vocabulary.ts';
import type { Maintenance } from './records.ts';
import { plannedDays, type RepeatedDay, repetitionOf, windowOn } from './repetition.ts';

/**
 * How a maintenance is repeated as an RRULE of RFC 5545, for a DTSTART in the zone of the site. It always ends by UNTIL:
 * programs don’t agree on whether a time that the clock skips counts, and so a COUNT would end on another day in some.
 */
export function recurrenceRule({ facts, start, end }: Maintenance, zone: string): string {
  const { repeats } = facts;
  if (!repeats) throw new Error(`${facts.id} isn’t repeated`);
  const first = dayOf(start, zone);
  const { unit, interval, on } = repetitionOf(repeats, first);
  const last = plannedDays(repeats, first).at(-1) ?? first;
  const until = new Date(windowOn(last, { start, end }, zone).start).toISOString();
  const dates = on.flatMap((day) => (day.kind === 'date' ? day.date : []));
  const weekdays = on.flatMap((day) => (day.kind === 'date' ? [] : weekdayPart(day)));
  return [
    `FREQ=${unit === 'week' ? 'WEEKLY' : 'MONTHLY'}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(weekdays.length > 0 ? [`BYDAY=${weekdays.join(',')}`] : []),
    ...(dates.length > 0 ? [`BYMONTHDAY=${dates.join(',')}`] : []),
    `UNTIL=${until.replace(/[-:]|\.\d+/g, '')}`,
  ].join(';');
}

function weekdayPart(day: Exclude<RepeatedDay, { kind: 'date' }>): string {
  const number = day.kind === 'weekday' ? '' : day.nth === 'last' ? -1 : NTHS.indexOf(day.nth) + 1;
  return `${number}${letters(day.weekday)}`;
}

/** `MO` to `SU`. */
function letters(weekday: Weekday): string {
  return weekday.slice(0, 2).toUpperCase();
}
