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
  /** The components that the page shows, in the order of site.yaml. */
  components: readonly (readonly [id: string, name: string])[];
  words: LiveWords;
}

export interface LiveWords {
  /** How the portal is, in the corner of a page. */
  portal: Readonly<Record<ComponentState, string>>;
  /** On pages that show a component. */
  component?: Readonly<Record<ComponentState, string>>;
  maintenance: Readonly<Record<MaintenanceState, string>>;
  offline: string;
  stale: string;
  again: string;
  /** On pages about now. */
  answer?: AnswerWords;
}

/** The words of the headline that names components, and of the sentences below it. */
export interface AnswerWords {
  components: HeadlineWords['components'];
  us: string;
  reload: string;
  window: string;
  longer: string;
  restWorks: string;
  working: string;
}
