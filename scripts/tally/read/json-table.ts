import type { ExportFiles } from './export-files.ts';
import type { JsonShape } from './json-layout.ts';
import { readJson } from './read-json.ts';
import { recordTable } from './record-table.ts';
import { quoted } from './sql.ts';
import type { Table } from './table.ts';

/** Pages of JSON that lie alike, as one table: a query for each of thousands would take longer than reading them. */
export function jsonTable(files: ExportFiles, { layout, keys }: JsonShape): Table {
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
