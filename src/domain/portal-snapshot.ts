import type { Portal } from './portal.ts';
import { pathId } from './record/ids.ts';
import { occurrencesOf, singleId } from './record/occurrences.ts';
import type { Maintenance } from './record/records.ts';
import type { PlannedWork, Snapshot } from './snapshot.ts';
import {
  affectedStates,
  componentStates,
  IMPACT_STATE,
  isOpen,
  isPlanned,
  maintenanceState,
  openIncidents,
  worstState,
} from './status.ts';
import type { Instant } from './time.ts';
import { type ComponentState, worst } from './vocabulary.ts';

/** Maintenance that is known ahead; a portal that plans more is built again long before it gets there. */
const AHEAD = 20;

/** The snapshot of a portal at an instant. */
export function portalSnapshot(portal: Portal, now: Instant): Snapshot {
  const { incidents } = portal;
  const troubled = (states: Iterable<[string, ComponentState]>) =>
    Object.fromEntries([...states].filter(([, state]) => state !== 'operational'));
  const byIncidents = componentStates({ ...portal, incidents: openIncidents(portal, now) }, now);
  const planned = incidents
    .filter((record) => record.kind === 'maintenance')
    .flatMap(occurrencesOf)
    .filter((record) => isOpen(record, now) || isPlanned(record, now))
    .sort((a, b) => a.start - b.start)
    .slice(0, AHEAD);
  return {
    built: now,
    components: troubled(byIncidents),
    impact: worst(openIncidents(portal, now).map(({ facts }) => IMPACT_STATE[facts.impact])),
    maintenance: Object.fromEntries(
      planned.map((record): [string, PlannedWork] => [
        pathId(singleId(record)),
        {
          state: maintenanceState(record, now),
          start: record.start,
          end: record.end,
          ...(isOpen(record, now) && record.next !== undefined ? { next: record.next } : {}),
          components: troubled(touched(record, now)),
        },
      ]),
    ),
  };
}

/** What a maintenance does to its components: at the moment, or at its worst where it is yet to begin. */
function touched(record: Maintenance, now: Instant): [string, ComponentState][] {
  if (isOpen(record, now)) return affectedStates(record, now);
  return Object.keys(record.affected).map((component) => [component, worstState(record, component)]);
}
