import { columnKey } from './column-key.ts';
import type { ExportFiles } from './export-files.ts';
import { quoted } from './sql.ts';
import type { Cell, Table } from './table.ts';

/** A table of records with nested values: JSON, or Parquet. `from` gives the rows once the keys that are needed are known. */
export function recordTable(
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
