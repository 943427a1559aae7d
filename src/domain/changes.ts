import type { Portal } from './portal.ts';
import type { Maintenance, PortalRecord } from './record/records.ts';
import { maintenanceState } from './status.ts';
import { addDays, dayOf, type Instant, MINUTE, startOfDay } from './time.ts';

/**
 * Every instant at which what is shown of a record changes: by its facts, its timeline, its components' states,
 * or the bounds of its window where they decide. In no order, and some may be there twice.
 */
export function changesOf(record: PortalRecord): Instant[] {
  const entries = record.updates.map(({ at }) => at);
  if (record.kind === 'known-issue') return [...entries, record.created, record.updated];
  const changed = Object.values(record.affected).flatMap((changes) => changes.map(({ at }) => at));
  if (record.kind === 'maintenance') {
    const announced = record.announced === undefined ? [] : [record.announced];
    return [...entries, ...changed, ...announced, ...decidingBounds(record)];
  }
  const facts = [record.started, record.detected, record.resolved].filter((at) => at !== undefined);
  return [...entries, ...changed, ...facts];
}

/** The last instant, now included, at which something in the portal changed; undefined where nothing has yet. */
export function lastChange({ issues, incidents }: Portal, now: Instant): Instant | undefined {
  return lastChangeOf([...issues, ...incidents], now);
}

/** The same, of some records. */
export function lastChangeOf(records: Iterable<PortalRecord>, now: Instant): Instant | undefined {
  let last: Instant | undefined;
  for (const record of records)
    for (const at of changesOf(record)) if (at <= now && (last === undefined || at > last)) last = at;
  return last;
}

/** The next instant at which something in the portal changes by what is known now; undefined where nothing will. */
export function nextChange({ issues, incidents }: Portal, now: Instant): Instant | undefined {
  let next: Instant | undefined;
  for (const record of [...issues, ...incidents])
    for (const at of changesOf(record)) if (at > now && (next === undefined || at < next)) next = at;
  return next;
}

/**
 * The bounds of a window that change how the maintenance is. One that the timeline has begun or ended already, or that was
 * called off, changes nothing there.
 */
export function decidingBounds(maintenance: Maintenance): Instant[] {
  return [maintenance.start, maintenance.end].filter(
    (at) => maintenanceState(maintenance, at) !== maintenanceState(maintenance, at - 1),
  );
}

/** When the portal is to be built again, and why; a whole minute, as it is written. */
export type NextBuild = { at: Instant } & ({ why: 'day' } | { why: 'record'; record: string });

/**
 * The next instant at which a build would give something else than one of now does, by what is known now: a record
 * changes, or a day begins in the site's zone, with which bars move and “Lately” forgets. A record is named before the day.
 */
export function nextBuild(portal: Portal, now: Instant): NextBuild {
  const { timeZone } = portal.site;
  const midnight = startOfDay(addDays(dayOf(now, timeZone), 1), timeZone);
  const change = nextChange(portal, now) ?? Infinity;
  const record = [...portal.issues, ...portal.incidents].find((one) => changesOf(one).includes(change));
  if (record === undefined || change > midnight) return { at: wholeMinute(midnight), why: 'day' };
  return { at: wholeMinute(change), why: 'record', record: record.id };
}

/** Not before it: a build of the minute in which something changes may come too early, and would then wait in vain. */
function wholeMinute(instant: Instant): Instant {
  return Math.ceil(instant / MINUTE) * MINUTE;
}
