import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asList, asText, cellsOf, textOf } from '../../../../../scripts/tally/read/cells.ts';
import { type Database, openDatabase, rowsOf } from '../../../../../scripts/tally/read/database.ts';
import { quoted } from '../../../../../scripts/tally/read/sql.ts';
import type { Cell, Table } from '../../../../../scripts/tally/read/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-cells-'));
let database: Database;
beforeAll(async () => {
  database = await openDatabase([], folder);
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const valueOf = async (sql: string) =>
  (await rowsOf<{ value: unknown }>(database.connection, `SELECT to_json(${sql})::VARCHAR AS value`))[0]
    ?.value;
/** What SQL says, out of JSON: lists of the database are objects of their own. */
const said = async (sql: string): Promise<unknown> => JSON.parse(String(await valueOf(sql)));

/** A table whose columns hold these texts. */
function tableOf(columns: Record<string, string[]>): Table {
  return {
    files: [{ path: '', shown: '', packing: 'plain', bytes: 0 }],
    kind: 'csv',
    columns: Object.keys(columns),
    has: (name) => name in columns,
    cells: (name) => (columns[name] ?? []).map((text) => ({ sql: quoted(text), list: false })),
    rows: () => '',
  };
}

test('cells come in the order of the names asked for, each once', () => {
  const table = tableOf({ a: ['1', '2'], b: ['3'], c: ['1'] });
  expect(cellsOf(table, ['b', 'none', 'a', 'b', 'c']).map(({ sql }) => sql)).toEqual(["'3'", "'1'", "'2'"]);
  expect(cellsOf(table, undefined)).toEqual([]);
});

test.each([
  [{ a: [''], b: [' x '] }, 'x'],
  [{ a: ['?'], b: ['NULL'], c: ['x'] }, 'x'],
  [{ a: ['nan', '-', ' (empty) '] }, null],
  [{ a: ['none of it'] }, 'none of it'],
  [{}, null],
])('the first text that is there, of %j', async (columns, text) => {
  expect(await said(`(${textOf(tableOf(columns), ['a', 'b', 'c'])})`)).toBe(text);
});

const cell = (text: string): Cell => ({ sql: quoted(text), list: false });
const several: Cell = { sql: "['a b', 'c']", list: true };

test.each([
  ['ki-1, ki-2;ki-3', ',;', ['ki-1', ' ki-2', 'ki-3']],
  ['ki-1 ki-2,,x', '\\s,', ['ki-1', 'ki-2', 'x']],
  ['["ki-1","a, b"]', ',;', ['ki-1', 'a, b']],
  ['[not JSON, at all]', ',;', ['[not JSON', ' at all]']],
  ['one', ',;', ['one']],
])('%s is a list', async (text, separators, list) => {
  expect(await said(asList(cell(text), separators))).toEqual(list);
});

test('a list stays one, and is one text', async () => {
  expect(await said(asList(several, ',;'))).toEqual(['a b', 'c']);
  expect(await said(asText(several))).toBe('a b c');
});

test.each([
  ['#2553', '2553'],
  ['2 553', '2553'],
  ['1\u00A0002\u202F553', '1002553'],
  ['2553.0', '2553'],
  ['2553.5', '2553.5'],
  ['18446744073709551615', '18446744073709551615'],
  ['0042', '0042'],
  ['SHOP-17', 'SHOP-17'],
  ['25 53', '25 53'],
])('%s is the ticket %s', async (written, id) => {
  expect(await said(`ticket_id(${quoted(written)})`)).toBe(id);
});
