import { OPEN_STATE } from '../finding/contents.ts';
import { incidentState, maintenanceState } from '../status.ts';
import type { Instant } from '../time.ts';
import {
  type AnnouncementKind,
  type IncidentState,
  type IssueStatus,
  isUnderWay,
  type MaintenanceState,
  OPEN_ISSUE_STATUSES,
  type State,
} from '../vocabulary.ts';
import type { PortalRecord } from './records.ts';

/** The state of a record of any kind at an instant, in the words of the vocabulary; of an announcement, what it is. */
export function recordState(
  record: PortalRecord,
  now: Instant,
): IssueStatus | IncidentState | MaintenanceState | AnnouncementKind {
  switch (record.kind) {
    case 'known-issue':
      return record.facts.status;
    case 'incident':
      return incidentState(record, now);
    case 'maintenance':
      return maintenanceState(record, now);
    case 'announcement':
      return record.facts.kind;
  }
}

/** What a record in a state is found by: the state itself and, while it bothers anybody, `open`. */
export function statesFoundBy(kind: PortalRecord['kind'], state: State): string[] {
  return isOpenState(kind, state) ? [state, OPEN_STATE] : [state];
}

function isOpenState(kind: PortalRecord['kind'], state: State): boolean {
  if (kind === 'announcement') return false;
  if (kind === 'known-issue') return (OPEN_ISSUE_STATUSES as ReadonlySet<State>).has(state);
  return kind === 'incident' ? state !== 'resolved' : isUnderWay(state as MaintenanceState);
}

/** The components that a record of any kind concerns, each once, the main one first. */
export function componentsOf(record: PortalRecord): string[] {
  return [...new Set('affected' in record ? Object.keys(record.affected) : record.facts.components)];
}
