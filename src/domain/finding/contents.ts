import type { PortalRecord } from '../record/records.ts';
import type { Language } from '../schemas/common.ts';
import type { State } from '../vocabulary.ts';

/** The folder of the index, below the portal's base. */
export const FINDING = 'finding/';

/**
 * What a browser reads before it looks anything up: `finding/index.json`. All other files of the index are named by
 * their own digests, so that none of them is ever that of another build.
 */
export interface FindingContents {
  records: RecordFacts;
  /** The parts of the index: what the first form in each begins with, and its file below `finding/`. */
  words: { from: string[]; files: string[] };
  /** What names records by itself: the files of `KeyShard`, in the order of `keyShardOf`. */
  keys: string[];
  /** By their number of letters, the files of all forms, for words that are misspelled. */
  forms: Record<string, string>;
  /** What names records, by language, `TITLES_A_FILE` in each file: of `RecordTitle`. */
  titles: Partial<Record<Language, string[]>>;
  /** The file of the days on which records began or were created, `2019-05-07`, for those who want the newest first. */
  days: string;
  stopWords: Partial<Record<Language, string>>;
}

/** How many titles are in a file: in larger ones, the first results of a question stand in hardly fewer of them. */
export const TITLES_A_FILE = 20;

/** What a result is called: the id, the title, and only where they are there, the rest. */
export type RecordTitle = readonly [
  id: string,
  title: string,
  /** The language that the title is in, where that isn't the file's. */
  language?: Language | '',
  /** Of an incident or a maintenance, the day on which it began. */
  day?: string,
  /** The id of the issue that says the same. */
  duplicateOf?: string,
];

/** What a reader asks for who wants whatever isn't settled, as one asks for a state. */
export const OPEN_STATE = 'open';

/** What is known of every record without loading its words, each a list by the number of the record. */
export interface RecordFacts {
  /** The kind and the state, as numbers in `kinds` and `states`. */
  kind: number[];
  state: number[];
  /** 1 where it isn't settled. */
  open: number[];
  /** Numbers in `components`. */
  affects: number[][];
  /** Numbers in `versions`; as long as any record names some. */
  versions?: number[][];
  /** Numbers in `segments`, none where it is about all; as long as any record is about some alone. */
  segments?: number[][];
  /** 1 where customers can do something meanwhile. */
  workaround: number[];
  /** How many customers reported it at least; 0 where nobody counted. */
  reporters: number[];
  /** The numbers of records of which no more is told than that fewer customers than so many reported it. */
  fewer: (readonly [record: number, than: number])[];
  names: {
    kinds: PortalRecord['kind'][];
    states: State[];
    components: string[];
    versions?: string[];
    segments?: string[];
  };
}
