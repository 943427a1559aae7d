import { rm } from 'node:fs/promises';
import { nearestId } from '../../src/domain/nearest-id.ts';
import type { Portal } from '../../src/domain/portal.ts';
import type { Count } from '../../src/domain/tally/count.ts';
import { foldedName, type TallyNames } from '../../src/domain/tally/names.ts';
import { type Day, isDay } from '../../src/domain/time.ts';
import { temporaryFolder } from '../lib/temporary-folder.ts';
import type { Counted } from './count-exports.ts';
import { textOf } from './read/cells.ts';
import { openDatabase, rowsOf } from './read/database.ts';
import { ExportError } from './read/export-error.ts';
import { exportFiles } from './read/export-files.ts';
import { load } from './read/load.ts';
import { openTable } from './read/open-table.ts';

/** The columns of a file of counts, and as the query for warehouses writes them, where `first` may mean something else. */
const COLUMNS = {
  issue: ['issue'],
  reporters: ['reporters'],
  tickets: ['tickets'],
  last30Days: ['last30Days', 'last_30_days'],
  first: ['first', 'first_day'],
  latest: ['latest', 'latest_day'],
  asOf: ['asOf', 'as_of'],
} as const;
const NEEDED = ['issue', 'reporters', 'tickets'] as const;
type CountColumn = keyof typeof COLUMNS;
type CountRow = Partial<Record<CountColumn, string | null>>;

const EXAMPLE = `${Object.keys(COLUMNS).join(',')}\nKI-1042,352,401,12,2019-04-11,2022-05-30,2022-06-01`;

/**
 * Reads counts that were made elsewhere: a CSV file with a row for each issue, by id or alias. Throws an `ExportError`
 * where anything in it isn't clear; counts are in no case guessed.
 */
export async function readCounts(
  path: string,
  cwd: string,
  { portal, names, asOf: asked }: { portal: Portal; names: TallyNames; asOf: Day | undefined },
): Promise<Counted> {
  const rows = await countRows(path, cwd);
  const counts = new Map<string, Count>();
  for (const row of rows) {
    const written = row.issue ?? '';
    const issue = names.byName.get(foldedName(written));
    if (!issue) throw unknownIssue(path, written, portal);
    const { id, facts } = issue;
    if (facts.duplicateOf !== undefined)
      throw new ExportError(
        `${path}: ${id} is a duplicate of ${facts.duplicateOf}, and nobody can tell from counts which customers reported both. ` +
          `Count them together where the tickets are, as ${facts.duplicateOf}: the query of --print-sql does.`,
      );
    if (counts.has(id)) throw new ExportError(`${path}: ${id} has two rows. Keep one of them.`);
    counts.set(
      id,
      countOf(row, (field) => `${path}: ${field} of ${id}`),
    );
  }
  const asOf = asked ?? newest(path, rows);
  for (const [id, { latest }] of counts)
    if (latest !== undefined && latest > asOf)
      throw new ExportError(
        `${path}: the latest ticket of ${id} is from ${latest}, but the counts are as of ${asOf}, before that.`,
      );
  return { asOf, counts, unknown: new Map(), changes: [] };
}

async function countRows(path: string, cwd: string): Promise<CountRow[]> {
  const folder = await temporaryFolder();
  try {
    const [file] = await exportFiles([path], cwd);
    if (file?.packing !== 'plain') throw notCounts(path);
    const { connection, close } = await openDatabase([file], folder);
    try {
      const reading = { connection, importers: [], folder, signal: new AbortController().signal };
      const table = await openTable(file, reading);
      if (!NEEDED.every((name) => table.has(name))) throw notCounts(path);
      const columns = Object.entries(COLUMNS);
      await connection.run(
        `CREATE TEMP TABLE counts (${columns.map(([name]) => `"${name}" VARCHAR`).join(', ')})`,
      );
      const values = columns.map(([, names]) => textOf(table, names)).join(', ');
      await load(connection, table, 'counts', (attempt) => `SELECT ${values} FROM ${table.rows(attempt)}`);
      const rows = await rowsOf<CountRow>(connection, 'SELECT * FROM counts');
      return rows.filter((row) => Object.values(row).some((value) => value !== null));
    } finally {
      close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function countOf(row: CountRow, place: (field: string) => string): Count {
  const number = (field: CountColumn) => {
    const value = row[field];
    if (value === null || value === undefined) return undefined;
    if (/^\d{1,15}(\.0+)?$/.test(value)) return Number(value);
    throw new ExportError(`${place(field)} must be a whole number, 0 or more, such as 352.`);
  };
  const day = (field: CountColumn) => {
    const value = row[field]?.slice(0, 10);
    if (value === undefined || isDay(value)) return value;
    throw new ExportError(`${place(field)} must be a day, such as 2026-11-23.`);
  };
  const needed = (field: CountColumn) => {
    const value = number(field);
    if (value !== undefined) return value;
    throw new ExportError(`${place(field)} is missing; write 0 if there are none.`);
  };
  const [reporters, tickets] = [needed('reporters'), needed('tickets')];
  const last30Days = number('last30Days');
  if (reporters > tickets || (reporters === 0 && tickets > 0))
    throw new ExportError(`${place('tickets')}, ${tickets}, can’t be right beside ${reporters} reporters.`);
  if ((last30Days ?? 0) > reporters)
    throw new ExportError(
      `${place('last30Days')} can’t be more than its reporters: they are the customers of the last 30 days among these.`,
    );
  const [first, latest] = [day('first'), day('latest')];
  if (first !== undefined && latest !== undefined && first > latest)
    throw new ExportError(`${place('first')}, ${first}, can’t be after its latest, ${latest}.`);
  return { reporters, tickets, last30Days, first, latest };
}

/** The day that the file says its counts are of; else the latest of a ticket in it. */
function newest(path: string, rows: readonly CountRow[]): Day {
  const days = (field: 'asOf' | 'latest') =>
    rows
      .flatMap((row) => row[field]?.slice(0, 10) ?? [])
      .filter(isDay)
      .sort();
  const day = days('asOf').at(-1) ?? days('latest').at(-1);
  if (day !== undefined) return day;
  throw new ExportError(`${path} doesn’t say which day its counts are from. Name it: --as-of 2026-11-23`);
}

function notCounts(path: string): ExportError {
  return new ExportError(
    `${path}: this isn’t a CSV file of counts: it needs the columns issue, reporters and tickets at least. ` +
      `Write it like this, or tally an export of tickets without --counts:\n${EXAMPLE}`,
  );
}

function unknownIssue(path: string, written: string, { issues }: Portal): ExportError {
  if (written === '') return new ExportError(`${path}: a row has counts but names no issue.`);
  const near = nearestId(
    written,
    issues.map(({ id }) => id),
  );
  const meant = near === undefined ? '' : ` Did you mean ${near}?`;
  return new ExportError(`${path}: there is no known issue ${written}.${meant}`);
}
