import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase, rowsOf } from '../../../../../scripts/tally/read/database.ts';
import { quotedList } from '../../../../../scripts/tally/read/sql.ts';
import { runs } from '../../../../support/runs.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-dates-'));
let database: Database;
beforeAll(async () => {
  database = await openDatabase([], folder);
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

interface Read {
  known: string | null;
  other: string | null;
  zoned: boolean;
}

const readAll = (written: readonly string[]) =>
  rowsOf<Read>(
    database.connection,
    `SELECT known_time(x, parts)::VARCHAR AS known, other_time(parts)::VARCHAR AS other, is_zoned(x) AS zoned
     FROM (SELECT x, time_parts(x) AS parts, place FROM (
       SELECT unnest(${quotedList(written)}) AS x, generate_subscripts(${quotedList(written)}, 1) AS place)) ORDER BY place`,
  );

async function read(written: string): Promise<Read> {
  const [only] = await readAll([written]);
  if (only === undefined) throw new Error('no row');
  return only;
}

test.each([
  ['2026-03-31', '2026-03-31 00:00:00', false],
  ['2026/03/31 14:05', '2026-03-31 14:05:00', false],
  ['2026-03-31T14:05:06Z', '2026-03-31 14:05:06', true],
  ['2026-03-31T14:05:06.123-03:00', '2026-03-31 17:05:06.123', true],
  ['2026-03-31 14:05:06 UTC', '2026-03-31 14:05:06', true],
  ['2026-03-31 14:05:06 +0530', '2026-03-31 08:35:06', true],
  ['2026-03-31 14:05:06 -0300', '2026-03-31 17:05:06', true],
  ['2026-03-31 14:05:06 Europe/Madrid', '2026-03-31 12:05:06', true],
  ['2026-03-31 14:05:06UTC', '2026-03-31 14:05:06', true],
  ['1774965906', '2026-03-31 14:05:06', true],
  ['1774965906123', '2026-03-31 14:05:06.123', true],
  ['12/Jun/23 8:08 PM', '2023-06-12 20:08:00', false],
  ['18/jul/26 9:10 AM', '2026-07-18 09:10:00', false],
  ['12/Jun/23 12:08 AM', '2023-06-12 00:08:00', false],
  ['12/Jun/23 12:08 PM', '2023-06-12 12:08:00', false],
  ['31/dez/26 20:08', '2026-12-31 20:08:00', false],
  ['5 de marzo de 2026', '2026-03-05 00:00:00', false],
  ['Thursday, 5 March 2026 14:05', '2026-03-05 14:05:00', false],
  ['March 5th, 2026', '2026-03-05 00:00:00', false],
  ['Mar 5, 2026 2:05 PM', '2026-03-05 14:05:00', false],
  ['7 paź 2026', '2026-10-07 00:00:00', false],
  ['29/2/2016 01:16', '2016-02-29 01:16:00', false],
  ['29-02-2016 01:16', '2016-02-29 01:16:00', false],
  ['29.02.2016', '2016-02-29 00:00:00', false],
])('%s is read', async (written, known, zoned) => {
  expect(await read(written)).toMatchObject({ known, zoned });
});

test.each([
  ['2026-03-31', '2026-03-31 00:00:00'],
  ['2026/03/31 00:05', '2026-03-31 00:05:00'],
  ['2026-03-31 00:05:06UTC', '2026-03-31 00:05:06'],
])('%s isn’t read in the zone of the row before it', async (written, known) => {
  const [, after] = await readAll(['2026-03-30 14:05:06 Europe/Madrid', written]);
  expect(after?.known).toBe(known);
});

test.each([
  'soon',
  '2026-02-31',
  '31/02/2026',
  '12/Foo/2026',
  '2026',
  '03/2026',
  '25',
  '32/13/2026',
  'a 1/2/2026 b',
])('%s isn’t a time', async (written) => {
  expect(await read(written)).toMatchObject({ known: null, other: null });
});

test.each([
  ['03/04/2026', '2026-04-03 00:00:00', '2026-03-04 00:00:00'],
  ['03/04/26 1:16 PM', '2026-04-03 13:16:00', '2026-03-04 13:16:00'],
  ['31/03/2026', '2026-03-31 00:00:00', null],
  ['03/31/2026', null, '2026-03-31 00:00:00'],
  ['3/Apr/2026', '2026-04-03 00:00:00', null],
])('%s may have another reading', async (written, known, other) => {
  expect(await read(written)).toMatchObject({ known, other });
});

describe('any minute', () => {
  const two = (number: number) => String(number).padStart(2, '0');
  const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const POLISH = ['sty', 'lut', 'mar', 'kwi', 'maj', 'cze', 'lip', 'sie', 'wrz', 'paź', 'lis', 'gru'];
  const WAYS: readonly ((date: Date) => string)[] = [
    (date) => date.toISOString(),
    (date) => date.toISOString().slice(0, 16).replace('T', ' '),
    (date) => String(date.getTime() / 1000),
    (date) => String(date.getTime()),
    (date) =>
      `${String(date.getUTCDate())}/${ENGLISH[date.getUTCMonth()] ?? ''}/${two(date.getUTCFullYear() % 100)} ${half(date)}`,
    (date) =>
      `${String(date.getUTCDate())} ${POLISH[date.getUTCMonth()] ?? ''} ${String(date.getUTCFullYear())}, ${clock(date)}:00`,
    (date) =>
      `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${String(date.getUTCFullYear())} ${clock(date)}`,
    (date) =>
      `${String(date.getUTCDate())}/${String(date.getUTCMonth() + 1)}/${String(date.getUTCFullYear())} ${half(date)}`,
  ];
  const clock = (date: Date) => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  const half = (date: Date) =>
    `${String(date.getUTCHours() % 12 || 12)}:${two(date.getUTCMinutes())} ${date.getUTCHours() < 12 ? 'AM' : 'PM'}`;

  test('is the same, whichever way it is written', async () => {
    const minute = fc
      .integer({
        min: Date.parse('2001-10-01T00:00Z') / 60_000,
        max: Date.parse('2049-12-31T23:59Z') / 60_000,
      })
      .map((minutes) => new Date(minutes * 60_000));
    await fc.assert(
      fc.asyncProperty(fc.array(minute, { minLength: 1, maxLength: 30 }), async (minutes) => {
        const written = minutes.flatMap((date) => WAYS.map((way) => way(date)));
        const known = (await readAll(written)).map((row) => row.known);
        const expected = minutes.flatMap((date) =>
          WAYS.map(() => date.toISOString().slice(0, 19).replace('T', ' ')),
        );
        expect(known.map((time, index) => `${written[index] ?? ''}: ${String(time)}`)).toEqual(
          expected.map((time, index) => `${written[index] ?? ''}: ${time}`),
        );
      }),
      { numRuns: runs(30) },
    );
  });
});
