import { isOpen } from '../status.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import { isUnderWay } from '../vocabulary.ts';
import { occurrenceAt, occurrenceState, type SingleMaintenance } from './occurrences.ts';
import type { IncidentRecord, PortalRecord } from './records.ts';

/** From when to when something lasted; without an end while it goes on. */
export interface OpenEndedInterval {
  start: Instant;
  end?: Instant;
}

/**
 * When an incident was, or a maintenance really ran. One that hasn't run yet, or never will, has the window that
 * was announced. One that is repeated is, here and below, the occurrence that it is about at that instant.
 */
export function intervalOf(record: IncidentRecord, now: Instant): OpenEndedInterval {
  if (record.kind === 'maintenance') return maintenanceInterval(occurrenceAt(record, now), now);
  const { started, resolved } = record;
  return resolved !== undefined && resolved <= now ? { start: started, end: resolved } : { start: started };
}

/**
 * The days that a record stands on: what goes on lasts until now, and a maintenance that goes on until the end of its
 * window, so that a calendar says the same before, during and after it.
 */
export function extentOf(record: IncidentRecord, now: Instant): Required<OpenEndedInterval> {
  const { start, end } = intervalOf(record, now);
  const planned = record.kind === 'maintenance' ? occurrenceAt(record, now).end : now;
  return { start, end: end ?? Math.max(now, planned) };
}

/** The last day of an interval in a zone; what ends at midnight doesn't touch the day that begins then. */
export function lastDayOf({ start, end }: Required<OpenEndedInterval>, zone: string): Day {
  return dayOf(Math.max(start, end - 1), zone);
}

/**
 * The window of a maintenance that isn't over and keeps to it, or is yet to begin: what holds of it for good.
 * Undefined for everything else.
 */
export function plannedWindow(record: IncidentRecord, now: Instant): Required<OpenEndedInterval> | undefined {
  if (record.kind !== 'maintenance') return undefined;
  const one = occurrenceAt(record, now);
  const { start, end } = one;
  const state = occurrenceState(one, now);
  const holds = state === 'scheduled' || (isUnderWay(state) && now < end);
  return holds ? { start, end } : undefined;
}

/** Where a maintenance takes longer than planned, until when it was planned to last. */
export function overrunEnd(record: IncidentRecord, now: Instant): Instant | undefined {
  if (record.kind !== 'maintenance' || !isOpen(record, now)) return undefined;
  const { end } = occurrenceAt(record, now);
  return end <= now ? end : undefined;
}

/** Whether any of an interval lies between two instants; what goes on lasts until now. */
export function touches(
  { start, end }: OpenEndedInterval,
  from: Instant,
  to: Instant,
  now: Instant,
): boolean {
  // What begins and ends at one instant still was.
  return start < to && Math.max(end ?? now, start + 1) > from;
}

function maintenanceInterval(maintenance: SingleMaintenance, now: Instant): OpenEndedInterval {
  const { start, end, updates, next } = maintenance;
  const changes = [start, end, ...(next === undefined ? [] : [next]), ...updates.map(({ at }) => at)]
    .filter((at) => at <= now)
    .sort((a, b) => a - b);
  const underWay = changes.filter((at) => isUnderWay(occurrenceState(maintenance, at)));
  const [began, last] = [underWay[0], underWay.at(-1)];
  if (began === undefined || last === undefined) return { start, end };
  if (isUnderWay(occurrenceState(maintenance, now))) return { start: began };
  return { start: began, end: changes.find((at) => at > last) ?? now };
}

/** When a record of any kind begins by its facts: an issue's publication, an incident's start, a maintenance's window. */
export function beginningOf(record: PortalRecord): Instant {
  if (record.kind === 'known-issue') return record.created;
  return record.kind === 'incident' ? record.started : record.start;
}
