import type { IncidentRecord, Maintenance, PortalRecord } from './records.ts';
import { isOpen, isUnderWay, maintenanceState } from './status.ts';
import type { Instant } from './time.ts';

/** From when to when something lasted; without an end while it goes on. */
export interface Period {
  start: Instant;
  end?: Instant;
}

/**
 * When an incident was, or a maintenance really ran. One that hasn't run yet, or never will, has the window that
 * was announced.
 */
export function periodOf(record: IncidentRecord, now: Instant): Period {
  if (record.kind === 'maintenance') return maintenancePeriod(record, now);
  const { started, resolved } = record;
  return resolved !== undefined && resolved <= now ? { start: started, end: resolved } : { start: started };
}

/** Whether any of a period lies between two instants; what goes on lasts until now. */
export function touches({ start, end }: Period, from: Instant, to: Instant, now: Instant): boolean {
  // What begins and ends at one instant still was.
  return start < to && Math.max(end ?? now, start + 1) > from;
}

function maintenancePeriod(maintenance: Maintenance, now: Instant): Period {
  const { start, end, updates } = maintenance;
  const turns = [start, end, ...updates.map(({ at }) => at)].filter((at) => at <= now).sort((a, b) => a - b);
  const underWay = turns.filter((at) => isUnderWay(maintenanceState(maintenance, at)));
  const [began, last] = [underWay[0], underWay.at(-1)];
  if (began === undefined || last === undefined) return { start, end };
  if (isOpen(maintenance, now)) return { start: began };
  return { start: began, end: turns.find((at) => at > last) ?? now };
}

/** When a record of any kind begins by its facts: an issue's publication, an incident's start, a maintenance's window. */
export function beginningOf(record: PortalRecord): Instant {
  if (record.kind === 'known-issue') return record.created;
  return record.kind === 'incident' ? record.started : record.start;
}
