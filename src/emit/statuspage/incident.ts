import { own } from '../../domain/own.ts';
import { singleId, type SingleMaintenance, type SingleRecord } from '../../domain/record/occurrences.ts';
import { componentsOf } from '../../domain/record/state.ts';
import { affectedStates } from '../../domain/status.ts';
import { statuspageId } from '../../domain/statuspage-id.ts';
import { type Instant, isoMilliseconds } from '../../domain/time.ts';
import type { ComponentState, Impact } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import type { ComponentObject, ComponentObjects } from './components.ts';
import { type StatuspageStatus, type Step, stepsOf } from './steps.ts';

interface IncidentObject {
  id: string;
  name: string;
  status: StatuspageStatus;
  created_at: string;
  updated_at: string;
  monitoring_at: string | null;
  resolved_at: string | null;
  impact: Impact | 'maintenance';
  shortlink: string;
  started_at: string;
  page_id: string;
  incident_updates: UpdateObject[];
  components: ComponentObject[];
  reminder_intervals: null;
}

/** An incident with the window that was announced for it. */
interface MaintenanceObject extends IncidentObject {
  scheduled_for: string;
  scheduled_until: string;
}

/**
 * A record as it is now, with its published updates, newest first. It was created when it was first published, and last
 * updated with its newest update. A maintenance counts as started when it was created, which is never in the future.
 */
export function incidentObject(
  record: SingleRecord,
  components: ComponentObjects,
  edition: Edition,
): IncidentObject {
  const { site, addresses, now, textOf } = edition;
  const steps = stepsOf(record, edition);
  const [created, updated] = [steps[0]?.at ?? now, steps.at(-1)?.at ?? now];
  return {
    id: statuspageId('incident', singleId(record), site),
    name: textOf(record).value.title,
    status: steps.at(-1)?.status ?? 'investigating',
    created_at: isoMilliseconds(created),
    updated_at: isoMilliseconds(updated),
    monitoring_at: nullable(steps.find(({ status }) => status === 'monitoring')?.at),
    resolved_at: nullable(endedAt(record, steps, now)),
    impact: record.kind === 'incident' ? record.facts.impact : 'maintenance',
    shortlink: addresses.absolute(addresses.shortLink(record)),
    started_at: isoMilliseconds(record.kind === 'incident' ? record.started : created),
    page_id: statuspageId('page', '', site),
    incident_updates: updateObjects(record, steps, edition),
    components: touchedComponents(record, now).flatMap((component) => components.get(component) ?? []),
    reminder_intervals: null,
  };
}

export function maintenanceObject(
  record: SingleMaintenance,
  components: ComponentObjects,
  edition: Edition,
): MaintenanceObject {
  return {
    ...incidentObject(record, components, edition),
    scheduled_for: isoMilliseconds(record.start),
    scheduled_until: isoMilliseconds(record.end),
  };
}

/** When an incident was over, or a maintenance reported as completed for the last time. */
function endedAt(record: SingleRecord, steps: Step[], now: Instant): Instant | undefined {
  if (record.kind === 'maintenance')
    return steps[steps.findLastIndex(({ status }) => status !== 'completed') + 1]?.at;
  return record.resolved !== undefined && record.resolved <= now ? record.resolved : undefined;
}

function nullable(at: Instant | undefined): string | null {
  return at === undefined ? null : isoMilliseconds(at);
}

export interface UpdateObject {
  id: string;
  status: StatuspageStatus;
  /** Plain text, paragraphs with an empty line between. */
  body: string;
  incident_id: string;
  created_at: string;
  updated_at: string;
  display_at: string;
  affected_components: AffectedObject[] | null;
  deliver_notifications: boolean;
  custom_tweet: null;
  tweet_id: null;
}

/** The steps of a record as updates, newest first. */
function updateObjects(record: SingleRecord, steps: Step[], edition: Edition): UpdateObject[] {
  const { site } = edition;
  return steps
    .map(({ key, at, status, body }, index) => ({
      id: statuspageId('update', `${singleId(record)}/${key}`, site),
      status,
      body,
      incident_id: statuspageId('incident', singleId(record), site),
      created_at: isoMilliseconds(at),
      updated_at: isoMilliseconds(at),
      display_at: isoMilliseconds(at),
      affected_components: affectedObjects(record, at, steps[index - 1]?.at, edition),
      deliver_notifications: true,
      custom_tweet: null,
      tweet_id: null,
    }))
    .reverse();
}

/** What an update says of one component. */
interface AffectedObject {
  /** The component's id in the API. */
  code: string;
  /** `Group - Component`. */
  name: string;
  old_status: ComponentState;
  new_status: ComponentState;
}

/** The components that a record has touched by an instant; a maintenance names all of its own from the beginning. */
function touchedComponents(record: SingleRecord, at: Instant): string[] {
  if (record.kind === 'maintenance') return componentsOf(record);
  return componentsOf(record).filter((component) =>
    own(record.affected, component)?.some((change) => change.at <= at),
  );
}

/**
 * What a record says of its components as of an update, and what it said as of the one before; before the first, all was well.
 * So each update takes over where the last one left, as in Statuspage, and a change between two isn't lost. Null where
 * the record has touched none.
 */
function affectedObjects(
  record: SingleRecord,
  at: Instant,
  before: Instant | undefined,
  edition: Edition,
): AffectedObject[] | null {
  const { site } = edition;
  const oldStates = new Map(before === undefined ? [] : affectedStates(record, before));
  const newStates = new Map(affectedStates(record, at));
  const objects = touchedComponents(record, at).map((component) => ({
    code: statuspageId('component', component, site),
    name: fullName(component, edition),
    old_status: oldStates.get(component) ?? 'operational',
    new_status: newStates.get(component) ?? 'operational',
  }));
  return objects.length === 0 ? null : objects;
}

function fullName(id: string, { portal, site, localized }: Edition): string {
  const component = portal.components.get(id);
  const group = site.groups.find((each) => each.id === component?.group);
  const names = [group?.name, component?.name].filter((name) => name !== undefined);
  return names.map((name) => localized(name)).join(' - ');
}
