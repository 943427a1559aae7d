import { pathId } from '../../domain/record/ids.ts';
import { occurrenceAt, singleId } from '../../domain/record/occurrences.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import { incidentState, isOpen, maintenanceState, worstNow, worstState } from '../../domain/status.ts';
import type { ComponentState, State } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';

/** A state as shape and word. */
export interface BadgeView {
  state: State;
  text: string;
  /** The maintenance whose state it is, as `Snapshot` names it, as long as that may change by itself. */
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
    return isOver ? badge : { ...badge, maintenance: pathId(singleId(occurrenceAt(record, now))) };
  }
  const state = incidentState(record, now);
  return { state, text: words.incidentState[state] };
}

/**
 * How bad an incident is for all of its components or for one, and the worst that it did once it is over; where a maintenance
 * stands.
 */
export function recordBadge(edition: Edition, record: IncidentRecord, component?: string): BadgeView {
  if (record.kind === 'maintenance') return progressBadge(edition, record);
  const { now } = edition;
  const state = isOpen(record, now) ? worstNow(record, now, component) : worstState(record, component);
  return state === 'operational' ? progressBadge(edition, record) : componentBadge(edition, state);
}
