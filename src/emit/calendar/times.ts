import { changesOf } from '../../domain/changes.ts';
import { intervalOf } from '../../domain/record/interval.ts';
import { occurrenceAt } from '../../domain/record/occurrences.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import { isOpen } from '../../domain/status.ts';
import { DAY, type Instant } from '../../domain/time.ts';

/** How long calendars keep what is over: nobody leafs back further in one, and programs fetch the whole file each time. */
const KEPT = 2 * 365 * DAY;

/** From when to when an event lasts in calendars. */
export interface EventTimes {
  start: Instant;
  /** Never before `start`. */
  end: Instant;
  /** It goes on, and nobody knows until when: `end` is its last published update. */
  openEnded: boolean;
}

/**
 * The times of a record as of an instant: those that it really had, or those that were announced. What goes on ends
 * with its announced window, and past that, or without one, with its latest update: an end of now would
 * change with every build, and none at all shows as a moment.
 */
export function eventTimes(record: IncidentRecord, now: Instant): EventTimes {
  const { start, end } = intervalOf(record, now);
  if (end !== undefined) return { start, end, openEnded: false };
  const announced = record.kind === 'maintenance' ? occurrenceAt(record, now).end : start;
  const changes = changesOf(record).filter((at) => at <= now);
  const known = Math.max(start, announced, ...changes);
  return { start, end: known, openEnded: known <= now };
}

/** Whether calendars hold a record: what goes on, what is announced, and what ended in the last two years. */
export function isInCalendars(record: IncidentRecord, now: Instant): boolean {
  if (isOpen(record, now)) return true;
  if (record.kind === 'incident' && record.started > now) return false;
  return isKept(eventTimes(record, now).end, now);
}

/** Whether calendars still hold what ended, or will end, at an instant. */
export function isKept(end: Instant, now: Instant): boolean {
  return end > now - KEPT;
}

/**
 * How often a record has been changed: SEQUENCE, by which programs tell a newer event from an older one. Everything
 * published about it counts once, from its time on; the window's bounds don't, or a window that is moved into the
 * future would count back.
 */
export function sequenceOf(record: IncidentRecord, now: Instant): number {
  const changes = Object.values(record.affected).flat();
  const published = [...record.updates, ...changes].filter(({ at }) => at <= now).length;
  const settled =
    record.kind === 'maintenance'
      ? record.facts.cancelled
      : record.resolved !== undefined && record.resolved <= now;
  return published + (settled ? 1 : 0) + changedOccurrences(record);
}

/** What an author wrote of single occurrences: each change of one is a change of the event that they are part of. */
function changedOccurrences(record: IncidentRecord): number {
  const { except = [], changes = {} } = (record.kind === 'maintenance' && record.facts.repeats) || {};
  return except.length + Object.keys(changes).length;
}
