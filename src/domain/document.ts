import type { Problem } from './problems.ts';
import type { Place, PostMortem, Prose, Section } from './record/records.ts';

/** A place in a file, both counted from 1, as editors do. */
export interface Position {
  line: number;
  column: number;
}

/** A heading as it was written. */
export interface DocumentHeading extends Position {
  depth: number;
  text: string;
}

/** An entry of a timeline as it was written: `### 2019-05-07 10:32 · Investigating`. */
export interface DocumentUpdate extends Position, Prose {
  heading: string;
  /** The text before the dash, such as `2019-05-07 10:32`. */
  time: string;
  /** The state in the words of the vocabulary; undefined when no language has such a word. */
  state: string | undefined;
  /** The text after the dash, as it was written. */
  stateText: string;
}

/** A section, with what rules ask of its words, so that they needn't be had for that. */
export interface DocumentSection extends Position, Section {
  /** Whether it has no word and no picture. */
  isUnwritten: boolean;
}

/** What a file refers to. `target` is a record's id, a path below the content folder, or an address. */
export interface DocumentReference extends Position {
  kind: 'record' | 'file' | 'image' | 'external';
  target: string;
  /** The place in the file, as the link has it behind `#`. */
  place?: string;
}

/** The due date of an action as it was written, in one of these lines, behind its author's word for it. */
export interface DueDate {
  word: string;
  text: string;
  firstLine: number;
  lastLine: number;
}

/** One Markdown body, read once. It can be written as JSON, and is kept by the file's digest. */
export interface Document {
  sections: DocumentSection[];
  updates: DocumentUpdate[];
  /** Where the section of updates or the timeline begins; undefined when there is none. */
  updatesAt?: Position;
  postMortem?: PostMortem & Position;
  dueDates: DueDate[];
  headings: DocumentHeading[];
  references: DocumentReference[];
  places: Place[];
  /** What the Markdown pipeline found wrong: code in content, refused links, unreadable timeline entries. */
  problems: Problem[];
}
