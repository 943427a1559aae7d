import type { NowFile } from '../../domain/snapshot.ts';
import type { Instant } from '../../domain/time.ts';
import type { ComponentState, MaintenanceState } from '../../domain/vocabulary.ts';
import type { DurationUnits } from '../../i18n/duration.ts';
import type { HeadlineWords } from '../now/headline.ts';

/**
 * What a page carries for its script, as JSON: where the present is read, and the words to say it. It holds neither a
 * clock nor the state of the portal, except on pages about now.
 */
export interface LiveData {
  /** Where the present is read. */
  now: string;
  /** After how many milliseconds the portal is old. */
  staleAfter: number;
  locale: string;
  zone: string;
  /** Stands after a time in the reader's own zone. */
  yourTime: string;
  /** What stands behind the numbers of a length. */
  units: DurationUnits;
  notice: { offline: string; stale: string; news: string; again: string };
  /** Where the clock of a demonstration stands, on pages that don't know the present yet. */
  standing?: Instant;
  /** What is said of the present; on pages about now, which say it themselves, it is in the file at `answer`. */
  words?: StateWords;
  /** What was known when the page was built, on pages about now. */
  known?: NowFile;
  /** On pages about now: where an `AnswerFile` is read when something changes. */
  answer?: string;
}

export interface StateWords {
  /** How the portal is, in the corner of a page. */
  portal: Readonly<Record<ComponentState, string>>;
  component: Readonly<Record<ComponentState, string>>;
  maintenance: Readonly<Record<MaintenanceState, string>>;
}

/** `live/en.json`: what a page about now needs when something changes while it is open, which is seldom. */
export interface AnswerFile {
  language: string;
  /** The folder of incidents, each below its id in small letters. */
  incidents: string;
  /** The names of all components by their ids, in the order of site.yaml. */
  names: readonly (readonly [id: string, name: string])[];
  words: StateWords & { headline: HeadlineWords; lead: LeadWords };
  /** What is said to a reader who has chosen this language before, on a page in another. */
  offer: { read: string; close: string };
  /** The insides of symbols that may be shown, by their states. */
  shapes: Readonly<Record<string, string>>;
}

/** The path of a language’s `AnswerFile`, below the folder of the portal. */
export function answerFilePath(language: string): string {
  return `live/${language}.json`;
}

/** The sentences below the headline. */
export interface LeadWords {
  us: string;
  reload: string;
  window: string;
  longer: string;
  restWorks: string;
  working: string;
}
