import type { LookupTable, SideTable } from '../importers/importer.ts';
import { asText, cellsOf, textOf } from './cells.ts';
import { quoted } from './sql.ts';
import type { Attempt, Table } from './table.ts';
import { listWhere, type Search, wordsOf } from './ticket-rows.ts';

/** What other tables of an export say of its tickets. */
export const SIDE_ROWS = `side_rows (
  source VARCHAR, id VARCHAR, tags VARCHAR[], words VARCHAR[], requester VARCHAR, organisation VARCHAR)`;

/** What ids stand for: of tags, of the organisations of requesters, of links. */
export const LOOKUP_ROWS = 'lookup_rows (source VARCHAR, of_what VARCHAR, key VARCHAR, value VARCHAR)';

/** The query that reads a table's rows as those of `side_rows`. */
export function sideRows(
  table: Table,
  shape: SideTable,
  source: string,
  { patterns }: Search,
  attempt: Attempt,
): string {
  const texts = cellsOf(table, shape.texts).map(asText);
  const read = [
    quoted(source),
    `ticket_id(${textOf(table, shape.ticket)})`,
    listWhere(table, shape.tags, 'value(%) IS NOT NULL', ',;'),
    wordsOf(texts, patterns),
    textOf(table, shape.requester),
    textOf(table, shape.organisation),
  ];
  return `SELECT ${read.join(', ')} FROM ${table.rows(attempt)} WHERE ${isActive(table, shape)}`;
}

/** The query that reads a table's rows as those of `lookup_rows`. */
export function lookupRows(table: Table, shape: LookupTable, source: string, attempt: Attempt): string {
  const read = [quoted(source), quoted(shape.of), textOf(table, shape.key), textOf(table, shape.value)];
  return `SELECT ${read.join(', ')} FROM ${table.rows(attempt)} WHERE ${isActive(table, shape)}`;
}

function isActive(table: Table, { active }: SideTable | LookupTable): string {
  return `lower(coalesce(${textOf(table, active)}, 'true')) NOT IN ('false', 'f', '0', 'no')`;
}
