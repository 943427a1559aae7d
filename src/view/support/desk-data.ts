import type { Language } from '../../domain/schemas/common.ts';

/** What there is a reply on. */
export type RepliedKind = 'issue' | 'incident';

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
  /** The portal in all languages: replies and what is known of the present are below it. */
  root: string;
  /** The full address below which short links are. */
  links: string;
  /** The full address of the search page. */
  search: string;
  /** How many files hold the replies of a language. */
  replyParts: number;
  /** Templates of replies by language, the usual one first. */
  templates: Partial<Record<Language, Record<RepliedKind, string>[]>>;
  /** The names of components by their ids. */
  components: Record<string, string>;
  words: DeskWords;
}

/** What the script says. */
export interface DeskWords {
  copied: string;
  copiedLink: string;
  /** Said where the clipboard takes text alone. */
  copiedAsText: string;
  /** Said above a reply that the clipboard refused. */
  refused: string;
  noReply: string;
  saved: string;
  saving: string;
  offline: string;
  notSaved: string;
  newer: string;
}
