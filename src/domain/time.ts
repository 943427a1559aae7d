import { Temporal } from 'temporal-polyfill';
import { memoizeValues } from './memoize.ts';

/** Milliseconds since 1970-01-01T00:00Z. Everything computes with these; text becomes one in `readInstant` alone. */
export type Instant = number;

/** A day of the calendar, `YYYY-MM-DD`, in the site's time zone. */
export type Day = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Why a text isn't an instant. `ambiguous` and `skipped` are local times at a change of the clocks. */
type InstantFault = 'shape' | 'calendar' | 'ambiguous' | 'skipped';
type InstantReading = { ok: true; instant: Instant } | { ok: false; fault: InstantFault };

const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT_SHAPE = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?$/;

/** Whether a text is a day that the calendar has: `2026-02-31` is not. */
export function isDay(text: string): boolean {
  if (!DAY_SHAPE.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // Days that a month doesn't have run over into the next.
  return !Number.isNaN(ms) && new Date(ms).getUTCDate() === Number(text.slice(-2));
}

/**
 * Reads `2019-05-07T10:15-03:00`, or `2019-05-07 10:15` in the given zone.
 * A local time that the zone has twice, or not at all, is a fault, never a guess.
 */
export function readInstant(text: string, zone: string): InstantReading {
  const match = INSTANT_SHAPE.exec(text);
  if (!match) return { ok: false, fault: 'shape' };
  const [, day = '', clock = '', offset] = match;
  if (!isDay(day) || clock > '23:59:59.999' || /:[6-9]/.test(clock)) return { ok: false, fault: 'calendar' };
  if (offset !== undefined) {
    const ms = Date.parse(`${day}T${clock}${offset}`);
    return Number.isNaN(ms) ? { ok: false, fault: 'calendar' } : { ok: true, instant: ms };
  }
  const local = Temporal.PlainDateTime.from(`${day}T${clock}`);
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { ok: true, instant: earlier.epochMilliseconds };
  return { ok: false, fault: earlier.toPlainDateTime().equals(local) ? 'ambiguous' : 'skipped' };
}

/**
 * The two instants that a local time without an offset may stand for where the zone changes its clocks, the earlier first:
 * one on each side of the change when the time is ambiguous or skipped, twice the same otherwise.
 */
export function readingsOf(local: string, zone: string): [Instant, Instant] {
  const time = Temporal.PlainDateTime.from(local.replace(' ', 'T'));
  const at = (disambiguation: 'earlier' | 'later') =>
    time.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
  return [at('earlier'), at('later')];
}

/** An instant's minute, as clocks show it. */
export function minuteOf(instant: Instant): Instant {
  return Math.floor(instant / MINUTE) * MINUTE;
}

/** What lies between two instants by a clock that shows minutes, so that a length is that of the two times beside it. */
export function clockLength(start: Instant, end: Instant): number {
  return minuteOf(end) - minuteOf(start);
}

/** The first instant of a day in a zone; days may be 23 or 25 hours long. */
export function startOfDay(day: Day, zone: string): Instant {
  return timesIn(zone).start(day);
}

/** The day that an instant falls on in a zone. */
export function dayOf(instant: Instant, zone: string): Day {
  return timesIn(zone).day(instant);
}

interface ZoneTimes {
  day: (at: Instant) => Day;
  iso: (at: Instant) => string;
  start: (day: Day) => Instant;
}
const zones = new Map<string, ZoneTimes>();

/** The times of a zone: its rules are slow to apply, and most times are asked for by many files, in each language. */
function timesIn(zone: string): ZoneTimes {
  const known = zones.get(zone);
  if (known) return known;
  const zoned = (at: Instant) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const times: ZoneTimes = {
    day: memoizeValues((at) => zoned(at).toPlainDate().toString()),
    iso: memoizeValues((at) => {
      const time = zoned(at);
      return `${time.toPlainDateTime().toString({ smallestUnit: 'minute' })}${time.offset}`;
    }),
    start: memoizeValues((day) => Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds),
  };
  zones.set(zone, times);
  return times;
}

/** A day some days later, or earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  // Days of the calendar have no clocks that change: in UTC each is as long as the others.
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The days from one to another; negative where the second comes first. */
export function daysApart(first: Day, last: Day): number {
  return (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (((daysApart('1970-01-01', day) + 4) % 7) + 7) % 7;
}

/**
 * The same time of the clock some days later. A time that the zone skips is read with the offset before the change, and of
 * one that it has twice the first is meant.
 */
export function sameClock(instant: Instant, days: number, zone: string): Instant {
  if (days === 0) return instant;
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.add({ days }).toZonedDateTime(zone).epochMilliseconds;
}

/** The clock of a zone at an instant, to the second: `2019-05-07T10:15:00`. */
export function clockIn(instant: Instant, zone: string): string {
  const time = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return time.toString({ smallestUnit: 'second' });
}

/** A change of a zone’s offset to UTC; offsets are in milliseconds. */
export interface OffsetChange {
  at: Instant;
  before: number;
  after: number;
}

/** The offset of a zone at an instant, and how it changes until another. */
export function offsetsBetween(
  from: Instant,
  to: Instant,
  zone: string,
): { first: number; changes: OffsetChange[] } {
  const changes: OffsetChange[] = [];
  const offset = (time: Temporal.ZonedDateTime) => time.offsetNanoseconds / 1e6;
  let time = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  const first = offset(time);
  for (let before = first; ; before = offset(time)) {
    const next = time.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > to) return { first, changes };
    time = next;
    if (offset(time) !== before) changes.push({ at: time.epochMilliseconds, before, after: offset(time) });
  }
}

/** The days from one to another, both included; none when the last comes before the first. */
export function daysBetween(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** ISO 8601 in UTC, to the second where there are no milliseconds: `2019-05-07T13:15:00Z`. */
export function isoUtc(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** ISO 8601 in UTC, always with milliseconds: `2019-05-07T13:15:00.000Z`. */
export function isoMilliseconds(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** ISO 8601 in a zone with its offset, to the minute: `2019-05-07T10:15-03:00`. */
export function isoInZone(instant: Instant, zone: string): string {
  return timesIn(zone).iso(instant);
}

/** `2019-05-07 10:15` in a zone, as the heading of an entry gives it: with its offset only where the zone has that time twice. */
export function entryTime(instant: Instant, zone: string): string {
  const iso = isoInZone(instant, zone);
  const local = iso.slice(0, 16);
  return (readInstant(local, zone).ok ? local : iso).replace('T', ' ');
}

/** Whether a time is given with its offset, so that it is the same in every zone. */
export function hasOffset(text: string): boolean {
  return /(?:Z|[+-]\d{2}:\d{2})$/.test(text);
}

/** Whether the runtime knows a time zone by this IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
