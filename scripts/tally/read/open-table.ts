import type { DuckDBConnection } from '@duckdb/node-api';
import type { Importer } from '../importers/importer.ts';
import { csvTable } from './csv-table.ts';
import type { ExportFile } from './export-files.ts';
import { ExportProblem } from './export-problem.ts';
import { faultOf } from './faults.ts';
import { type Encoding, inUtf8, readHead } from './head.ts';
import { jsonShape } from './json-layout.ts';
import { jsonTable } from './json-table.ts';
import { parquetTable } from './parquet-table.ts';
import type { Table } from './table.ts';

/** What reading needs of the world. */
export interface Reading {
  connection: DuckDBConnection;
  importers: readonly Importer[];
  /** A folder for what is temporary. */
  folder: string;
  signal: AbortSignal;
}

/** A file as a table, told by its content. What isn't UTF-8, by its beginning or as told, is written anew as that. */
export async function openTable(
  file: ExportFile,
  { connection, importers, folder, signal }: Reading,
  told?: Encoding,
): Promise<Table> {
  const describing = <T>(description: Promise<T>) =>
    description.catch((error: unknown) => {
      throw faultOf({ files: [file], kind: 'records' }, (error as Error).message);
    });
  if (file.packing === 'parquet') return describing(parquetTable(connection, file));
  const head = await readHead(file);
  const text = head.text.replace(/^\uFEFF/, '').trimStart();
  if (text === '') throw new ExportProblem(`${file.shown}: this file is empty. Export it again.`);
  const encoding = told ?? head.encoding;
  const readable = encoding === 'utf-8' ? file : await inUtf8(file, encoding, folder, signal);
  if (!/^[[{]/.test(text)) return csvTable(readable, head.text);
  const envelopes = [...new Set(importers.flatMap(({ envelopes: its = [] }) => its))];
  const shape = await describing(jsonShape(connection, readable, { ...head, text }, envelopes));
  return jsonTable([readable], shape);
}
