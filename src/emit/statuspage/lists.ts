import type { Publication } from '../../domain/publication.ts';
import { publishedAt } from '../../domain/record/published.ts';
import type { Incident, Maintenance } from '../../domain/record/records.ts';
import { isOpen, maintenanceState } from '../../domain/status.ts';

/** How many incidents, and how much maintenance, the lists of that API have. */
const NEWEST = 50;

/** The records of each list of that API. */
export interface RecordLists {
  incidents: Incident[];
  unresolved: Incident[];
  maintenance: Maintenance[];
  upcoming: Maintenance[];
  active: Maintenance[];
}

/**
 * Incidents that have begun, the last one said first; maintenance, the last window first. What is planned or under way
 * stands the other way round: what comes next is first.
 */
export function recordLists({ portal, now }: Publication): RecordLists {
  const published = (record: Incident) => publishedAt(record, now, portal.site.timeZone);
  const incidents = portal.incidents
    .filter((record) => record.kind === 'incident')
    .filter((record) => record.started <= now)
    .map((record) => ({ record, at: published(record) }))
    .sort((a, b) => b.at - a.at)
    .map(({ record }) => record);
  const maintenance = portal.incidents
    .filter((record) => record.kind === 'maintenance')
    .sort((a, b) => b.start - a.start);
  const soonest = maintenance.toReversed();
  return {
    incidents: incidents.slice(0, NEWEST),
    unresolved: incidents.filter((record) => isOpen(record, now)),
    maintenance: maintenance.slice(0, NEWEST),
    upcoming: soonest.filter((record) => maintenanceState(record, now) === 'scheduled'),
    active: soonest.filter((record) => isOpen(record, now)),
  };
}
