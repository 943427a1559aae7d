import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from './database.ts';
import type { ExportFile } from './export-files.ts';
import { recordTable } from './record-table.ts';
import { quoted } from './sql.ts';
import type { Table } from './table.ts';

/** A Parquet file. What is nested becomes JSON, times become ISO 8601, so that all formats are read the same way. */
export async function parquetTable(connection: DuckDBConnection, file: ExportFile): Promise<Table> {
  const source = `read_parquet(${quoted(file.path)})`;
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
