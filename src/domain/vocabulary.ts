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

/** Whether a maintenance in this state touches its components. */
export function isUnderWay(state: MaintenanceState): boolean {
  return state === 'in_progress' || state === 'verifying';
}

export const ISSUE_STATUSES = [
  'investigating',
  'confirmed',
  'backlog',
  'scheduled',
  'fixed',
  'no-fix',
  'as-designed',
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

/** How bad a known issue is for whom it hits, mildest first. */
export const SEVERITIES = ['minor', 'major', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a known issue is: something that doesn't work, that isn't there, or that customers would like. */
export const ISSUE_TYPES = ['bug', 'limitation', 'suggestion'] as const;
export type IssueType = (typeof ISSUE_TYPES)[number];

/** What of a customer's business a known issue hurts. */
export const BUSINESS_IMPACTS = ['sales', 'conversion', 'operation', 'cost'] as const;
export type BusinessImpact = (typeof BUSINESS_IMPACTS)[number];

/** How much it hurts, the least first. */
export const BUSINESS_LEVELS = ['low', 'medium', 'high'] as const;
export type BusinessLevel = (typeof BUSINESS_LEVELS)[number];

/** How many of a hundred customers could meet a known issue. */
export const REACHES = [25, 50, 75, 100] as const;

/** How much the fix serves what the company has decided to do: 0 not at all, 3 that is part of it. */
export const MOST_STRATEGY = 3;

/** What is announced. It stands where other records have their state: an announcement is over by the calendar alone. */
export const ANNOUNCEMENT_KINDS = ['announcement', 'release', 'change', 'end-of-life'] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];

/** Any word that names a state, of whatever record. */
export type State = ComponentState | IncidentState | MaintenanceState | IssueStatus | AnnouncementKind;

/** The days of a week, which begins on Monday, as iCalendar’s weeks do. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Which of a month’s Sundays, say. Not every month has a fifth one, so there is none. */
export const NTHS = ['first', 'second', 'third', 'fourth', 'last'] as const;
export type Nth = (typeof NTHS)[number];

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

/** The sections of an overlay that Candor has words for; any other heading is kept. */
export const OVERLAY_SECTIONS = ['recognise', 'not-to-say', 'technical'] as const;
export type OverlaySectionKind = (typeof OVERLAY_SECTIONS)[number];

/** The worst of some component states; `operational` of none. */
export function worst(states: Iterable<ComponentState>): ComponentState {
  let rank = 0;
  for (const state of states) rank = Math.max(rank, COMPONENT_STATES.indexOf(state));
  return COMPONENT_STATES[rank] ?? 'operational';
}
