import type { NowFile } from '../../domain/snapshot.ts';
import type { ComponentState, MaintenanceState } from '../../domain/vocabulary.ts';
import type { HeadlineWords } from '../now/headline.ts';

/**
 * What a page carries for its script, as JSON: where the present is read, and the words to say it. It holds neither a
 * clock nor the state of the portal, except on pages about now.
 */
export interface LiveData {
  /** Where the present is read. */
  now: string;
  /** The folder of incidents, each below its id in small letters. */
  incidents: string;
  /** After how many milliseconds the portal is old. */
  staleAfter: number;
  language: string;
  locale: string;
  zone: string;
  /** What was known when the page was built, on pages that say it. */
  known?: NowFile;
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
