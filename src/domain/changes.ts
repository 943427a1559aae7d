import type { Portal } from './portal.ts';
import type { Maintenance, PortalRecord } from './record/records.ts';
import { maintenanceState } from './status.ts';
import type { Instant } from './time.ts';

/**
 * Every instant at which something that is said of a record changes: by its facts, its timeline, its components' states,
 * or the bounds of its window where they decide. In no order, and some may be there twice.
 */
export function changesOf(record: PortalRecord): Instant[] {
  const said = record.updates.map(({ at }) => at);
  if (record.kind === 'known-issue') return [...said, record.created, record.updated];
  const changed = Object.values(record.affected).flatMap((changes) => changes.map(({ at }) => at));
  if (record.kind === 'maintenance') return [...said, ...changed, ...decidingBounds(record)];
  const facts = [record.started, record.detected, record.resolved].filter((at) => at !== undefined);
  return [...said, ...changed, ...facts];
}

/** The last instant, now included, at which something in the portal changed; undefined where nothing has yet. */
export function lastChange({ issues, incidents }: Portal, now: Instant): Instant | undefined {
  let last: Instant | undefined;
  for (const record of [...issues, ...incidents])
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

/** A window that the timeline has ended already, or that was called off, bounds nothing any more. */
function decidingBounds(maintenance: Maintenance): Instant[] {
  return [maintenance.start, maintenance.end].filter(
    (at) => maintenanceState(maintenance, at) !== maintenanceState(maintenance, at - 1),
  );
}
