import { columnKey } from './column-key.ts';
import { csvHeader } from './csv-header.ts';
import type { ExportFile } from './export-files.ts';
import { quoted } from './sql.ts';
import type { Table } from './table.ts';

/** The longest row that the second attempt still reads, in bytes. */
const LONGEST_ROW = 32 << 20;

/** A CSV file, by the beginning of it. Every cell is a text, so that no id passes through a floating-point number. */
export function csvTable(file: ExportFile, head: string): Table {
  const { delimiter, names, skipped } = csvHeader(head);
  const byKey = Map.groupBy(
    names.map((name, index) => ({ key: columnKey(name), sql: `c${String(index)}` })),
    ({ key }) => key,
  );
  const columns = names.map((_, index) => `c${String(index)}: 'VARCHAR'`).join(', ');
  return {
    files: [file],
    kind: 'csv',
    columns: names,
    has: (name) => byKey.has(columnKey(name)),
    cells: (name) => (byKey.get(columnKey(name)) ?? []).map(({ sql }) => ({ sql, list: false })),
    rows: (attempt) =>
      `read_csv(${quoted(file.path)}, auto_detect = false, header = true, skip = ${String(skipped)}, delim = ${quoted(delimiter)}, ` +
      `quote = '"', escape = '"', compression = 'none', columns = {${columns}}` +
      (attempt === 'first'
        ? ')'
        : `, parallel = false, max_line_size = ${String(LONGEST_ROW)}, buffer_size = ${String(2 * LONGEST_ROW)})`),
  };
}
