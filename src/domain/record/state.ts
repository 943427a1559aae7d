import { OPEN_STATE } from '../finding/contents.ts';
import { incidentState, isUnderWay, maintenanceState } from '../status.ts';
import type { Instant } from '../time.ts';
import {
  type IncidentState,
  type IssueStatus,
  type MaintenanceState,
  OPEN_ISSUE_STATUSES,
  type State,
} from '../vocabulary.ts';
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

/** What a record in a state is found by: the state itself and, while it bothers anybody, `open`. */
export function statesFoundBy(kind: PortalRecord['kind'], state: State): string[] {
  return isOpenState(kind, state) ? [state, OPEN_STATE] : [state];
}

function isOpenState(kind: PortalRecord['kind'], state: State): boolean {
  if (kind === 'known-issue') return (OPEN_ISSUE_STATUSES as ReadonlySet<State>).has(state);
  return kind === 'incident' ? state !== 'resolved' : isUnderWay(state as MaintenanceState);
}

/** The components that a record of any kind concerns, each once, the main one first. */
export function componentsOf(record: PortalRecord): string[] {
  return [...new Set(record.kind === 'known-issue' ? record.facts.components : Object.keys(record.affected))];
}
