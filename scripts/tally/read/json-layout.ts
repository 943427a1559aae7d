import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from './database.ts';
import { ExportError } from './export-error.ts';
import type { ExportFile } from './export-files.ts';
import type { Head } from './head.ts';
import { quoted, quotedPath } from './sql.ts';

/** How records lie in a file: one after the other, in an array, or under a key of one object. */
export interface JsonLayout {
  format: 'array' | 'newline_delimited' | 'unstructured';
  /** The key that holds the records: several as a list, or a single one. */
  envelope: { key: string; several: boolean } | undefined;
}

/** The layout of a file, and the names that its records have. */
export interface JsonShape {
  layout: JsonLayout;
  keys: string[];
}

/** Records that are looked at for their names, in files too large to be looked at whole; a name that only later ones have is rare. */
const SAMPLE = 1000;
/** Objects as a whole, unread. */
const AS_JSON = "columns = {json: 'JSON'}, records = false";

/** Finds how records lie in a file, by its beginning; `envelopes` are the keys that may hold them. */
export async function jsonShape(
  connection: DuckDBConnection,
  file: ExportFile,
  { text, whole }: Head,
  envelopes: readonly string[],
): Promise<JsonShape> {
  // Pages of an API are many and small: they are looked at here, which is quicker than a query for each.
  const page = whole ? parsed(text) : undefined;
  if (page !== undefined) return shapeOfPage(page, envelopes);
  const format = formatOf(text);
  const source = readJson([file], format, AS_JSON);
  const [first] = await rowsOf<{ keys: string[] | null; types: string[] }>(
    connection,
    `SELECT keys, list_transform(keys, lambda key: json_type(json, '$."' || key || '"')) AS types
     FROM (SELECT json, json_keys(json) AS keys FROM ${source} LIMIT 1)`,
  );
  const types = new Map(first?.keys?.map((key, index) => [key, first.types[index]]));
  const layout: JsonLayout = {
    format,
    envelope: envelopeOf(format, types, envelopes),
  };
  const found = await rowsOf<{ key: string }>(
    connection,
    `SELECT DISTINCT unnest(json_keys(record)) AS key
     FROM (SELECT ${recordIn(layout)} AS record FROM ${source} LIMIT ${SAMPLE})
     WHERE json_type(record) = 'OBJECT' ORDER BY key`,
  );
  return { layout, keys: found.map(({ key }) => key) };
}

function formatOf(text: string): JsonLayout['format'] {
  if (text.startsWith('[')) return 'array';
  return parsed(text.split('\n', 1)[0] ?? '') === undefined ? 'unstructured' : 'newline_delimited';
}

function shapeOfPage(page: unknown, envelopes: readonly string[]): JsonShape {
  const format = Array.isArray(page) ? 'array' : 'unstructured';
  const pages = [page].flat() as unknown[];
  const first = pages.find(isRecord) ?? {};
  const types = new Map(
    Object.entries(first).map(([key, value]) => [
      key,
      Array.isArray(value) ? 'ARRAY' : isRecord(value) ? 'OBJECT' : '',
    ]),
  );
  const envelope = envelopeOf(format, types, envelopes);
  const records = envelope === undefined ? pages : pages.filter(isRecord).flatMap((its) => its[envelope.key]);
  return { layout: { format, envelope }, keys: keysOf(records) };
}

/** In an array there are records, or pages with several each: a field of a record may be called as an envelope is. */
function envelopeOf(
  format: JsonLayout['format'],
  types: ReadonlyMap<string, string | undefined>,
  envelopes: readonly string[],
): JsonLayout['envelope'] {
  const envelope = envelopeAmong(types, envelopes);
  const isRecords = format === 'array' && (envelope?.several !== true || types.has('id'));
  return isRecords ? undefined : envelope;
}

function envelopeAmong(
  types: ReadonlyMap<string, string | undefined>,
  envelopes: readonly string[],
): JsonLayout['envelope'] {
  const key = envelopes.find((name) => ['ARRAY', 'OBJECT'].includes(types.get(name) ?? ''));
  return key === undefined ? undefined : { key, several: types.get(key) === 'ARRAY' };
}

function recordIn({ envelope }: JsonLayout): string {
  if (envelope === undefined) return 'json';
  return envelope.several
    ? `unnest(json_extract(json, ${quoted(`$."${envelope.key}"[*]`)}))`
    : `json_extract(json, ${quoted(`$."${envelope.key}"`)})`;
}

function keysOf(records: readonly unknown[]): string[] {
  return [...new Set(records.filter(isRecord).flatMap((record) => Object.keys(record)))].sort();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An array or an object; undefined for what is neither, or has more behind it. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The largest object that is read at once. Envelopes are pages of some megabytes; DuckDB keeps two of this size. */
const LARGEST_OBJECT = 192 << 20;
const USUAL_OBJECT = 16 << 20;

/** JSON files as DuckDB reads them; `columns` says which fields as what. */
export function readJson(
  files: readonly ExportFile[],
  format: JsonLayout['format'],
  columns: string,
): string {
  const largest = Math.max(...files.map((file) => objectSize(file, format)));
  return (
    `read_json([${files.map(({ path }) => quotedPath(path)).join(', ')}], hive_partitioning = false, format = ${quoted(format)}, ${columns}, ` +
    `compression = 'uncompressed', maximum_object_size = ${largest})`
  );
}

function objectSize({ bytes, shown }: ExportFile, format: JsonLayout['format']): number {
  if (format !== 'unstructured') return USUAL_OBJECT;
  if (bytes > LARGEST_OBJECT)
    throw new ExportError(
      `${shown}: this is one JSON object of more than ${LARGEST_OBJECT >> 20} MB. Export it in pages, or with one ticket per line (NDJSON).`,
    );
  return Math.max(bytes + 1, USUAL_OBJECT);
}
