import { compareText } from './compare-text.ts';
import type { Portal } from './portal.ts';
import type { Incident, KnownIssue, PortalRecord } from './record/records.ts';
import type { Localized } from './schemas/common.ts';
import { isOpen, isOpenIssue } from './status.ts';
import {
  clockLength,
  type Day,
  dayOf,
  daysApart,
  type Instant,
  isDay,
  readInstant,
  startOfDay,
} from './time.ts';

/** What an open record promises: its next step or update, and by when; of a day, its first instant. */
export interface OpenPromise {
  record: KnownIssue | Incident;
  by: Instant;
  day: Day;
}

/** What a record promises at an instant; undefined where it promises nothing, or is over. */
export function openPromise(record: PortalRecord, now: Instant, zone: string): OpenPromise | undefined {
  if (record.kind === 'known-issue') {
    const { next } = record.facts;
    return next && isOpenIssue(record) ? { record, by: startOfDay(next.by, zone), day: next.by } : undefined;
  }
  if (record.kind !== 'incident' || record.nextBy === undefined || !isOpen(record, now)) return undefined;
  return { record, by: record.nextBy, day: dayOf(record.nextBy, zone) };
}

/** What the open records among some promise, the soonest first. */
export function openPromises(
  records: readonly PortalRecord[],
  now: Instant,
  { timeZone }: Pick<Portal['site'], 'timeZone'>,
): OpenPromise[] {
  return records
    .flatMap((record) => openPromise(record, now, timeZone) ?? [])
    .sort((a, b) => a.by - b.by || compareText(a.record.id, b.record.id));
}

/** How a promise went: it was kept in time, kept late, given up with a reason, or not kept. */
export type Outcome = 'kept' | 'late' | 'dropped' | 'missed';

/** What a record promised before. */
export interface FormerPromise {
  by: Instant;
  day: Day;
  /** Of an incident, where it says what the update was to be about. */
  what: Localized | undefined;
  outcome: Outcome;
  /** The day on which it was kept, if it was. */
  kept: Day | undefined;
  /** By how much it was late: in days of a known issue, else in milliseconds. */
  late: number;
  /** Why it was given up. */
  dropped: Localized | undefined;
}

/** What a record promised before, as its author lists it. */
export function formerPromises(record: KnownIssue | Incident, zone: string): FormerPromise[] {
  return record.facts.promised.map(({ by: due, what, kept: done, dropped }) => {
    const by = instantOf(due, zone);
    const kept = done === undefined ? undefined : instantOf(done, zone);
    const late =
      kept === undefined ? 0 : isDay(due) ? daysApart(due, dayOf(kept, zone)) : clockLength(by, kept);
    const isLate = late > 0;
    return {
      ...{ by, day: dayOf(by, zone), what, dropped },
      outcome: kept !== undefined ? (isLate ? 'late' : 'kept') : dropped === undefined ? 'missed' : 'dropped',
      kept: kept === undefined ? undefined : dayOf(kept, zone),
      late: isLate ? late : 0,
    };
  });
}

/** The instant of a day or a time among the facts of a record, which are well written. */
export function instantOf(text: string, zone: string): Instant {
  if (isDay(text)) return startOfDay(text, zone);
  const reading = readInstant(text, zone);
  return reading.ok ? reading.instant : NaN;
}
