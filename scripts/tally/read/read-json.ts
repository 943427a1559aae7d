import type { ExportFile } from './export-files.ts';
import { ExportProblem } from './export-problem.ts';
import type { JsonLayout } from './json-layout.ts';
import { quoted, quotedList } from './sql.ts';

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
    `read_json(${quotedList(files.map(({ path }) => path))}, format = ${quoted(format)}, ${columns}, ` +
    `compression = 'uncompressed', maximum_object_size = ${String(largest)})`
  );
}

function objectSize({ bytes, shown }: ExportFile, format: JsonLayout['format']): number {
  if (format !== 'unstructured') return USUAL_OBJECT;
  if (bytes > LARGEST_OBJECT)
    throw new ExportProblem(
      `${shown}: this is one JSON object of more than ${String(LARGEST_OBJECT >> 20)} MB. Export it in pages, or with one ticket a line (NDJSON).`,
    );
  return Math.max(bytes + 1, USUAL_OBJECT);
}
