import type { ExportFiles } from './export-files.ts';

/** A column's content as SQL: a text, or for a path that leads to several values a list of texts. */
export interface Cell {
  sql: string;
  list: boolean;
}

/** The second is slower and takes more: rows that go over many lines, in any place. */
export type Attempt = 'first' | 'second';

/** One table of an export: a CSV file, the records of a JSON file or of many that lie alike, a Parquet file. */
export interface Table {
  files: ExportFiles;
  kind: 'csv' | 'records';
  /** The columns as the export names them, for messages; CSV may repeat one. */
  columns: readonly string[];
  has: (name: string) => boolean;
  /** Cells of the columns with this name; none where there is no such column. Only what is asked for here is read. */
  cells: (name: string) => Cell[];
  /** Where the rows come from, after FROM, once all cells have been asked for. */
  rows: (attempt: Attempt) => string;
  /** What tables that can be read together have in common, and one of this and others. */
  alike?: string;
  with?: (others: readonly Table[]) => Table;
}
