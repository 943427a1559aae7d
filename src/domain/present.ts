import type { PlannedWork, Snapshot } from './snapshot.ts';
import type { Instant } from './time.ts';
import { type ComponentState, type MaintenanceState, worst } from './vocabulary.ts';

/** How a portal is at an instant. */
export interface Present {
  portal: ComponentState;
  components: Readonly<Record<string, ComponentState>>;
  maintenance: Readonly<Record<string, MaintenanceState>>;
}

/** How a portal is at an instant, by a snapshot taken before. */
export function presentOf(snapshot: Snapshot, now: Instant): Present {
  // Without a prototype: a component may be called `constructor`.
  const components: Record<string, ComponentState> = Object.assign(Object.create(null), snapshot.components);
  const maintenance: Record<string, MaintenanceState> = {};
  for (const [id, work] of Object.entries(snapshot.maintenance)) {
    const state = stateOf(work, snapshot.built, now);
    maintenance[id] = state;
    if (state !== 'in_progress' && state !== 'verifying') continue;
    for (const [component, touched] of Object.entries(work.components))
      components[component] = worst([components[component] ?? 'operational', touched]);
  }
  return { portal: worst([snapshot.impact, ...Object.values(components)]), components, maintenance };
}

/** The worst state of some components. */
export function worstOf(components: Present['components'], ids: readonly string[]): ComponentState {
  return worst(ids.map((id) => components[id] ?? 'operational'));
}

/** A bound of the window that has been crossed since decides; until then what was known then holds. */
function stateOf(
  { state, start, end, next = Infinity }: PlannedWork,
  built: Instant,
  now: Instant,
): MaintenanceState {
  if (next <= now) return 'completed';
  if (built < end && end <= now) return 'completed';
  if (built < start && start <= now) return 'in_progress';
  return state;
}
