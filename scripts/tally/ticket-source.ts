import type { Ticket } from '../../src/domain/tally/ticket.ts';
import type { Day } from '../../src/domain/time.ts';

/** Why tickets of an export aren't counted, and how many. */
export interface LeftOut {
  reason: 'deleted' | 'spam' | 'merged' | 'agent' | 'test-organisation' | 'tag' | 'empty-row' | 'older-version';
  tickets: number;
}

/** What was read, once all of it has been. */
export interface ReadingReport {
  /** Different tickets, each counted once by its last version, without those left out. */
  tickets: number;
  leftOut: LeftOut[];
  /** The newest day on which a ticket was opened; undefined where there is none. */
  newest: Day | undefined;
}

/** Tickets of some exports: each once, by its last version, and only those that may name an issue. */
export interface TicketSource {
  /** In no particular order. */
  tickets: () => AsyncIterable<Ticket>;
  report: ReadingReport;
  close: () => void;
}
