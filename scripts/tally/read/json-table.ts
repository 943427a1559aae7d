import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from './database.ts';
import type { ExportFile } from './export-files.ts';
import { ExportProblem } from './export-problem.ts';
import { recordTable } from './record-table.ts';
import { quoted } from './sql.ts';
import type { Table } from './table.ts';

/** How records lie in a file: one after the other, in an array, or under a key of one object. */
interface Layout {
  format: 'array' | 'newline_delimited' | 'unstructured';
  envelope: string | undefined;
}

/** Records that are looked at for the names of columns; a key that only later ones have is rare. */
const SAMPLE = 1000;
/** The largest object that is read at once. Envelopes are pages of some megabytes; DuckDB keeps two of this size. */
const LARGEST_OBJECT = 192 << 20;
const USUAL_OBJECT = 16 << 20;

/** A JSON file, by the beginning of it; `envelopes` are the keys that records may stand under. */
export async function jsonTable(
  connection: DuckDBConnection,
  file: ExportFile,
  head: string,
  envelopes: readonly string[],
): Promise<Table> {
  const read = (format: string, columns: string) =>
    `read_json(${quoted(file.path)}, format = '${format}', ${columns}compression = '${file.packing === 'gzip' ? 'gzip' : 'uncompressed'}', ` +
    `maximum_object_size = ${String(objectSize(file, format))})`;
  const { format, envelope } = await layoutOf(connection, head, envelopes, read);
  const records =
    envelope === undefined
      ? `SELECT json AS record FROM ${read(format, "columns = {json: 'JSON'}, records = false, ").replace("'JSON'", "'JSON'")} LIMIT ${String(SAMPLE)}`
      : `SELECT unnest(json_extract(json, ${quoted(`$."${envelope}"[*]`)})) AS record FROM ${read(format, "columns = {json: 'JSON'}, records = false, ")}`;
  const found = await rowsOf<{ key: string }>(
    connection,
    `SELECT DISTINCT unnest(json_keys(record)) AS key FROM (${records}) WHERE json_type(record) = 'OBJECT' ORDER BY key`,
  );
  const keys = found.map(({ key }) => key);
  return recordTable(file, keys, (needed) => {
    const fields = needed.map((key) => `"${key.replaceAll('"', '""')}" VARCHAR`);
    if (envelope === undefined)
      return read(format, `columns = {${needed.map((key) => `${quoted(key)}: 'VARCHAR'`).join(', ')}}, `);
    const type = `STRUCT(${fields.join(', ')})[]`;
    return `(SELECT unnest(unnest(records)) FROM (SELECT ${`"${envelope}"`} AS records FROM ${read(format, `columns = {${quoted(envelope)}: ${quoted(type)}}, `)}))`;
  });
}

async function layoutOf(
  connection: DuckDBConnection,
  head: string,
  envelopes: readonly string[],
  read: (format: string, columns: string) => string,
): Promise<Layout> {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('[')) return { format: 'array', envelope: undefined };
  const [line = ''] = text.split('\n', 1);
  const format = isObject(line) ? 'newline_delimited' : 'unstructured';
  const [first] = await rowsOf<{ keys: string[]; lists: string[] }>(
    connection,
    `SELECT keys, list_filter(keys, key -> json_type(json, '$."' || key || '"') = 'ARRAY') AS lists
     FROM (SELECT json, json_keys(json) AS keys FROM ${read(format, "columns = {json: 'JSON'}, records = false, ")} LIMIT 1)`,
  );
  const under = envelopes.find((key) => first?.lists.includes(key) === true);
  return { format, envelope: under };
}

function isObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

function objectSize(file: ExportFile, format: string): number {
  if (format !== 'unstructured' || file.packing === 'gzip')
    return format === 'unstructured' ? LARGEST_OBJECT : USUAL_OBJECT;
  if (file.bytes > LARGEST_OBJECT)
    throw new ExportProblem(
      `${file.shown}: this is one JSON object of more than ${String(LARGEST_OBJECT >> 20)} MB. Export it in pages, or with one ticket a line (NDJSON).`,
    );
  return Math.max(file.bytes + 1, USUAL_OBJECT);
}
