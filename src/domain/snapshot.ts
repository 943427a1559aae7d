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
 * in a page. This file is for browsers, too: it imports nothing that is large.
 */
export interface Snapshot {
  /** The instant that it is of: that of the build. */
  built: Instant;
  /** What open incidents say of components, by their ids; of those that aren't there, nothing. */
  components: Readonly<Record<string, ComponentState>>;
  /** What the impacts of open incidents say of the whole. */
  impact: ComponentState;
  /** Maintenance under way or to come, by the record's id in small letters. */
  maintenance: Readonly<Record<string, PlannedWork>>;
}

/** `now.json`: all that changes with every build, for the script of every page. Times are in milliseconds since 1970. */
export interface NowFile extends Snapshot {
  /** How the portal is. */
  state: ComponentState;
  /** Whether the clock of the portal stands at `built`, as a demonstration's does. */
  standing?: true;
  open: readonly OpenIncident[];
}

/** An incident that is open, by its id in small letters, with its title in each language of the portal. */
export interface OpenIncident {
  id: string;
  titles: Readonly<Record<string, string>>;
}

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

/** The next instant at which a snapshot says something else; Infinity where there is none. */
export function nextPresent({ maintenance }: Snapshot, now: Instant): Instant {
  const bounds = Object.values(maintenance).flatMap(({ start, end }) => [start, end]);
  return Math.min(...bounds.filter((at) => at > now));
}

/** A bound of the window that has been crossed since decides; until then what was known then holds. */
function stateOf({ state, start, end }: PlannedWork, built: Instant, now: Instant): MaintenanceState {
  if (built < end && end <= now) return 'completed';
  if (built < start && start <= now) return 'in_progress';
  return state;
}
