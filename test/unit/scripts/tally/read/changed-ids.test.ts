import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertUnchanged, changedIds } from '../../../../../scripts/tally/read/changed-ids.ts';
import { type Database, openDatabase } from '../../../../../scripts/tally/read/database.ts';
import { SIDE_ROWS } from '../../../../../scripts/tally/read/side-rows.ts';
import { TICKET_ROWS } from '../../../../../scripts/tally/read/ticket-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-changed-'));
let database: Database;
beforeAll(async () => {
  database = await openDatabase([], folder);
  for (const rows of [TICKET_ROWS, SIDE_ROWS]) await database.connection.run(`CREATE TEMP TABLE ${rows}`);
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const IDS = ['id', 'requester', 'organisation', 'links'];

/** The kinds of change that are found in a field of two rows, the second with one of these texts, each in a file of its own. */
async function kindsOf(field: string, texts: readonly string[], first = 'x-1', table = 'ticket_rows') {
  const { connection } = database;
  for (const name of ['ticket_rows', 'side_rows']) await connection.run(`DELETE FROM ${name}`);
  const rows = texts.flatMap((text, file) => [first, text].map((its) => ({ file, text: its })));
  await connection.run(
    `INSERT INTO ${table} (file, ${field}) SELECT r.file, ${field === 'links' ? '[r.text]' : 'r.text'}
     FROM (SELECT unnest(from_json($1, '[{"file": "INT", "text": "VARCHAR"}]')) AS r)`,
    [JSON.stringify(rows)],
  );
  const found = await changedIds(connection);
  return texts.map((text, file) => [
    text,
    ...found.filter((its) => its.file === file).map(({ kind }) => kind),
  ]);
}
const each = (texts: readonly string[], ...kinds: string[]) => texts.map((text) => [text, ...kinds]);

const ROUNDED = ['1.23457E+11', '1,23E+11', '1E+16', '1.23E +11', '-4.6e+5', '1.23457E11', '1.5e+22'];
const LOST = ['#####', '##', '#REF!', '#NAME?', '#¿NOMBRE?', '#¡REF!', '#DIV/0!', '#N/A', '#N/D', 'Err:502'];
const DATES = [
  '3-Dec',
  '03-dic',
  '12 ene',
  'Mar-12',
  'mar/12',
  '12-03-2026',
  '2026-03-12 00:00',
  '1/2/26',
  '3.12.2026',
];

test.each([...IDS, 'updated'])('what a spreadsheet has rounded or lost is found in %s', async (field) => {
  const rounded = [...ROUNDED, ...ROUNDED.map((its) => `9001; ${its}`)];
  const lost = [...LOST, ...LOST.map((its) => `${its}\nAna`)];
  expect(await kindsOf(field, rounded)).toEqual(each(rounded, 'rounded'));
  expect(await kindsOf(field, lost)).toEqual(each(lost, 'lost'));
});

test('dates among ids are found, and dates alone are what a system calls its tickets by', async () => {
  for (const field of IDS) expect(await kindsOf(field, DATES)).toEqual(each(DATES, 'dates'));
  expect(await kindsOf('id', DATES, '4-Dec')).toEqual(each(DATES));
  expect(await kindsOf('updated', DATES)).toEqual(each(DATES));
});

test('tables beside those of tickets are looked at too', async () => {
  expect(await kindsOf('organisation', ['1.2E+13'], '9001', 'side_rows')).toEqual([['1.2E+13', 'rounded']]);
});

test('what systems write is left alone', async () => {
  const written = [
    ...['12e5', '5E10', '1.2.3', '#2553', '#1 Pizza!', 'Ana+e+1@example.com', 'MAR-12', 'DEC-3', 'SUP-77'],
    ...['2 553', '2026/11/00042', '557058:1e+f', 'Err: 502', 'E+1', '1.5', '2553.0', 'May Lima', '10.1.4.12'],
    'https://x.example/#/1',
  ];
  for (const field of IDS) expect(await kindsOf(field, written)).toEqual(each(written));
});

test('what is found is said with its column, and how many rows have it', async () => {
  await kindsOf('id', ['1.2E+13'], '3E+5');
  const said = assertUnchanged(
    database.connection,
    () => 'a.csv',
    (_, field) => `“${field}”`,
  );
  await expect(said).rejects.toThrow(
    'a.csv: 2 rows of 2 have a rounded number, such as 1.23E+11, for an id in the column “id”. A spreadsheet has changed them, ',
  );
});
