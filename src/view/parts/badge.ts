import { pathId } from '../../domain/record/ids.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { incidentState, maintenanceState, worstState } from '../../domain/status.ts';
import type { Instant } from '../../domain/time.ts';
import type { ComponentState, State } from '../../domain/vocabulary.ts';
import { WORDS } from '../../i18n/words/words.ts';

/** A state as shape and word. */
export interface BadgeView {
  state: State;
  text: string;
  /** The id, in small letters, of the maintenance whose state it is, as long as that may change by itself. */
  maintenance?: string;
}

/** The state of a component as shape and word. */
export function componentBadge(state: ComponentState, language: Language): BadgeView {
  return { state, text: WORDS[language].componentState[state] };
}

/** Where an incident or a maintenance stands. */
export function progressBadge(record: IncidentRecord, now: Instant, language: Language): BadgeView {
  const words = WORDS[language];
  if (record.kind === 'maintenance') {
    const state = maintenanceState(record, now);
    const mark = { state, text: words.maintenanceState[state] };
    const isOver = state === 'completed' || state === 'cancelled';
    return isOver ? mark : { ...mark, maintenance: pathId(record.id) };
  }
  const state = incidentState(record, now);
  return { state, text: words.incidentState[state] };
}

/**
 * What a record is remembered by: an incident for the worst that it did, to all of its components or to one;
 * a maintenance for where it stands.
 */
export function recordBadge(
  record: IncidentRecord,
  now: Instant,
  language: Language,
  component?: string,
): BadgeView {
  const worst = worstState(record, component);
  return record.kind === 'maintenance' || worst === 'operational'
    ? progressBadge(record, now, language)
    : componentBadge(worst, language);
}
