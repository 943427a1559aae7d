import type { Source } from '../../cli/definitions/tally.ts';

/**
 * Names that a column may have, the preferred first, compared without regard to case, accents, blanks and underscores.
 * In JSON a name may be a path, `source.author.id`, or lead to several values, `labels[*].name`.
 */
export type Names = readonly string[];

/** A column, and the values of it that mean that a ticket isn't counted. */
export interface Exclusion {
  reason: 'deleted' | 'spam' | 'merged' | 'pull-request';
  column: Names;
  /** In lower case; `any` for whatever is there. Of a column with several values, one is enough. */
  values: readonly string[] | 'any';
}

/** Columns that say how a ticket went, for figures over many; a system that hasn't one of these leaves it out. */
export interface Measures {
  /** When somebody first replied. */
  firstReply?: Names;
  /** The same in minutes of the clock after it was opened. */
  firstReplyMinutes?: Names;
  /** When it was last solved. */
  solved?: Names;
  /** How often it was opened again, whether it was, or when. */
  reopened?: Names;
  /** Whether it was escalated, how high, or when. */
  escalated?: Names;
  channel?: Names;
  kind?: Names;
  /** How long somebody worked on it: a number, in the unit beside it, or hours and minutes, `1:30`. */
  handled?: Names;
  handledIn?: 'seconds' | 'minutes' | 'hours';
}

/** A table with one row for a ticket, or for each version of it: the one changed last counts. */
export interface TicketTable {
  kind: 'tickets';
  /** A table is one of these if it has a column of each list. The id isn't among them, so that its lack can be named. */
  needs: readonly Names[];
  id: Names;
  opened: Names;
  updated?: Names;
  /** A number that grows with each change, for versions of one minute. */
  revision?: Names;
  /** Times without a zone are in UTC, as warehouses write them; else they are in the site's. */
  utc?: true;
  requester: Names;
  /** Where the requester is an id: the address, for leaving out agents. */
  email?: Names;
  organisation?: Names;
  texts: Names;
  tags?: Names;
  /** The characters between several tags in one cell, as a class. Tags have blanks in some systems. */
  tagSeparators?: string;
  links?: Names;
  /** Links that have a column for each kind, such as `Outward issue link (Relates)`; tried on the names as `columnKey` has them. */
  linkPattern?: RegExp;
  measures?: Measures;
  exclusions?: readonly Exclusion[];
}

/** A table that says more of tickets: their tags, comments, requester or organisation. */
export interface SideTable {
  kind: 'side';
  needs: readonly Names[];
  ticket: Names;
  texts?: Names;
  tags?: Names;
  requester?: Names;
  organisation?: Names;
  measures?: Measures;
  /** A row with `false` here is an old version of what another row says. */
  active?: Names;
}

/** A table that says what an id stands for: the name of a tag, the company of a contact, the number of a problem. */
export interface LookupTable {
  kind: 'lookup';
  needs: readonly Names[];
  of: 'tag' | 'organisation-of-requester' | 'link';
  key: Names;
  value: Names;
  active?: Names;
}

/** A table of the same export that says nothing of tickets. */
interface OtherTable {
  kind: 'other';
  needs: readonly Names[];
}

export type TableShape = TicketTable | SideTable | LookupTable | OtherTable;

/** How one system writes its tickets: a declaration, which the reader turns into one query a file. */
export interface Importer {
  source: Source;
  title: string;
  tables: readonly TableShape[];
  /** Keys under which a JSON answer holds its records: `{"tickets": […]}`. */
  envelopes?: readonly string[];
}

const STATUS_WORDS = {
  deleted: [
    'deleted',
    'trash',
    'trashed',
    'eliminado',
    'eliminada',
    'excluido',
    'excluida',
    'excluído',
    'excluída',
    'usunięte',
    'usunięty',
  ],
  spam: ['spam', 'suspended'],
  merged: ['merged', 'fusionado', 'fusionada', 'combinado', 'mesclado', 'mesclada', 'scalone', 'scalony'],
} as const;

/** The exclusions that a status column expresses by its words, in the languages of exports. */
export function byStatus(...column: string[]): Exclusion[] {
  return Object.entries(STATUS_WORDS).map(([reason, values]) => ({
    reason: reason as keyof typeof STATUS_WORDS,
    column,
    values,
  }));
}

/** The exclusion that a column of true and false expresses. */
export function byFlag(reason: Exclusion['reason'], ...column: string[]): Exclusion {
  return { reason, column, values: ['true', '1', 'yes', 't'] };
}
