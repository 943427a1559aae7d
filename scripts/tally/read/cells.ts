import type { Names } from '../importers/importer.ts';
import { firstOf } from './sql.ts';
import type { Cell, Table } from './table.ts';

/** The cells of all columns that have one of these names, the preferred first. */
export function cellsOf(table: Table, names: Names = []): Cell[] {
  const cells = names.flatMap((name) => table.cells(name));
  return [...new Map(cells.map((cell) => [cell.sql, cell])).values()];
}

/** The first text that is there in columns of these names, or NULL. */
export function textOf(table: Table, names: Names = []): string {
  return firstOf(cellsOf(table, names).map((cell) => `value(${asText(cell)})`));
}

/** All texts in columns of the first of these names that has any, one a line: one ticket may have several customers. */
export function linesOf(table: Table, names: Names = []): string {
  return firstOf(
    names.flatMap((name) => {
      const cells = table
        .cells(name)
        .map(({ sql, list }) => (list ? `array_to_string(${sql}, chr(10))` : sql));
      const [only = '', ...others] = cells.map((text) => `value(${text})`);
      if (cells.length === 0) return [];
      return [others.length === 0 ? only : `nullif(concat_ws(chr(10), ${[only, ...others].join(', ')}), '')`];
    }),
  );
}

/** The first text that is there, as it is: for what is looked at in few rows. */
export function rawOf(table: Table, names: Names = []): string {
  return firstOf(cellsOf(table, names).map(asText));
}

/** A cell as one text; that of several is all of them. */
export function asText({ sql, list }: Cell): string {
  return list ? `array_to_string(${sql}, ' ')` : sql;
}

/** The texts of a cell as a list: those of a JSON array, or the parts between signs of a class. */
export function asList({ sql, list }: Cell, separators: string): string {
  if (list) return sql;
  return `CASE WHEN left(${sql}, 1) = '[' AND json_valid(${sql}) THEN json_extract_string(${sql}, '$[*]') ELSE string_split_regex(${sql}, '[${separators}]+') END`;
}
