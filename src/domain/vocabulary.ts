/**
 * The words of the field, as tables. Every list of states on the site, in the feeds and in the API is one of these.
 * Component states and impacts are those of the Statuspage API v2.
 */

/** Component states, best first: the index is the rank by which the worst is found. */
export const COMPONENT_STATES = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
] as const;
export type ComponentState = (typeof COMPONENT_STATES)[number];

/** Whether something is wrong with a component in this state; planned work isn't. */
export function isOutage(state: ComponentState): boolean {
  return state !== 'operational' && state !== 'under_maintenance';
}

/** How bad an incident is as a whole, mildest first. */
export const IMPACTS = ['none', 'minor', 'major', 'critical'] as const;
export type Impact = (typeof IMPACTS)[number];

export const INCIDENT_KINDS = ['incident', 'maintenance'] as const;

export const INCIDENT_STATES = ['investigating', 'identified', 'monitoring', 'resolved'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

export const MAINTENANCE_STATES = [
  'scheduled',
  'in_progress',
  'verifying',
  'completed',
  'cancelled',
] as const;
export type MaintenanceState = (typeof MAINTENANCE_STATES)[number];

export const ISSUE_STATUSES = [
  'investigating',
  'confirmed',
  'backlog',
  'scheduled',
  'fixed',
  'no-fix',
  'duplicate',
] as const;
export type IssueStatus = (typeof ISSUE_STATUSES)[number];

/** The statuses under which a known issue still bothers customers and is being, or may be, worked on. */
export const OPEN_ISSUE_STATUSES: ReadonlySet<IssueStatus> = new Set([
  'investigating',
  'confirmed',
  'backlog',
  'scheduled',
]);

export const SEVERITIES = ['minor', 'major', 'critical'] as const;

/** Any word that names a state, of whatever record. */
export type State = ComponentState | IncidentState | MaintenanceState | IssueStatus;

/** The sections of a record that Candor knows; any other heading is kept, as `other`. */
export const ISSUE_SECTIONS = ['summary', 'steps', 'workaround', 'updates'] as const;
export const INCIDENT_SECTIONS = ['timeline', 'post-mortem'] as const;
export const POST_MORTEM_SECTIONS = [
  'summary',
  'impact',
  'root-cause',
  'detection',
  'resolution',
  'lessons',
  'action-items',
] as const;
export type SectionKind =
  | (typeof ISSUE_SECTIONS)[number]
  | (typeof INCIDENT_SECTIONS)[number]
  | (typeof POST_MORTEM_SECTIONS)[number]
  | 'other';

/** The worst of some component states; `operational` of none. */
export function worst(states: Iterable<ComponentState>): ComponentState {
  let rank = 0;
  for (const state of states) rank = Math.max(rank, COMPONENT_STATES.indexOf(state));
  return COMPONENT_STATES[rank] ?? 'operational';
}
