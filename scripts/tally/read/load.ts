import type { DuckDBConnection } from '@duckdb/node-api';
import type { ExportFile } from './export-files.ts';
import { ExportProblem } from './export-problem.ts';
import { AGAIN, at, faultOf } from './faults.ts';
import { bytesOf } from './head.ts';
import type { Attempt, Table } from './table.ts';

/** A file that isn't in the encoding that its beginning was in. */
export class OtherEncoding extends Error {}

/** Puts a table's rows into one of the database, all or none. Throws an `ExportProblem` where they can't be read to their end. */
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
    if (table.kind === 'records' || !/CSV|max_line_size/i.test(message)) throw faultOf(table, message);
    if (/unicode|utf-?8/i.test(message.split('\nPossible')[0] ?? '')) throw new OtherEncoding();
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
    throw new ExportProblem(`${at(file, opened)}: a quotation mark opens here and never closes. ${AGAIN}`);
}
