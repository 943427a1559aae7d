import type { Instant } from './time.ts';
import { type ComponentState, type MaintenanceState, worst } from './vocabulary.ts';

/** A maintenance as it stands in a snapshot: its window, and what it does to its components while it is under way. */
export interface PlannedWork {
  state: MaintenanceState;
  start: Instant;
  end: Instant;
  components: Readonly<Record<string, ComponentState>>;
}

/**
 * What has to be known to say how a portal is now and will be, as long as nobody publishes anything: small enough to stand
 * in a page, and readable from the Statuspage API. This file is for browsers, too: it imports nothing that is large.
 */
export interface Snapshot {
  /** When anything in the portal last changed. */
  taken: Instant;
  /** What open incidents say of components; of those that aren't there, nothing. */
  components: Readonly<Record<string, ComponentState>>;
  /** What the impacts of open incidents say of the whole. */
  impact: ComponentState;
  /** Maintenance under way or to come, by the record's id in small letters. */
  maintenance: Readonly<Record<string, PlannedWork>>;
}

/** How a portal is at an instant. */
export interface Present {
  portal: ComponentState;
  components: Readonly<Record<string, ComponentState>>;
  maintenance: Readonly<Record<string, MaintenanceState>>;
}

/** How a portal is at an instant, by a snapshot taken before. */
export function presentOf(snapshot: Snapshot, now: Instant): Present {
  const components: Record<string, ComponentState> = { ...snapshot.components };
  const maintenance: Record<string, MaintenanceState> = {};
  for (const [id, work] of Object.entries(snapshot.maintenance)) {
    const state = stateOf(work, snapshot.taken, now);
    maintenance[id] = state;
    if (state !== 'in_progress' && state !== 'verifying') continue;
    for (const [component, touched] of Object.entries(work.components))
      components[component] = worst([components[component] ?? 'operational', touched]);
  }
  return { portal: worst([snapshot.impact, ...Object.values(components)]), components, maintenance };
}

/** The next instant at which a snapshot says something else; Infinity where there is none. */
export function nextPresent({ maintenance }: Snapshot, now: Instant): Instant {
  const bounds = Object.values(maintenance).flatMap(({ start, end }) => [start, end]);
  return Math.min(...bounds.filter((at) => at > now));
}

/** The last instant at which what a snapshot says changed: when it was taken, or when a window began or ended since. */
export function lastPresent({ taken, maintenance }: Snapshot, now: Instant): Instant {
  const bounds = Object.values(maintenance).flatMap(({ start, end }) => [start, end]);
  return Math.max(taken, ...bounds.filter((at) => at <= now));
}

/** A bound of the window that has been crossed since decides; until then what was known then holds. */
function stateOf({ state, start, end }: PlannedWork, taken: Instant, now: Instant): MaintenanceState {
  if (taken < end && end <= now) return 'completed';
  if (taken < start && start <= now) return 'in_progress';
  return state;
}
