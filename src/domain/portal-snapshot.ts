import type { Portal } from './portal.ts';
import { pathId } from './record/ids.ts';
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
import { statuspageId } from './statuspage-id.ts';
import type { Instant } from './time.ts';
import { type ComponentState, worst } from './vocabulary.ts';

/** Maintenance that is known ahead; a portal that plans more is built again long before it gets there. */
const AHEAD = 20;

/** The snapshot of a portal at an instant. Components stand under their id in the Statuspage API, as its clients know them. */
export function portalSnapshot(portal: Portal, now: Instant): Snapshot {
  const { site, incidents } = portal;
  const key = (id: string) => statuspageId('component', id, site);
  const keyed = (states: Iterable<[string, ComponentState]>) =>
    Object.fromEntries(
      [...states].filter(([, state]) => state !== 'operational').map(([id, state]) => [key(id), state]),
    );
  const byIncidents = componentStates({ ...portal, incidents: openIncidents(portal, now) }, now);
  const planned = incidents
    .filter((record) => record.kind === 'maintenance')
    .filter((record) => isOpen(record, now) || isPlanned(record, now))
    .sort((a, b) => a.start - b.start)
    .slice(0, AHEAD);
  return {
    built: now,
    components: keyed(byIncidents),
    impact: worst(openIncidents(portal, now).map(({ facts }) => IMPACT_STATE[facts.impact])),
    maintenance: Object.fromEntries(
      planned.map((record): [string, PlannedWork] => [
        pathId(record.id),
        {
          state: maintenanceState(record, now),
          start: record.start,
          end: record.end,
          components: keyed(touched(record, now)),
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
