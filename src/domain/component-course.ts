import { recordOutages } from './intervals.ts';
import type { IncidentRecord } from './record/records.ts';
import { affectedStates, isPlanned, worstState } from './status.ts';
import type { Instant } from './time.ts';
import { type ComponentState, worst } from './vocabulary.ts';

/** What a record has done to one of its components. */
interface ComponentCourse {
  component: string;
  /** The state that it is in by this record while that goes on, or will be in by one that is planned. */
  state?: ComponentState;
  /** The worst so far; `operational` where nothing was done to it. */
  worst: ComponentState;
}

/**
 * What a record has done to each of its components by an instant, in its own order. A component that an incident hasn't
 * touched yet isn't there: its author may have written ahead.
 */
export function componentCourses(record: IncidentRecord, now: Instant): ComponentCourse[] {
  const components = Object.entries(record.affected);
  if (isPlanned(record, now))
    return components.map(([component]) => ({
      component,
      state: worstState(record, component),
      worst: 'operational',
    }));
  const states = new Map(affectedStates(record, now));
  const done = record.kind === 'maintenance' ? recordOutages(record, now) : [];
  return components.flatMap(([component, changes]): ComponentCourse[] => {
    const past = changes.filter(({ at }) => at <= now);
    if (record.kind === 'incident' && past.length === 0) return [];
    const state = states.get(component);
    const own =
      record.kind === 'maintenance' ? done.filter((outage) => outage.component === component) : past;
    const known = [...own.map((each) => each.state), ...(state === undefined ? [] : [state])];
    return [{ component, ...(state === undefined ? {} : { state }), worst: worst(known) }];
  });
}
