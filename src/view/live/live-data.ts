import type { Snapshot } from '../../domain/snapshot.ts';
import type { Instant } from '../../domain/time.ts';
import type { ComponentState, MaintenanceState } from '../../domain/vocabulary.ts';
import type { HeadlineWords } from '../now/headline.ts';

/** The id under which a page that names no component keeps what is the worst of all. */
export const ALL = '*';

/** What a page carries for its script, as JSON: how things are, when they change, and the words to say so. */
export interface LiveData {
  /** The instant that the page was built for. */
  built: Instant;
  /** After how many milliseconds the page is old. */
  staleAfter: number;
  /** Whether the clock of the portal stands at `built`. */
  standing: boolean;
  /** Where the present is read. */
  summary: string;
  locale: string;
  zone: string;
  snapshot: Snapshot;
  /** The incidents that are open, by their ids in small letters. */
  open: readonly string[];
  /** The components that the page shows, in its order: their names by their ids in the Statuspage API. */
  names: Readonly<Record<string, string>>;
  words: LiveWords;
}

export interface LiveWords {
  headline: HeadlineWords;
  component: Readonly<Record<ComponentState, string>>;
  maintenance: Readonly<Record<MaintenanceState, string>>;
  offline: string;
  stale: string;
  again: string;
  /** The sentences below the headline, on pages that have them. */
  lead?: { us: string; reload: string; window: string; longer: string; restWorks: string; working: string };
}
