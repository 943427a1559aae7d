import type { Instant } from './time.ts';
import type { ComponentState, MaintenanceState } from './vocabulary.ts';

/** A maintenance as it stands in a snapshot: its window, and what it does to its components while it is under way. */
export interface PlannedWork {
  state: MaintenanceState;
  start: Instant;
  end: Instant;
  /** Of one under way that is repeated, when the next one begins: it is over by then. */
  next?: Instant;
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
  /** Maintenance under way or to come, by the record's id in small letters and, where it is repeated, the day: `inc-64/2026-12-05`. */
  maintenance: Readonly<Record<string, PlannedWork>>;
}

/** `now.json`: all that changes with every build, for the script of every page. Times are in milliseconds since 1970. */
export interface NowFile extends Snapshot {
  /** How the portal is; absent where it can’t know. */
  state?: ComponentState;
  /** Whether the clock of the portal stands at `built`, as a demonstration's does. */
  standing?: true;
  open: readonly OpenIncident[];
}

/** An incident that is open, by its id in small letters. */
export interface OpenIncident {
  id: string;
  /** When it was last told of. */
  told: Instant;
  /** By when its next update is promised. */
  nextBy?: Instant;
  /** Its title in each language of the portal; a page that tells of it has none here. */
  titles?: Readonly<Record<string, string>>;
}

/** The next instant at which a snapshot says something else; Infinity where there is none. */
export function nextPresent({ maintenance }: Snapshot, now: Instant): Instant {
  const bounds = Object.values(maintenance).flatMap(({ start, end, next = end }) => [start, end, next]);
  return Math.min(...bounds.filter((at) => at > now));
}
