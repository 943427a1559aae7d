import { rm } from 'node:fs/promises';
import type { Portal } from '../../src/domain/portal.ts';
import type { TallyFacts } from '../../src/domain/schemas/tally.ts';
import type { TallyNames } from '../../src/domain/tally/names.ts';
import type { Ports } from '../cli/command.ts';
import { Failure, UsageError } from '../lib/errors.ts';
import { temporaryFolder } from '../lib/temporary-folder.ts';
import { drawProgress } from '../report/progress.ts';
import type { Lacks } from './measured-tickets.ts';
import { type Database, openDatabase } from './read/database.ts';
import { type ExportFile, exportFiles } from './read/export-files.ts';
import { gather } from './read/gathered.ts';
import { roomFailure } from './read/load.ts';
import { columnFor, MEASURE_FIELDS, measuredIn } from './read/measures.ts';
import { namePatterns } from './read/name-patterns.ts';
import { openTable, type Reading } from './read/open-table.ts';
import { columnsOf, createRows, type KnownTable, knownTables, readTable } from './read/read-table.ts';
import { importersFor } from './read/recognise.ts';
import type { Table } from './read/table.ts';
import { hasField, type Search } from './read/ticket-rows.ts';
import { unpack, type Unpacking } from './read/unpack.ts';
import type { ExportOptions, LackingField, TicketSource } from './ticket-source.ts';

/** How often progress is shown, in milliseconds. */
const TELL_EVERY = 250;

/**
 * Reads exports to their end and gives their tickets. Throws an `ExportError` where one of them can't be read whole,
 * or not without guessing. What is temporary lies in a folder that only this user may read; `close` removes it.
 */
export async function openExports(
  paths: readonly string[],
  cwd: string,
  options: ExportOptions,
): Promise<TicketSource> {
  const folder = await temporaryFolder();
  const opened: Database[] = [];
  const close = async () => {
    for (const { close: closeDatabase } of opened) closeDatabase();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const files = await unpacked(await exportFiles(paths, cwd), { folder, signal: options.signal });
    const database = await openDatabase(files, folder);
    opened.push(database);
    const { connection } = database;
    const { names, tally, timeZone, keepTexts, segmentFields = [], measures = false, signal } = options;
    const importers = importersFor(options.format, tally.mapping);
    const reading = { connection, importers, folder, signal };
    const tables = await openTables(files, reading);
    // Where a ticket's tags stand in another table, nobody can tell by its row whether it names an issue.
    const isApart = tables.some(({ shape }) => shape.kind === 'side');
    const kept = keepTexts === 'naming' && isApart ? 'all' : keepTexts;
    const search = { patterns: namePatterns(names, tally), tally, keepTexts: kept, segmentFields, measures };
    await readAll(tables, reading, search, options.progress);
    const gathered = await gather(connection, {
      search,
      names,
      timeZone,
      shown: (file) => shownAs(tables, file),
      columnOf: (file, field) => {
        const table = tables[file];
        return table === undefined ? '' : columnsOf(table, field, tally.linkFields);
      },
    });
    return { ...gathered, lacks: lacksOf(tables), lacksFields: lackingFields(tables, segmentFields), close };
  } catch (error) {
    await close();
    throw options.signal.aborted ? options.signal.reason : error;
  }
}

/** What some table of tickets says nothing of, unless a table beside it does. */
function lacksOf(tables: readonly KnownTable[]): Lacks {
  const lacks: Lacks = {};
  for (const { table, shape, importer } of tables) {
    if (shape.kind !== 'tickets') continue;
    const beside = tables.flatMap((other) =>
      other.importer === importer && other.shape.kind === 'side'
        ? measuredIn(other.table, other.shape.measures)
        : [],
    );
    const known = new Set([...measuredIn(table, shape.measures), ...beside]);
    if (known.has('firstReplyMinutes')) known.add('firstReply');
    for (const field of MEASURE_FIELDS)
      if (!known.has(field))
        lacks[field] ??= {
          file: table.files[0].shown,
          system: importer.title,
          column: columnFor(field, table, shape.measures),
        };
  }
  return lacks;
}

