import type { Language } from '../../domain/schemas/common.ts';
import type { CopyingData } from '../copying/copying-data.ts';

/** What the support desk carries for its script, as JSON. Addresses are from the host's root where nothing else is said. */
export interface DeskData {
  language: Language;
  locale: string;
  /** The portal in this language. */
  base: string;
  workaroundHeading: string;
  /** The index that is searched. */
  finding: string;
  /** The script that keeps the desk for when there is no connection. */
  worker: string;
  /** The full address of the search page. */
  search: string;
  /** What is copied, and how. */
  copying: CopyingData;
  /** The names of components by their ids. */
  components: Record<string, string>;
  words: DeskWords;
}

/** What the script says. */
export interface DeskWords {
  /** The heading over results that couldn't be had. */
  results: string;
  failed: string;
  saved: string;
  saving: string;
  offline: string;
  notSaved: string;
  /** Said where there is a copy, and none of what is newer. */
  notRenewed: string;
  newer: string;
}
