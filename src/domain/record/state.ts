import { incidentState, maintenanceState } from '../status.ts';
import type { Instant } from '../time.ts';
import type { IncidentState, IssueStatus, MaintenanceState } from '../vocabulary.ts';
import type { PortalRecord } from './records.ts';

/** The state of a record of any kind at an instant, in the words of the vocabulary. */
export function recordState(
  record: PortalRecord,
  now: Instant,
): IssueStatus | IncidentState | MaintenanceState {
  switch (record.kind) {
    case 'known-issue':
      return record.facts.status;
    case 'incident':
      return incidentState(record, now);
    case 'maintenance':
      return maintenanceState(record, now);
  }
}

/** The components that a record of any kind concerns, each once, the main one first. */
export function componentsOf(record: PortalRecord): string[] {
  return [...new Set(record.kind === 'known-issue' ? record.facts.components : Object.keys(record.affected))];
}
