import type { Importer, Names, TicketTable } from '../importers/importer.ts';
import type { IdField } from './changed-ids.ts';
import { columnKey } from './column-key.ts';
import { ExportError } from './export-error.ts';
import { EncodingError, load } from './load.ts';
import { openTable, type Reading } from './open-table.ts';
import { recognise, type Recognised, unrecognised } from './recognise.ts';
import { LOOKUP_ROWS, lookupRows, SIDE_ROWS, sideRows } from './side-rows.ts';
import type { Attempt, Table } from './table.ts';
import { type Search, TICKET_ROWS, ticketRows } from './ticket-rows.ts';

/** A table with what it is; one without any row is nothing. */
export interface KnownTable extends Recognised {
  table: Table;
}

/**
 * Tells what each table is: which hold tickets first, because tables beside them look alike in several systems. Throws an
 * `ExportError` where there is one that nobody knows, or none with tickets.
 */
export function knownTables(tables: readonly Table[], importers: readonly Importer[]): KnownTable[] {
  const tickets = tables.map((table) => recognise(table, importers, ['tickets']));
  const sources = new Set(tickets.flatMap((found) => found?.importer ?? []));
  const beside = sources.size > 0 ? [...sources] : importers;
  const known = tables.flatMap((table, index): KnownTable[] => {
    const found = tickets[index] ?? recognise(table, beside, ['side', 'lookup', 'other']);
    if (found !== undefined) return [{ ...found, table }];
    if (table.columns.length > 0) throw unrecognised(table, importers);
    return [];
  });
  if (sources.size > 0) return together(known);
  throw new ExportError(
    `${tables.map(({ files }) => files[0].shown).join(', ')}: there are no tickets in this. Name the file that holds them as well.`,
  );
}

/** Tables of one kind that can be read together, as one. */
function together(known: readonly KnownTable[]): KnownTable[] {
  const byShape = [...Map.groupBy(known, ({ shape }) => shape).values()];
  const groups = byShape.flatMap((its) => [
    ...Map.groupBy(its, ({ table: { alike } }, index) => alike ?? index).values(),
  ]);
  return groups.flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return [{ ...first, table: first.table.with?.(others.map(({ table }) => table)) ?? first.table }];
  });
}

/** The tables into which all others are read. */
export async function createRows({ connection }: Reading): Promise<void> {
  for (const rows of [TICKET_ROWS, SIDE_ROWS, LOOKUP_ROWS]) await connection.run(`CREATE TEMP TABLE ${rows}`);
}

/** Reads a table to its end. `file` is its number, by which the dates of one file are told from another's. */
export async function readTable(
  known: KnownTable,
  file: number,
  reading: Reading,
  search: Search,
): Promise<void> {
  const read = rowsOf(known, file, search);
  if (read === undefined) return;
  try {
    await load(reading.connection, known.table, read.into, (attempt) => read.query(known.table, attempt));
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    const [file, ...files] = known.table.files;
    const first = await openTable(file, reading, error.encoding);
    const others: Table[] = [];
    for (const other of files) others.push(await openTable(other, reading, error.encoding));
    const table = first.with?.(others) ?? first;
    await load(reading.connection, table, read.into, (attempt) => read.query(table, attempt));
  }
}

interface Rows {
  into: string;
  query: (table: Table, attempt: Attempt) => string;
}

function rowsOf(
  { table: known, shape, importer }: KnownTable,
  file: number,
  search: Search,
): Rows | undefined {
  const { source } = importer;
  switch (shape.kind) {
    case 'tickets':
      assertColumns(known, shape, importer);
      return {
        into: 'ticket_rows',
        query: (table, attempt) => ticketRows(table, shape, { file, source }, search, attempt),
      };
    case 'side':
      return {
        into: 'side_rows',
        query: (table, attempt) => sideRows(table, shape, { file, source }, search, attempt),
      };
    case 'lookup':
      return { into: 'lookup_rows', query: (table, attempt) => lookupRows(table, shape, source, attempt) };
    case 'other':
      return undefined;
  }
}

function assertColumns(
  { files: [file], has }: Table,
  { id, opened }: TicketTable,
  { title }: Importer,
): void {
  const column = (names: Names) =>
    `Export them again with a column “${names[0]}”, or say in site.yaml which one it is, under tally: mapping:`;
  if (!id.some(has))
    throw new ExportError(
      `${file.shown}: these tickets of ${title} have no id, so nobody can tell the same ticket from another one. ${column(id)} ticket.`,
    );
  if (!opened.some(has))
    throw new ExportError(
      `${file.shown}: these tickets of ${title} don’t say when they were opened. ${column(opened)} opened.`,
    );
}

/** The columns of a table that say something of its tickets, for messages. */
export function columnsOf(
  { table: { columns }, shape }: KnownTable,
  field: IdField,
  linkFields: Names,
): string {
  const names: Names =
    shape.kind === 'tickets'
      ? field === 'links'
        ? [...(shape.links ?? []), ...linkFields]
        : (shape[field] ?? [])
      : shape.kind !== 'side' || field === 'links' || field === 'updated'
        ? []
        : ((field === 'id' ? shape.ticket : shape[field]) ?? []);
  const keys = new Set(names.flatMap((name) => [columnKey(name), columnKey(name.replace(/[.[].*/, ''))]));
  const isLink = (key: string) =>
    field === 'links' && shape.kind === 'tickets' && shape.linkPattern?.test(key) === true;
  const named = columns.filter((column) => keys.has(columnKey(column)) || isLink(columnKey(column)));
  return [...new Set(named)].map((name) => `“${name}”`).join(' or ');
}