function lackingFields(tables: readonly KnownTable[], fields: readonly string[]): LackingField[] {
  return tables.flatMap(({ table, shape }, index) =>
    shape.kind === 'tickets'
      ? fields
          .filter((field) => !hasField(table, field))
          .map((field) => ({ file: shownAs(tables, index), field }))
      : [],
  );
}

async function unpacked(files: readonly ExportFile[], unpacking: Unpacking): Promise<ExportFile[]> {
  const all: ExportFile[] = [];
  for (const file of files) all.push(...(await unpack(file, unpacking)));
  return all;
}

async function openTables(files: readonly ExportFile[], reading: Reading): Promise<KnownTable[]> {
  const tables: Table[] = [];
  for (const file of files) tables.push(await openTable(file, reading));
  return knownTables(tables, reading.importers);
}

/** Reads one table after the other, of which each keeps all processors busy. */
async function readAll(
  tables: readonly KnownTable[],
  reading: Reading,
  search: Search,
  progress: (share: number) => void,
): Promise<void> {
  const { connection, signal } = reading;
  const sizes = tables.map(({ table: { files } }) => files.reduce((sum, { bytes }) => sum + bytes, 0));
  const total = sizes.reduce((sum, bytes) => sum + bytes, 1);
  let done = 0;
  let current = 0;
  const tell = setInterval(() => {
    progress((done + (current * Math.max(connection.progress.percentage, 0)) / 100) / total);
  }, TELL_EVERY);
  const interrupt = () => {
    connection.interrupt();
  };
  signal.addEventListener('abort', interrupt);
  try {
    await createRows(reading);
    for (const [index, table] of tables.entries()) {
      current = sizes[index] ?? 0;
      await readTable(table, index, reading, search);
      signal.throwIfAborted();
      done += current;
    }
  } finally {
    clearInterval(tell);
    signal.removeEventListener('abort', interrupt);
  }
}

/** A table as the person who named its files would call it. */
function shownAs(tables: readonly KnownTable[], index: number): string {
  const [first, ...others] = tables[index]?.table.files ?? [];
  const more = others.length === 0 ? '' : ` and ${others.length} files like it`;
  return `${first?.shown ?? ''}${more}`;
}

/** Which exports a call reads, and what of them. */
export interface ExportsRead extends Pick<ExportOptions, 'keepTexts' | 'segmentFields' | 'measures'> {
  exports: readonly string[];
  format: string | undefined;
  dateOrder: TallyFacts['dateOrder'];
}

/** Opens the exports of a call for as long as they're used, with a progress bar where a person watches. */
export async function withExports<Result>(
  { exports, format, dateOrder, keepTexts, segmentFields = [], measures = false }: ExportsRead,
  { site }: Portal,
  names: TallyNames,
  ports: Ports,
  use: (source: TicketSource) => Promise<Result>,
): Promise<Result> {
  if (format === 'mapped' && site.tally.mapping === undefined)
    throw new UsageError(
      '--format mapped reads exports by the columns that site.yaml names under tally: mapping:, but it names none.',
    );
  const { tell, end } = drawProgress(ports, 'Reading the exports');
  let source: TicketSource;
  try {
    source = await openExports(exports, ports.cwd, {
      format,
      tally: dateOrder === undefined ? site.tally : { ...site.tally, dateOrder },
      names,
      timeZone: site.timeZone,
      ...{ keepTexts, segmentFields, measures },
      progress: tell,
      signal: ports.signal,
    });
  } catch (error) {
    throw ports.signal.aborted ? new Failure('Interrupted. Nothing was written.') : foreseen(error);
  } finally {
    end();
  }
  try {
    return await use(source);
  } catch (error) {
    throw foreseen(error);
  } finally {
    await source.close();
  }
}

/** What the database lacks room for, whatever it was asked, as a `Failure`; anything else as it is. */
function foreseen(error: unknown): unknown {
  return error instanceof Failure ? error : (roomFailure((error as Error).message) ?? error);
}
