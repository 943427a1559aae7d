import { pathId } from '../../domain/record/ids.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import { incidentState, maintenanceState, worstState } from '../../domain/status.ts';
import type { ComponentState, State } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';

/** A state as shape and word. */
export interface BadgeView {
  state: State;
  text: string;
  /** The id, in small letters, of the maintenance whose state it is, as long as that may change by itself. */
  maintenance?: string;
}

/** The state of a component as shape and word. */
export function componentBadge({ words }: Edition, state: ComponentState): BadgeView {
  return { state, text: words.componentState[state] };
}

/** Where an incident or a maintenance stands. */
export function progressBadge({ now, words }: Edition, record: IncidentRecord): BadgeView {
  if (record.kind === 'maintenance') {
    const state = maintenanceState(record, now);
    const badge = { state, text: words.maintenanceState[state] };
    const isOver = state === 'completed' || state === 'cancelled';
    return isOver ? badge : { ...badge, maintenance: pathId(record.id) };
  }
  const state = incidentState(record, now);
  return { state, text: words.incidentState[state] };
}

/**
 * What a record is remembered by: an incident for the worst that it did, to all of its components or to one;
 * a maintenance for where it stands.
 */
export function recordBadge(edition: Edition, record: IncidentRecord, component?: string): BadgeView {
  const worst = worstState(record, component);
  return record.kind === 'maintenance' || worst === 'operational'
    ? progressBadge(edition, record)
    : componentBadge(edition, worst);
}
