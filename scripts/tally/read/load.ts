import { tmpdir } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import { Failure } from '../../lib/errors.ts';
import { ROOM_FOR_TEMPORARY } from '../../lib/temporary-folder.ts';
import { ExportError } from './export-error.ts';
import type { ExportFile } from './export-files.ts';
import { bytesOf, type Encoding } from './head.ts';
import type { Attempt, Table } from './table.ts';

/** A file that isn't in the encoding that its beginning was in, with the one to read it in. */
export class EncodingError extends ExportError {
  readonly encoding: Encoding;

  constructor(sentence: string, encoding: Encoding) {
    super(sentence);
    this.encoding = encoding;
  }
}

/** Puts a table's rows into one of the database, all or none. Throws an `ExportError` where they can't be read to their end. */
export async function load(
  connection: DuckDBConnection,
  table: Table,
  into: string,
  query: (attempt: Attempt) => string,
): Promise<void> {
  // What is asked of the columns must be known before their rows are.
  query('first');
  const attempt = (which: Attempt) => connection.run(`INSERT INTO ${into} ${query(which)}`);
  try {
    await attempt('first');
  } catch (error) {
    const { message } = error as Error;
    if (/byte order mark/i.test(message)) throw new EncodingError(faultOf(table, message).message, 'utf-8');
    if (table.kind === 'records' || !/CSV|max_line_size/i.test(message)) throw faultOf(table, message);
    if (/unicode|utf-?8/i.test(message.split('\nPossible')[0] ?? ''))
      throw new EncodingError(
        `${table.files[0].shown}: this file begins as UTF-8 and continues in another encoding. Export it again as UTF-8.`,
        'windows-1252',
      );
    for (const file of table.files) await assertQuotesClose(file);
    await attempt('second').catch((again: unknown) => {
      throw faultOf(table, (again as Error).message);
    });
  }
}

/** Without parallelism, DuckDB leaves out a last row whose quotation mark never closes, and says nothing. */
async function assertQuotesClose(file: ExportFile): Promise<void> {
  let open = false;
  let line = 1;
  let opened = 0;
  for await (const chunk of bytesOf(file)) {
    for (const byte of chunk) {
      if (byte === 0x22) {
        open = !open;
        if (open) opened = line;
      } else if (byte === 0x0a) line += 1;
    }
  }
  if (open)
    throw new ExportError(`${at(file, opened)}: a quotation mark opens here and never closes. ${AGAIN}`);
}

export const AGAIN =
  'The file was cut off, or changed by another program, such as a spreadsheet. Export it again, and don’t save it in between.';

/** DuckDB's message as a sentence of ours: its own may quote a ticket. */
export function faultOf({ files, kind }: Pick<Table, 'files' | 'kind'>, message: string): Error {
  const file = files.find(({ path }) => message.includes(path)) ?? files[0];
  const line = Number(/\b[Ll]ine:? (\d+)/.exec(message)?.[1]);
  const widths = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  const room = roomFailure(message);
  if (room !== undefined) return room;
  if (widths !== null)
    return new ExportError(
      `${at(file, line)}: this row has ${widths[2] ?? ''} ${widths[2] === '1' ? 'cell' : 'cells'}, and the first line names ${widths[1] ?? ''} columns. ${AGAIN}`,
    );
  if (/unterminated quote/i.test(message))
    return new ExportError(`${at(file, line)}: a quotation mark opens here and never closes. ${AGAIN}`);
  if (/invalid state/i.test(message))
    return new ExportError(
      `${file.shown}: its rows end in different ways, or a quotation mark is in the middle of a cell. ${AGAIN}`,
    );
  if (/line size/i.test(message))
    return new ExportError(`${at(file, line)}: a row is longer than 32 MB. ${AGAIN}`);
  if (/JSON/.test(message) && kind === 'records')
    return new ExportError(
      `${file.shown}${jsonPlace(message)}: the JSON can’t be read from here on. The file was cut off, or is damaged. Export it again.`,
    );
  if (file.packing === 'parquet')
    return new ExportError(`${file.shown}: this Parquet file is damaged or was cut off. Download it again.`);
  return new Failure(
    `${file.shown}: this file can’t be read (${/^[\w ]*Error/.exec(message)?.[0] ?? 'for an unknown reason'}).`,
  );
}

/** DuckDB's message that it lacks room as a sentence of ours; undefined for any other. */
export function roomFailure(message: string): Failure | undefined {
  if (!/no space left|disk quota|out of (?:disk|memory)|max_temp_directory_size/i.test(message))
    return undefined;
  return new Failure(`There isn’t enough room in ${tmpdir()} to read the exports. ${ROOM_FOR_TEMPORARY}`);
}

export function at({ shown }: ExportFile, line: number): string {
  return Number.isNaN(line) ? shown : `${shown}, line ${line}`;
}

/** Where JSON can't be read: DuckDB counts its lines and records from two. What is one object, or broken from its beginning on, has none. */
function jsonPlace(message: string): string {
  const [, unit = '', number] = /in (line|record)(?:\/value)? (\d+)/.exec(message) ?? [];
  const place = Number(number) - 1;
  return place > 1 ? `, ${unit} ${place}` : '';
}
