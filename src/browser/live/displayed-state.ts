import type { Present } from '../../domain/snapshot.ts';
import type { Instant } from '../../domain/time.ts';
import type { ComponentState, MaintenanceState } from '../../domain/vocabulary.ts';
import type { LiveData } from '../../view/live/live-data.ts';
import type { OpenIncident } from './read-summary.ts';

/** What a page tells of the present: of the components and the maintenance that it knows, in its order. */
export interface DisplayedState {
  portal: ComponentState;
  components: [id: string, ComponentState][];
  maintenance: [id: string, MaintenanceState][];
  /** The incidents that are open, in the order of their ids. */
  open: string[];
}

/** What a page tells of the present at an instant. */
export function displayedState(
  { snapshot, names }: LiveData,
  present: Present,
  open: OpenIncident[],
  now: Instant,
): DisplayedState {
  return {
    portal: present.portal,
    components: Object.keys(names).map((id) => [id, present.components[id] ?? 'operational']),
    maintenance: Object.entries(snapshot.maintenance).map(([id, { start }]) => {
      // What the API no longer lists is over; before its time it was called off.
      const gone = now < start ? 'cancelled' : 'completed';
      return [id, present.maintenance[id] ?? gone];
    }),
    open: open.map(({ id }) => id).sort(),
  };
}
