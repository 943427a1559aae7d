import type { TallyFacts } from '../../src/domain/schemas/tally.ts';
import type { TallyNames } from '../../src/domain/tally/names.ts';
import type { Ticket } from '../../src/domain/tally/ticket.ts';
import type { Day } from '../../src/domain/time.ts';
import type { Lacks, MeasuredCounts, Measuring } from './measured-tickets.ts';

/**
 * Which texts are kept, for `texts`: of years of tickets they take room on the disk. `naming` are those of tickets that may
 * name an issue.
 */
export type KeptTexts = 'none' | 'naming' | 'all';

/** How exports are to be read. */
export interface ExportOptions {
  /** The system that they come from; else their content shows it. */
  format: string | undefined;
  /** The site's `tally` section, with the date order of the command line where one was given. */
  tally: TallyFacts;
  /** What tickets may call known issues by, so that those that can't name one needn't be handed over. */
  names: TallyNames;
  /** The zone of the site, in which tickets have their days. */
  timeZone: string;
  keepTexts: KeptTexts;
  /** The columns that tell segments of customers. */
  segmentFields?: readonly string[];
  /** Whether `measure` is going to be asked. */
  measures?: boolean;
  /** Called now and then with the share that has been read, 0 to 1. */
  progress: (share: number) => void;
  /** Reading stops when it is aborted. */
  signal: AbortSignal;
}

/** Why tickets of an export aren't counted, and how many. */
export interface LeftOut {
  reason: 'deleted' | 'spam' | 'merged' | 'pull-request' | 'agent' | 'test-organisation' | 'tag';
  tickets: number;
}

/** The outcome of reading, once all has been read. */
export interface ReadingReport {
  /** Different tickets, each counted once by its last version, without those left out. */
  tickets: number;
  leftOut: LeftOut[];
  /** Tickets among those counted that say neither who wrote them nor for which organisation: together, one customer. */
  nameless: number;
  /** Rows that say again, or less recently, what another one says of the same ticket. */
  olderVersions: number;
  /** Rows with nothing in them. */
  emptyRows: number;
  /** The newest day on which a ticket was opened; undefined where there is none. */
  newest: Day | undefined;
}

/** The text of a ticket, for finding the issue that it reads like. It goes no further than that. */
export interface TicketText {
  id: string;
  text: string;
}

/** Which of some patterns a ticket's text matches. */
export interface MatchedText {
  id: string;
  found: boolean[];
}

/** A file of tickets without a column that site.yaml names. */
export interface LackingField {
  file: string;
  field: string;
}

/** Tickets of some exports: each once, by its last version, and only those that may name an issue. */
export interface TicketSource {
  /** In no particular order. */
  tickets: () => AsyncIterable<Ticket>;
  /** The texts of tickets that are counted, where they were kept, all or those of some ids; in no particular order. */
  texts: (ids?: readonly string[]) => AsyncIterable<TicketText>;
  /** Tries patterns on the texts of some tickets, where all texts were kept; in no particular order. */
  matching: (patterns: readonly string[], ids: readonly string[]) => AsyncIterable<MatchedText>;
  /**
   * Of some tickets, by their ids, those that the exports hold at all: in whatever state, counted, left out or naming
   * nothing. What a ledger has of them from earlier exports is out of date.
   */
  held: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Counts the tickets of a time by how they went, where `measures` was asked for. */
  measure: (measuring: Measuring) => Promise<MeasuredCounts>;
  /** The measures that one of the exports, or several, have no column for. */
  lacks: Lacks;
  /** The columns of `segmentFields` that files of tickets don't have. */
  lacksFields: readonly LackingField[];
  report: ReadingReport;
  close: () => Promise<void>;
}
