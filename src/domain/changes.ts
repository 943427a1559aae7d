import { memoize } from './memoize.ts';
import { type Portal, recordsOf } from './portal.ts';
import { shownFrom } from './record/announcements.ts';
import { occurrencesOf, occurrenceState } from './record/occurrences.ts';
import type { IncidentRecord, Maintenance, PortalRecord } from './record/records.ts';
import type { Instant } from './time.ts';

/**
 * Every instant at which what is shown of a record changes: by its facts, its timeline, its components' states,
 * or the bounds of its window where they decide. In no order, and some may be there twice.
 */
export function changesOf(record: PortalRecord): Instant[] {
  const entries = record.updates.map(({ at }) => at);
  if (record.kind === 'known-issue') return [...entries, record.created, record.updated];
  if (record.kind === 'maintenance') {
    const announced = record.announced === undefined ? [] : [record.announced];
    const ofEach = occurrencesOf(record).flatMap(stateChanges);
    return [...entries, ...ofEach, ...announced, ...decidingBounds(record)];
  }
  if (record.kind === 'announcement') {
    const from = shownFrom(record, 'public');
    return [...(from === -Infinity ? [] : [from]), record.start, record.end];
  }
  const facts = [record.started, record.detected, record.resolved].filter((at) => at !== undefined);
  return [...entries, ...stateChanges(record), ...facts];
}

function stateChanges({ affected }: IncidentRecord): Instant[] {
  return Object.values(affected).flatMap((changes) => changes.map(({ at }) => at));
}

/** The last instant, now included, at which something in the portal changed; undefined where nothing has yet. */
export function lastChange(portal: Portal, now: Instant): Instant | undefined {
  return lastChangeOf(recordsOf(portal), now);
}

/** The same, of some records. */
export function lastChangeOf(records: Iterable<PortalRecord>, now: Instant): Instant | undefined {
  let last: Instant | undefined;
  for (const record of records)
    for (const at of changesOf(record)) if (at <= now && (last === undefined || at > last)) last = at;
  return last;
}

/** The next instant at which something in the portal changes by what is known now; undefined where nothing will. */
export function nextChange(portal: Portal, now: Instant): Instant | undefined {
  let next: Instant | undefined;
  for (const record of recordsOf(portal))
    for (const at of changesOf(record)) if (at > now && (next === undefined || at < next)) next = at;
  return next;
}

/**
 * The bounds of windows that change how the maintenance is. One that the timeline has begun or ended already, or that was
 * called off, changes nothing there.
 */
export const decidingBounds = memoize((maintenance: Maintenance): Instant[] =>
  occurrencesOf(maintenance).flatMap((one) =>
    [one.start, one.end, one.next ?? one.end].filter(
      (at) => occurrenceState(one, at) !== occurrenceState(one, at - 1),
    ),
  ),
);
