import { own } from './own.ts';
import type { Portal } from './portal.ts';
import { occurrenceAt, occurrenceState } from './record/occurrences.ts';
import type {
  Incident,
  IncidentRecord,
  KnownIssue,
  Maintenance,
  PortalRecord,
  StateChange,
  Update,
} from './record/records.ts';
import type { Instant } from './time.ts';
import {
  COMPONENT_STATES,
  type ComponentState,
  type Impact,
  type IncidentState,
  isUnderWay,
  type MaintenanceState,
  OPEN_ISSUE_STATUSES,
  worst,
} from './vocabulary.ts';

/** What an open incident's impact alone says of the whole portal. */
export const IMPACT_STATE: Record<Impact, ComponentState> = {
  none: 'operational',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
};

/**
 * Whether a record bothers anybody at an instant: a known issue that isn't settled, an incident that has
 * begun and isn't over, a maintenance that is under way. What begins later isn't open yet.
 */
export function isOpen(record: PortalRecord, now: Instant): boolean {
  switch (record.kind) {
    case 'known-issue':
      return record.created <= now && isOpenIssue(record);
    case 'incident':
      return record.started <= now && !(record.resolved !== undefined && record.resolved <= now);
    case 'maintenance':
      return isUnderWay(maintenanceState(record, now));
    case 'announcement':
      return false;
  }
}

/** The incidents that are open at an instant, the worst first, of equals the last to begin. */
export function openIncidents(portal: Portal, now: Instant): Incident[] {
  return portal.incidents
    .filter((record) => record.kind === 'incident')
    .filter((record) => isOpen(record, now))
    .map((record) => ({ record, rank: COMPONENT_STATES.indexOf(worstStateAt(record, now)) }))
    .sort((a, b) => b.rank - a.rank || b.record.started - a.record.started)
    .map(({ record }) => record);
}

/** Whether an issue still bothers customers, by its status: one that is published isn't asked for its day. */
export function isOpenIssue({ facts }: Pick<KnownIssue, 'facts'>): boolean {
  return OPEN_ISSUE_STATUSES.has(facts.status);
}

/** Whether a record is a maintenance that is yet to begin: announced, and not called off. */
export function isPlanned(record: IncidentRecord, now: Instant): boolean {
  return record.kind === 'maintenance' && maintenanceState(record, now) === 'scheduled';
}

/** Whether a record is a maintenance that was called off. */
export function isCancelled(record: IncidentRecord, now: Instant): boolean {
  return record.kind === 'maintenance' && maintenanceState(record, now) === 'cancelled';
}

/** The state of a maintenance at an instant; of one that is repeated, that of the occurrence under way, or else of the next. */
export function maintenanceState(maintenance: Maintenance, now: Instant): MaintenanceState {
  return occurrenceState(occurrenceAt(maintenance, now), now);
}

/** The state of an incident at an instant: that of its latest entry, `resolved` from the instant it was over. */
export function incidentState(incident: Incident, now: Instant): IncidentState {
  if (incident.resolved !== undefined && incident.resolved <= now) return 'resolved';
  const entry = latest(
    incident.updates.filter(({ state }) => state !== 'resolved'),
    now,
  );
  return entry?.state ?? 'investigating';
}

/** What a record says of each of its components at an instant; nothing when it isn't open then. */
export function affectedStates(record: IncidentRecord, now: Instant): [component: string, ComponentState][] {
  if (!isOpen(record, now)) return [];
  const told = record.kind === 'maintenance' ? occurrenceAt(record, now) : record;
  // A maintenance that begins before its window does at once what it was to do in it.
  const at = told.kind === 'maintenance' ? Math.max(now, told.start) : now;
  return Object.entries(told.affected).flatMap(([component, changes]) => {
    const state = stateAt(changes, at);
    return state === undefined ? [] : [[component, state]];
  });
}

/**
 * Whether a portal has ever recorded an incident or a maintenance. One that hasn't knows nothing of how things are, and
 * nothing that is made of it may say that they work.
 */
export function isWatched({ incidents }: Portal): boolean {
  return incidents.length > 0;
}

/** The state of every component of the portal at an instant, in the order of the page: the worst that any record gives it. */
export function componentStates(portal: Portal, now: Instant): Map<string, ComponentState> {
  const states = new Map<string, ComponentState>(
    portal.site.components.map((component) => [component.id, 'operational']),
  );
  for (const record of portal.incidents) {
    for (const [component, state] of affectedStates(record, now)) {
      states.set(component, worst([states.get(component) ?? 'operational', state]));
    }
  }
  return states;
}

/** The worst that an open incident says at an instant, by its components or by its impact. */
export function worstStateAt(incident: Incident, now: Instant): ComponentState {
  return worst([
    ...affectedStates(incident, now).map(([, state]) => state),
    IMPACT_STATE[incident.facts.impact],
  ]);
}

/** The state of the whole portal: the worst of its components and of what open incidents say. */
export function portalState(portal: Portal, now: Instant): ComponentState {
  const incidents = openIncidents(portal, now).map((incident) => worstStateAt(incident, now));
  return worst([...componentStates(portal, now).values(), ...incidents]);
}

/**
 * The worst that an incident says at an instant of its components, or of one of them, or by its impact where it names none;
 * `operational` where it isn't open then.
 */
export function worstNow(record: Incident, now: Instant, component?: string): ComponentState {
  if (isOpen(record, now) && Object.keys(record.affected).length === 0) return worstState(record, component);
  const states = affectedStates(record, now).filter(([id]) => component === undefined || id === component);
  return worst(states.map(([, state]) => state));
}

/**
 * The worst that a record says over its whole length: of one component, or of all of them, or by its impact where
 * it names none.
 */
export function worstState(record: IncidentRecord, component?: string): ComponentState {
  if (component !== undefined)
    return worst((own(record.affected, component) ?? []).map(({ state }) => state));
  const states = Object.values(record.affected).flatMap((changes) => changes.map(({ state }) => state));
  if (states.length > 0) return worst(states);
  return record.kind === 'maintenance' ? 'under_maintenance' : IMPACT_STATE[record.facts.impact];
}

/** The state that a component's changes say at an instant; undefined before the first of them. */
function stateAt(changes: StateChange[], at: Instant): ComponentState | undefined {
  return changes.findLast((change) => change.at <= at)?.state;
}

function latest<S extends string>(updates: Update<S>[], now: Instant): Update<S> | undefined {
  return updates.findLast(({ at }) => at <= now);
}
