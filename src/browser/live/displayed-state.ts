import { presentOf } from '../../domain/present.ts';
import type { NowFile } from '../../domain/snapshot.ts';
import type { Instant } from '../../domain/time.ts';
import type { ComponentState, MaintenanceState } from '../../domain/vocabulary.ts';
import type { LiveData } from '../../view/live/live-data.ts';

/** What is known of the present, and whether the page itself says it, or has read it since. */
export interface Known {
  present: NowFile;
  isOfPage: boolean;
}

/** What a page may display of the present. */
export interface DisplayedState {
  portal: ComponentState;
  /** Those that aren't operational. */
  components: Readonly<Record<string, ComponentState>>;
  maintenance: (readonly [id: string, state: MaintenanceState])[];
  /** The incidents that are open, in the order of their ids, and by when each promises an update. */
  open: (readonly [id: string, nextBy: Instant | undefined])[];
}

/** What a page may display of the present at an instant. */
export function displayedState(data: LiveData, present: NowFile, now: Instant): DisplayedState {
  const { portal, components, maintenance } = presentOf(present, now);
  // What is no longer listed is over; before its time it was called off.
  const gone = Object.entries(data.known?.maintenance ?? {})
    .filter(([id]) => maintenance[id] === undefined)
    .map(([id, { start }]) => [id, now < start ? 'cancelled' : 'completed'] as const);
  return {
    portal,
    components,
    maintenance: [...Object.entries(maintenance), ...gone],
    open: present.open.map(({ id, nextBy }) => [id, nextBy] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
