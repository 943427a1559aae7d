import type { ICalCalendar } from 'ical-generator';
import { occurrencesOf, type SingleMaintenance } from '../../domain/record/occurrences.ts';
import type { Maintenance } from '../../domain/record/records.ts';
import { recurrenceRule } from '../../domain/record/recurrence-rule.ts';
import { plannedDays } from '../../domain/record/repetition.ts';
import { isCancelled } from '../../domain/status.ts';
import { addDays, clockIn, type Day, dayOf, daysApart, type Instant, readingsOf } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { type EventFacts, eventText, eventUid, seriesDescription, singleFacts } from './event.ts';
import { eventTimes } from './times.ts';

/**
 * A repeated maintenance: an event with the rule of its repetition, and one for each occurrence that isn’t, or wasn’t,
 * as all programs take that rule: moved, cancelled, done early, or with the clocks changed in the midst of it.
 */
export function seriesText(record: Maintenance, edition: Edition, calendar: ICalCalendar): string {
  const { site, now } = edition;
  const timezone = site.timeZone;
  const { start, end, excluded, exceptions, apart } = seriesOf(record, timezone, now);
  const uid = eventUid(record.id, edition);
  const exclusions = excluded.map((clock) => `EXDATE;TZID=${timezone}:${clock.replace(/[-:]/g, '')}`);
  const all: EventFacts[] = [
    {
      ...{ of: record, uid, timezone, start, end },
      repeating: [`RRULE:${recurrenceRule(record, timezone)}`, ...exclusions].join('\r\n'),
      description: seriesDescription(record, edition),
    },
    ...exceptions.map(({ occurrence, clock }) => ({
      ...singleFacts(occurrence, edition),
      ...{ uid, timezone, recurrenceId: clock, ...clocksOf(occurrence, timezone, now) },
    })),
    ...apart.map((occurrence) => singleFacts(occurrence, edition)),
  ];
  return all.map((facts) => eventText(record, facts, edition, calendar)).join('');
}

/** The times of an exception, by the clock of the zone. */
function clocksOf(
  occurrence: SingleMaintenance,
  zone: string,
  now: Instant,
): Pick<EventFacts, 'start' | 'end'> {
  const { start, end } = eventTimes(occurrence, now);
  const [begins, ends] = [clockIn(start, zone), clockIn(end, zone)];
  return { start: begins, end: ends > begins ? ends : null };
}

interface Series {
  /** The first time, by the clock of the zone; programs take those of all others from it. */
  start: string;
  end: string;
  /** Days of the rule on which it doesn’t take place, by their clock. */
  excluded: string[];
  /** Occurrences with times or a state of their own, and the time at which the rule has them. */
  exceptions: { occurrence: SingleMaintenance; clock: string }[];
  /** Occurrences at times that the clock skips or shows twice: programs don’t agree on those, and so they stand by themselves. */
  apart: SingleMaintenance[];
}

function seriesOf(record: Maintenance, zone: string, now: Instant): Series {
  const { repeats } = record.facts;
  const first = dayOf(record.start, zone);
  const start = clockIn(record.start, zone);
  const series: Series = { start, end: firstEnd(record, zone), excluded: [], exceptions: [], apart: [] };
  const byDay = new Map(occurrencesOf(record).map((one) => [one.day, one]));
  // A time that the clock shows twice is read in two ways.
  const lengths = readingsOf(series.end, zone).flatMap((ends) =>
    readingsOf(start, zone).map((begins) => ends - begins),
  );
  for (const day of repeats ? plannedDays(repeats, first) : []) {
    const occurrence = byDay.get(day);
    const clock = onDay(start, day, first);
    const [begins] = readingsOf(clock, zone);
    const endClock = onDay(series.end, day, first);
    // Some programs add the length of the first time, to the instant or to the clock; others go by the clock of its end.
    const ends = [
      ...lengths.map((length) => begins + length),
      ...[...lengths.map((length) => clockLater(clock, length)), endClock].map(
        (each) => readingsOf(each, zone)[0],
      ),
    ];
    const times = occurrence && eventTimes(occurrence, now);
    const isByRule =
      [clock, endClock].every((each) => isPlain(each, zone)) &&
      wholeSecond(times?.start ?? NaN) === begins &&
      ends.every((end) => end === wholeSecond(times?.end ?? NaN)) &&
      occurrence &&
      isCancelled(occurrence, now) === isCancelled(record, now);
    if (isByRule) continue;
    const clocks = [clock, ...(times ? [clockIn(times.start, zone), clockIn(times.end, zone)] : [])];
    if (occurrence && clocks.every((each) => isPlain(each, zone)))
      series.exceptions.push({ occurrence, clock });
    else {
      series.excluded.push(clock);
      if (occurrence) series.apart.push(occurrence);
    }
  }
  return series;
}

/** When the first time ends by the clock; one that is set back meanwhile may not have got further than at the start. */
function firstEnd({ start, end }: Maintenance, zone: string): string {
  const [begins, ends] = [clockIn(start, zone), clockIn(end, zone)];
  if (ends > begins) return ends;
  return clockLater(begins, end - start);
}

/** What a clock that is never set shows so much later. */
function clockLater(clock: string, length: number): string {
  return new Date(Date.parse(`${clock}Z`) + length).toISOString().slice(0, 19);
}

/** A time of the clock as many days later as one day is after another. */
function onDay(clock: string, day: Day, first: Day): string {
  return addDays(clock.slice(0, 10), daysApart(first, day)) + clock.slice(10);
}

/** Whether the zone has a time of the clock, and has it once. */
function isPlain(clock: string, zone: string): boolean {
  const [earlier, later] = readingsOf(clock, zone);
  return earlier === later;
}

function wholeSecond(at: Instant): Instant {
  return Math.floor(at / 1000) * 1000;
}
