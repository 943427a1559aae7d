import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../../../scripts/tally/read/database.ts';
import { monthFirstFiles } from '../../../../../scripts/tally/read/date-order.ts';
import { quoted } from '../../../../../scripts/tally/read/sql.ts';

let folder: string;
let database: Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-dates-'));
  database = await openDatabase([], folder);
  await database.connection.run(
    'CREATE TEMP TABLE ticket_rows (file INTEGER, opened TIMESTAMP, other TIMESTAMP, numeric BOOLEAN)',
  );
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

/** The files, of those with these dates, that have the month first. */
async function monthFirst(files: string[][], asked?: 'day-first' | 'month-first') {
  for (const [file, dates] of files.entries())
    for (const date of dates)
      await database.connection.run(
        `INSERT INTO ticket_rows SELECT ${String(file)}, known_time(x, parts), other_time(parts), is_numeric_date(parts)
         FROM (SELECT x, time_parts(x) AS parts FROM (SELECT ${quoted(date)} AS x))`,
      );
  return monthFirstFiles(database.connection, asked, (file) => `${String(file)}.csv`);
}

test.each<[string, string[][], number[]]>([
  ['a day above 12 in the second place', [['03/04/2026', '03/31/2026']], [0]],
  ['a day above 12 in the first place', [['03/04/2026', '31/03/2026']], []],
  ['the same number twice, which is the same day either way', [['04/04/2026', '05/05/2026']], []],
  ['ISO 8601 and words', [['2026-04-03', '3/Apr/26', '1775210400']], []],
  ['another file', [['03/04/2026'], ['03/31/2026'], ['2026-01-01']], [0, 1]],
  ['each file by itself', [['31/03/2026'], ['03/31/2026']], [1]],
  ['one file where another leaves none open', [['31/03/2026'], ['03/31/2026'], ['2/2/2026']], [1]],
])('is told by %s', async (_, files, expected) => {
  expect(await monthFirst(files)).toEqual(expected);
});

test('is the one asked for, whatever the dates prove', async () => {
  expect(await monthFirst([['31/03/2026'], ['03/04/2026']], 'month-first')).toEqual([0, 1]);
});

test.each<[string, string[][], RegExp]>([
  [
    'nothing tells it',
    [['03/04/2026', '05/06/2026', '07/07/2026']],
    /^0\.csv: 2 of its dates, .*--date-order/,
  ],
  [
    'a file contradicts itself',
    [['2026-01-01'], ['31/03/2026', '03/31/2026', '04/31/2025']],
    /^1\.csv: 1 of its dates have the day first, /,
  ],
  [
    'two files prove different ones, and a third none',
    [['31/03/2026'], ['03/31/2026'], ['03/04/2026']],
    /^2\.csv: 1 of its dates, /,
  ],
])('is refused where %s', async (_, files, sentence) => {
  await expect(monthFirst(files)).rejects.toThrow(sentence);
});
