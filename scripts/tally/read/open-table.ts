import type { DuckDBConnection } from '@duckdb/node-api';
import { csvHeader } from '../../lib/csv.ts';
import type { Importer } from '../importers/importer.ts';
import { columnKey } from './column-key.ts';
import { rowsOf } from './database.ts';
import { ExportError } from './export-error.ts';
import type { ExportFile, ExportFiles } from './export-files.ts';
import { type Encoding, inUtf8, readHead } from './head.ts';
import { type JsonShape, jsonShape, readJson } from './json-layout.ts';
import { faultOf } from './load.ts';
import { quoted, quotedPath } from './sql.ts';
import type { Attempt, Cell, Table } from './table.ts';

/** What reading needs of the world. */
export interface Reading {
  connection: DuckDBConnection;
  importers: readonly Importer[];
  /** A folder for what is temporary. */
  folder: string;
  signal: AbortSignal;
}

/**
 * A file as a table, by its content. One that isn't UTF-8 by its beginning, or that has to be read as `known`, is written
 * anew as UTF-8.
 */
export async function openTable(
  file: ExportFile,
  { connection, importers, folder, signal }: Reading,
  known?: Encoding,
): Promise<Table> {
  const describing = <T>(description: Promise<T>) =>
    description.catch((error: unknown) => {
      throw faultOf({ files: [file], kind: 'records' }, (error as Error).message);
    });
  if (file.packing === 'parquet') return describing(parquetTable(connection, file));
  const head = await readHead(file);
  const text = head.text.trimStart();
  if (text === '') throw new ExportError(`${file.shown}: this file is empty. Export it again.`);
  const isJson = /^[[{]/.test(text);
  // DuckDB knows the mark at the beginning of CSV alone.
  const isReadable = known === undefined && head.encoding === 'utf-8' && !(isJson && head.hasMarks);
  const readable = isReadable ? file : await inUtf8(file, known ?? head.encoding, folder, signal);
  if (!isJson) return csvTable(readable, head.text);
  const envelopes = [...new Set(importers.flatMap(({ envelopes: its = [] }) => its))];
  const shape = await describing(jsonShape(connection, readable, { ...head, text }, envelopes));
  return jsonTable([readable], shape);
}

/** The longest row that the second attempt still reads, in bytes. */
const LONGEST_ROW = 32 << 20;

/** A CSV file, by the beginning of it. Every cell is a text, so that no id passes through a floating-point number. */
function csvTable(file: ExportFile, head: string): Table {
  const { delimiter, names, skipped } = csvHeader(head);
  const byKey = Map.groupBy(
    names.map((name, index) => ({ key: columnKey(name), sql: `c${index}` })),
    ({ key }) => key,
  );
  const columns = names.map((_, index) => `c${index}: 'VARCHAR'`).join(', ');
  return {
    files: [file],
    kind: 'csv',
    columns: names,
    has: (name) => byKey.has(columnKey(name)),
    cells: (name) => (byKey.get(columnKey(name)) ?? []).map(({ sql }) => ({ sql, list: false })),
    // Files that were put together have their first line several times.
    rows: (attempt) => `(SELECT * FROM ${read(attempt)} WHERE NOT (${isHeader(names)}))`,
  };

  function read(attempt: Attempt): string {
    return (
      `read_csv(${quotedPath(file.path)}, auto_detect = false, hive_partitioning = false, header = true, skip = ${skipped}, delim = ${quoted(delimiter)}, ` +
      `quote = '"', escape = '"', compression = 'none', columns = {${columns}}` +
      (attempt === 'first'
        ? ')'
        : `, parallel = false, max_line_size = ${LONGEST_ROW}, buffer_size = ${2 * LONGEST_ROW})`)
    );
  }
}

/**
 * Whether a row of CSV says the names of the columns once more, maybe after a byte-order mark. All cells are looked at only
 * where the first has its name in it.
 */
function isHeader(names: readonly string[]): string {
  const same = names.map((name, index) => {
    const ways = index === 0 ? [name, `\uFEFF${name}`, `\uFEFF"${name}"`] : [name];
    return `trim(c${index}) IN (${ways.map(quoted).join(', ')})`;
  });
  const all = same.map((one) => `(${one})`).join(' AND ');
  return `coalesce(CASE WHEN contains(c0, ${quoted(names[0] ?? '')}) THEN ${all} END, false)`;
}

/** Pages of JSON that lie alike, as one table: a query for each of thousands would take longer than reading them. */
function jsonTable(files: ExportFiles, { layout, keys }: JsonShape): Table {
  const { format, envelope } = layout;
  return {
    ...recordTable(files, keys, rows),
    alike: JSON.stringify(layout),
    // Names of all, in the order of none.
    with: (others) =>
      jsonTable([...files, ...others.flatMap((other) => other.files)], {
        layout,
        keys: [...new Set([...keys, ...others.flatMap(({ columns }) => columns)])].sort(),
      }),
  };

  function rows(needed: readonly string[]): string {
    if (envelope === undefined) {
      const columns = needed.map((key) => `${quoted(key)}: 'VARCHAR'`);
      return readJson(files, format, `columns = {${columns.join(', ')}}`);
    }
    const { key, several } = envelope;
    const record = `STRUCT(${needed.map((name) => `"${name.replaceAll('"', '""')}" VARCHAR`).join(', ')})`;
    const columns = `columns = {${quoted(key)}: ${quoted(several ? `${record}[]` : record)}}`;
    const records = several ? `unnest("${key}")` : `"${key}"`;
    return `(SELECT unnest(record) FROM (SELECT ${records} AS record FROM ${readJson(files, format, columns)}))`;
  }
}

/** A Parquet file. What is nested becomes JSON, times become ISO 8601, so that all formats are read the same way. */
async function parquetTable(connection: DuckDBConnection, file: ExportFile): Promise<Table> {
  const source = `read_parquet(${quotedPath(file.path)}, hive_partitioning = false)`;
  const columns = await rowsOf<{ column_name: string; column_type: string }>(
    connection,
    `DESCRIBE SELECT * FROM ${source}`,
  );
  const types = new Map(columns.map(({ column_name, column_type }) => [column_name, column_type]));
  const text = (key: string) => {
    const name = `"${key.replaceAll('"', '""')}"`;
    const type = types.get(key) ?? '';
    return `${/\[\]$|^(STRUCT|MAP|LIST)/.test(type) ? `to_json(${name})` : name}::VARCHAR AS ${name}`;
  };
  return recordTable(
    [file],
    [...types.keys()],
    (needed) => `(SELECT ${needed.map(text).join(', ') || '1'} FROM ${source})`,
  );
}

/** A table of records with nested values: JSON, or Parquet. `from` gives the rows once the keys that are needed are known. */
function recordTable(
  files: ExportFiles,
  keys: readonly string[],
  from: (needed: readonly string[]) => string,
): Table {
  const byKey = new Map(keys.map((key) => [columnKey(key), key]));
  const needed = new Set<string>();
  const column = (key: string) => {
    needed.add(key);
    return `"${key.replaceAll('"', '""')}"`;
  };
  const nested = (name: string): Cell[] => {
    const [top = '', path = ''] = split(name);
    const key = byKey.get(columnKey(top));
    if (key === undefined || path === '') return [];
    const list = path.includes('[*]');
    const sql = `json_extract_string(CASE WHEN json_valid(${column(key)}) THEN ${column(key)} END, ${quoted(`$${path}`)})`;
    return [{ sql, list }];
  };
  return {
    files,
    kind: 'records',
    columns: keys,
    has: (name) => byKey.has(columnKey(name)) || byKey.has(columnKey(split(name)[0])),
    cells: (name) => {
      const key = byKey.get(columnKey(name));
      return key === undefined ? nested(name) : [{ sql: column(key), list: false }];
    },
    rows: () => from([...needed]),
  };
}

/** `source.author.id` as `source` and `.author.id`; `labels[*].name` as `labels` and `[*].name`. */
function split(name: string): [top: string, path: string] {
  const at = name.search(/[.[]/);
  return at === -1 ? [name, ''] : [name.slice(0, at), name.slice(at)];
}
