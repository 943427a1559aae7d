import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { DATE_MACROS } from './dates.ts';
import type { ExportFile } from './export-files.ts';
import { isOneOf, literalPath, quotedList } from './sql.ts';

/** Caps DuckDB's buffers, not the process; beyond it, it spills to the folder for what is temporary. */
const MEMORY = '640MB';
const THREADS = '2';

/** Up to so many bytes a second thread saves less time than it costs: it prepares all that is looked for anew. */
const SMALL = 64 * 1024 * 1024;

/** How systems and warehouses write that there is nothing. */
const NULLS = ['', '?', '-', '--', 'null', 'nan', 'none', 'n/a', '\\n', '(empty)'];

/** In bytes: what is longer needn’t be looked at. */
const LONGEST_NULL = Math.max(...NULLS.map((text) => text.length));

/** Blanks of every kind, of which thousands are set apart with some. */
const BLANKS = '[\\s\\x{a0}\\x{2007}\\x{2009}\\x{202f}]';

const MACROS = [
  // Most cells have a blank of one byte around them or none; looking for those of all scripts takes five times as long.
  `trimmed(x) AS CASE WHEN strlen(x) = length(x) AND NOT prefix(x, ' ') AND NOT suffix(x, ' ') THEN x ELSE trim(x) END`,
  // A cell's text, or nothing.
  `value(x) AS CASE WHEN strlen(trimmed(x)) > ${LONGEST_NULL} THEN trimmed(x)
     WHEN ${isOneOf('lower(trimmed(x))', NULLS)} THEN NULL ELSE trimmed(x) END`,
  // The id of a ticket: without a hash sign, blanks between thousands, and the fraction that a spreadsheet adds.
  `ticket_id(x) AS CASE WHEN try_cast(x AS UBIGINT) IS NOT NULL AND NOT contains(x, '.') THEN x
     ELSE regexp_replace(CASE WHEN regexp_full_match(x, '#?[0-9]{1,3}(${BLANKS}[0-9]{3})+') THEN regexp_replace(x, '${BLANKS}', '', 'g') ELSE x END,
       '^#?([0-9]+)(\\.0+)?$', '\\1') END`,
  // As names are compared: without regard to case, and to blanks.
  "folded(x) AS lower(regexp_replace(trim(nfc_normalize(x)), '\\s+', ' ', 'g'))",
  // A length as hours and minutes, with seconds or without, in minutes.
  `clock_minutes(x) AS CASE WHEN regexp_full_match(x, '\\d+:\\d{2}(:\\d{2})?') THEN split_part(x, ':', 1)::DOUBLE * 60 +
     split_part(x, ':', 2)::DOUBLE + coalesce(try_cast(nullif(split_part(x, ':', 3), '') AS DOUBLE), 0) / 60 END`,
  ...DATE_MACROS,
];

export interface Database {
  connection: DuckDBConnection;
  close: () => void;
}

/** A database in memory that can read these files and this folder, and nothing else of the disk or the network. */
export async function openDatabase(files: readonly ExportFile[], temporary: string): Promise<Database> {
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const instance = await DuckDBInstance.create(':memory:', {
    threads: size > SMALL ? THREADS : '1',
    memory_limit: MEMORY,
    temp_directory: temporary,
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  await connection.run(
    `SET allowed_paths = ${quotedList(files.flatMap(({ path }) => [path, literalPath(path)]))}`,
  );
  await connection.run(`SET allowed_directories = ${quotedList([temporary, literalPath(temporary)])}`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  await connection.run(MACROS.map((macro) => `CREATE TEMP MACRO ${macro};`).join('\n'));
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The rows that a query answers. */
export async function rowsOf<Row>(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJS() as Row[];
}
