import type { ExportFile } from './export-files.ts';

/** What a column holds, as SQL: a text, or for a path that leads to several values a list of texts. */
export interface Cell {
  sql: string;
  list: boolean;
}

/** One table of an export: a CSV file, the records of a JSON file, a Parquet file. */
export interface Table {
  file: ExportFile;
  /** The columns as the export names them, for messages; CSV may repeat one. */
  columns: readonly string[];
  /** Cells of the columns with this name; none where there is no such column. */
  cells: (name: string) => Cell[];
  /**
   * Where the rows come from, after FROM, once all cells have been asked for. A second attempt is slower and stands more:
   * rows that go over many lines, in any place.
   */
  rows: (attempt: 'first' | 'second') => string;
}
