import { chmodSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openExports } from '../../../../scripts/tally/open-exports.ts';
import { ExportError } from '../../../../scripts/tally/read/export-error.ts';
import { exportFiles } from '../../../../scripts/tally/read/export-files.ts';
import { unpack } from '../../../../scripts/tally/read/unpack.ts';
import { tallyNames } from '../../../../src/domain/tally/names.ts';
import { zip } from '../../../support/tickets/packing.ts';
import { countsOf, portalOf } from '../../../support/tickets/read-exports.ts';

const portal = await portalOf();

const HEAD = 'Ticket ID,Requested,Status,Requester,Organization,Subject,Tags,Problem ID,Via';
/** Texts of tickets: none of it may be in a sentence. */
const [PERSON, COMPANY, WORDS] = ['ana.lima', 'Acorn', 'never printed'];
const row = (id: number | string, opened = '2026-11-01', text = WORDS) =>
  `${String(id)},${opened},Open,${PERSON},${COMPANY},"KI-1042 ${text}",,,Email`;
const lines = (...rows: string[]) => [HEAD, ...rows, ''].join('\n');
const GOOD = lines(row(1), row(2), row(3));

const records = (number: number) =>
  Array.from({ length: number }, (_, index) => ({
    ...{ id: index + 1, created_at: '2026-11-01T10:00:00Z', subject: `KI-1042 ${WORDS}`, status: 'open' },
    ...{ requester_id: PERSON, submitter_id: 7, tags: [COMPANY] },
  }));
const PAGE = JSON.stringify({ tickets: records(3) });
const linesOf = (number: number) =>
  records(number)
    .map((record) => JSON.stringify(record))
    .join('\n');

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const zipped = zip([{ name: 'a.csv', bytes: bytes(GOOD) }]);
const withOtherSum = Buffer.from(zipped);
withOtherSum.writeUInt32LE(1, withOtherSum.indexOf('PK\x01\x02') + 16);
/** The zip with another number in both places that say how its file is packed; `place` counts from where the first has it. */
function zippedAs(place: number, value: number): Uint8Array {
  const other = Buffer.from(zipped);
  other.writeUInt16LE(value, place);
  other.writeUInt16LE(value, other.indexOf('PK\x01\x02') + place + 2);
  return other;
}
/** Beyond what the first look at a file takes in. */
const MANY = lines(
  ...Array.from({ length: 9000 }, (_, index) => row(index + 1, '2026-11-01', String((index * 7919) % 9973))),
);

const CUT =
  'The file was cut off, or changed by another program, such as a spreadsheet. Export it again, and don’t save it in between.';
const CHANGED =
  'A spreadsheet has changed them, and what they were is lost. Export the tickets again, and don’t open them in a spreadsheet in between.';
const JSON_CUT = 'the JSON can’t be read from here on. The file was cut off, or is damaged. Export it again.';
const UNKNOWN = 'this export isn’t from a system that Candor knows: its columns are';
const NO_NAMES =
  ': this isn’t an export of tickets: its first line doesn’t name columns. Export the tickets as CSV with a line of names, or as JSON, or leave this file out.';
const PACKED = 'this file is damaged and can’t be unpacked to its end. Download it again.';
const NOT_READABLE =
  'has no day that can be read on which it was opened. Dates such as 2026-03-31, 31/03/2026 14:05 or 31/Mar/26 2:05 PM can be. Export it again, or leave this file out.';

test.each<[string, Uint8Array, string]>([
  [
    'cut off within quotes',
    bytes(GOOD.slice(0, -12)),
    `, line 4: a quotation mark opens here and never closes. ${CUT}`,
  ],
  [
    'cut off after a cell',
    bytes(`${GOOD}4,2026-11-0`),
    `, line 5: this row has 2 cells, and the first line names 9 columns. ${CUT}`,
  ],
  [
    'cut off after thousands',
    bytes(`${MANY}4,2026-11-0`),
    `, line 9002: this row has 2 cells, and the first line names 9 columns. ${CUT}`,
  ],
  [
    'a quotation mark that never closes',
    bytes(lines(row(1), `2,2026-11-01,Open,${PERSON},${COMPANY},"${WORDS}`, row(3).replaceAll('"', ''))),
    `, line 3: a quotation mark opens here and never closes. ${CUT}`,
  ],
  [
    'wider rows',
    bytes(lines(row(1), `${row(2)},a`, row(3))),
    `, line 3: this row has 10 cells, and the first line names 9 columns. ${CUT}`,
  ],
  [
    'narrower rows',
    bytes(lines(row(1), '2,2026-11-01', row(3))),
    `, line 3: this row has 2 cells, and the first line names 9 columns. ${CUT}`,
  ],
  [
    'rows that end in different ways',
    bytes(`${lines(row(1), row(2))}${row(3)}\r\n${row(4)}\n`),
    `: its rows end in different ways, or a quotation mark is in the middle of a cell. ${CUT}`,
  ],
  [
    'a row of 40 MB',
    bytes(lines(row(1, '2026-11-01', 'x'.repeat(4e7)))),
    `, line 2: a row is longer than 32 MB. ${CUT}`,
  ],
  [
    'no column of ids',
    bytes(`Requested,Status,Requester,Subject,Via\n2026-11-01,Open,${PERSON},${WORDS},Email\n`),
    ': these tickets of Zendesk have no id, so that nobody can tell the same ticket from another one. Export them again with a column “id”, or say in site.yaml which one it is, under tally: mapping: ticket.',
  ],
  [
    'no column of days',
    bytes(`ID,Status,Requester,Subject,Via\n1,Open,${PERSON},${WORDS},Email\n`),
    ': these tickets of Zendesk don’t say when they were opened. Export them again with a column “created_at”, or say in site.yaml which one it is, under tally: mapping: opened.',
  ],
  [
    'a ticket without an id',
    bytes(lines(row(1), row(''))),
    ': 1 of 2 tickets have no id, so that nobody can tell the same ticket from another one. Export them again with their ids.',
  ],
  [
    'days that may be months',
    bytes(lines(row(1, '03/04/2026'), row(2, '05/06/2026'))),
    ': 2 of its dates, such as 03/04/2026, may have the day or the month first, and none tells which. Say it with --date-order day-first or --date-order month-first, or as dateOrder under tally: in site.yaml.',
  ],
  [
    'days first and months first',
    bytes(lines(row(1, '13/04/2026'), row(2, '05/16/2026'))),
    ': 1 of its dates have the day first, such as 31/12/2026, and 1 the month, such as 12/31/2026. A spreadsheet may have changed some of them. Export it again, and don’t save it in between.',
  ],
  ['a day that is none', bytes(lines(row(1, 'soon'))), `: ticket 1 ${NOT_READABLE}`],
  [
    'no day, in a ticket whose id is something else',
    bytes(lines(row(PERSON, ''))),
    `: a ticket ${NOT_READABLE}`,
  ],
  ['a day of no calendar', bytes(lines(row(1, '2026-02-31'))), `: ticket 1 ${NOT_READABLE}`],
  ['no day', bytes(lines(row(1, ''))), `: ticket 1 ${NOT_READABLE}`],
  [
    'a rounded id',
    bytes(lines(row(1), row('1.23457E+11', '2026-11-02'), row('1.23457E+11'))),
    `: 2 rows of 3 have a rounded number, such as 1.23E+11, for an id in the column “Ticket ID”. ${CHANGED}`,
  ],
  ...(
    [
      ['Requester', PERSON, '6.13091E+12'],
      ['Organization', COMPANY, '"9001;6,13E+12"'],
    ] as const
  ).map(([column, from, to]): [string, Uint8Array, string] => [
    `${to} as ${column}`,
    bytes(lines(row(1), row(2).replace(from, to))),
    `: 1 row of 2 has a rounded number, such as 1.23E+11, for an id in the column “${column}”. ${CHANGED}`,
  ]),
  [
    '4.67E+05 as a link',
    bytes(lines(row(1), row(2).replace(',,Email', ',4.67E+05,Email'))),
    `: 1 row of 1 has a rounded number, such as 1.23E+11, for an id in the column “Problem ID”. ${CHANGED}`,
  ],
  ['a gzip cut off', gzipSync(bytes(GOOD)).subarray(0, 60), `: ${PACKED}`],
  ['a large gzip cut off', gzipSync(bytes(MANY)).subarray(0, -2000), `: ${PACKED}`],
  ['a gzip of JSON cut off', gzipSync(bytes(PAGE)).subarray(0, 90), `: ${PACKED}`],
  ['a zip cut off', zipped.subarray(0, -30), `: ${PACKED}`],
  ['a zip with another checksum', withOtherSum, `: ${PACKED}`],
  ['a zip that names files outside of it', zip([{ name: '../a.csv', bytes: bytes(GOOD) }]), `: ${PACKED}`],
  [
    'a zip with a password',
    zippedAs(6, 1),
    ': this zip is locked with a password. Unpack it, and name the files that were in it.',
  ],
  [
    'a zip packed in a rare way',
    zippedAs(8, 9),
    ': this zip is packed in a way that can’t be read here. Unpack it, and name the files that were in it.',
  ],
  [
    'a zip in a zip in a zip',
    [1, 2].reduce<Uint8Array>((inner) => zip([{ name: 'a.zip', bytes: inner }]), zipped),
    ' (a.zip) (a.zip): this is packed many times over. Unpack it first.',
  ],
  [
    'a zip of notes',
    zip([{ name: 'notes.txt', bytes: bytes(GOOD) }]),
    ': this zip has no exports in it, files of type .csv, .json, .ndjson or .parquet.',
  ],
  [
    'an empty zip',
    zip([]),
    ': this zip has no exports in it, files of type .csv, .json, .ndjson or .parquet.',
  ],
  [
    'a workbook',
    zip([{ name: '[Content_Types].xml', bytes: bytes('<Types/>') }]),
    ': this is the workbook of a spreadsheet. Export the tickets as CSV from your help desk, and don’t save them in a spreadsheet in between.',
  ],
  ['JSON cut off', bytes(PAGE.slice(0, -30)), `: ${JSON_CUT}`],
  ['an array cut off', bytes(JSON.stringify(records(3)).slice(0, -30)), `, record 3: ${JSON_CUT}`],
  ['a large array cut off', bytes(JSON.stringify(records(3000)).slice(0, -30)), `, record 3000: ${JSON_CUT}`],
  ['a broken line of NDJSON', bytes(linesOf(3).replace('"id":2', '"id:2')), `, line 2: ${JSON_CUT}`],
  [
    'a broken line among thousands',
    bytes(linesOf(3000).replace('"id":2000,', '"id:2000,')),
    `, line 2000: ${JSON_CUT}`,
  ],
  [
    'an array of numbers',
    bytes('[1, 2, 3]'),
    ': there are no tickets in this. Name the file that holds them, too.',
  ],
  ['an empty array', bytes('[]'), ': there are no tickets in this. Name the file that holds them, too.'],
  [
    'an empty page',
    bytes('{"tickets": []}'),
    ': there are no tickets in this. Name the file that holds them, too.',
  ],
  [
    'JSON of another kind',
    bytes('{"orders": [{"a": 1}]}'),
    `: ${UNKNOWN} “orders”. Say in site.yaml which of them is what, under tally: mapping: (ticket, opened, requester, texts, tags, links), or leave this file out.`,
  ],
  [
    'CSV of another kind',
    bytes('a,b\n1,2\n'),
    `: ${UNKNOWN} “a”, “b”. Say in site.yaml which of them is what, under tally: mapping: (ticket, opened, requester, texts, tags, links), or leave this file out.`,
  ],
  ['CSV without names of columns', bytes(`${row(1)}\n${row(2)}\n`), NO_NAMES],
  ['a page to sign in', bytes('<!DOCTYPE html><html><body>Sign in</body></html>'), NO_NAMES],
  ['a picture', Buffer.from('\x89PNG\r\n\x1A\n\0\0\0\rIHDR', 'latin1'), NO_NAMES],
  ['a document', bytes('%PDF-1.4\n1 0 obj\n'), NO_NAMES],
  [
    'JSON that has tickets by what is nobody’s to print',
    bytes(JSON.stringify({ [`${PERSON}@example.com`]: { subject: WORDS } })),
    ': this isn’t an export of tickets: it doesn’t name columns. Export the tickets as CSV with a line of names, or as JSON, or leave this file out.',
  ],
  ['UTF-16 that doesn’t say so', bytes(GOOD, 'utf16le'), NO_NAMES],
  ['nothing', bytes(''), ': this file is empty. Export it again.'],
  ['blanks', bytes(' \n\n '), ': this file is empty. Export it again.'],
  [
    'a Parquet file cut off',
    bytes('PAR1 and then nothing'),
    ': this Parquet file is damaged or was cut off. Download it again.',
  ],
])('%s is refused', async (_, content, sentence) => {
  const refusal = countsOf([{ name: 'export', bytes: content }], portal);
  await expect(refusal).rejects.toThrow(ExportError);
  const { message } = (await refusal.catch((error: unknown) => error)) as Error;
  expect(message).toBe(`export${sentence}`);
  for (const private_ of [PERSON, COMPANY, WORDS]) expect(message).not.toContain(private_);
});

const CRLF = GOOD.replaceAll('\n', '\r\n');
test.each<[string, Uint8Array]>([
  ['Latin-1', bytes(GOOD.replace(WORDS, 'não vá'), 'latin1')],
  [
    'Latin-1 beyond the beginning',
    bytes(
      GOOD.replace('\n1,', `\n0,${'2026-11-01'},Open,x,y,"${'long '.repeat(60_000)}",,,Email\n1,`).replace(
        WORDS,
        'não vá',
      ),
      'latin1',
    ),
  ],
  ['UTF-16, little end first', bytes(`\uFEFF${GOOD}`, 'utf16le')],
  ['UTF-16, big end first', bytes(`\uFEFF${GOOD}`, 'utf16le').swap16()],
  ['a byte-order mark', bytes(`\uFEFF${CRLF}`)],
  ['a byte-order mark before lines of JSON', bytes(`\uFEFF${linesOf(3)}`)],
  [
    'byte-order marks before each of several files put together',
    bytes(`\uFEFF${linesOf(2)}\n\uFEFF${linesOf(3)}`),
  ],
  [
    'a byte-order mark beyond the beginning',
    bytes(
      `${linesOf(3000).replaceAll('KI-1042', 'nothing')}\n\uFEFF${linesOf(3).replaceAll('"id":', '"id":9')}`,
    ),
  ],
  ['lines of JSON in UTF-16', bytes(`\uFEFF${linesOf(3)}`, 'utf16le')],
  ['a packed page with a byte-order mark', gzipSync(bytes(`\uFEFF${PAGE}`))],
  ['tables put together, each with its first line', bytes(`\uFEFF${GOOD}\uFEFF${GOOD}${GOOD}`)],
  ['the same with quotes', bytes(`${GOOD}\uFEFF"Ticket ID"${GOOD.slice('Ticket ID'.length)}`)],
  ['line breaks in cells that aren’t those of rows', bytes(CRLF.replaceAll(WORDS, 'two\nlines'))],
  ['rows that end with a carriage return alone', bytes(GOOD.replaceAll('\n', '\r'))],
  ['a line that tells the delimiter', bytes(`sep=;\n${GOOD.replaceAll(',', ';')}`)],
  ['rows of delimiters alone', bytes(`${GOOD},,,,,,,,\n,,,,,,,,\n`)],
  ['a row of 3 MB', bytes(GOOD.replace(WORDS, 'x'.repeat(3e6)))],
  ['a sign of no text', bytes(GOOD.replace(WORDS, 'a\0b'))],
  ['ids that only look like what a spreadsheet makes', bytes(lines(row('12e5'), row('#3'), row('MAR-12')))],
  ['tickets that are called by days', bytes(lines(row('2026-11-01'), row('2026-11-02'), row('2026-11-03')))],
  [
    'one ticket under four ids',
    bytes(lines(row('2 553'), row('2553'), row('#2553'), row('2553.0'), row(1), row(2))),
  ],
])('%s is read', async (_, content) => {
  const { totals, counts } = await countsOf([{ name: 'export', bytes: content }], portal);
  expect(counts.get('KI-1042')?.tickets).toBe(3);
  expect(totals?.leftOut).toEqual([]);
});

describe('several files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-exports-'));
    writeFileSync(join(folder, 'a.csv'), GOOD);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = async (...paths: string[]) => {
    const source = await openExports(paths, folder, {
      ...{ format: undefined, tally: portal.site.tally, names: tallyNames(portal), timeZone: 'UTC' },
      ...{ keepTexts: 'none', progress: () => undefined, signal: new AbortController().signal },
    });
    await source.close();
    return source.report;
  };

  test('one that is named twice, by itself and by its folder, is read once', async () => {
    expect(await open('a.csv', './a.csv', '.')).toMatchObject({ tickets: 3, olderVersions: 0 });
  });

  test('whatever their names and folders, they are themselves alone', async () => {
    const odd = [
      '[a]',
      'a[0-9]',
      '{a,b}',
      '-a',
      "it's",
      'à b',
      '#1 %20',
      ...(process.platform === 'win32' ? [] : ['*', 'a*', '?', 'a"b']),
    ];
    mkdirSync(join(folder, 'year=2026/[x]'), { recursive: true });
    for (const [index, name] of odd.entries()) {
      writeFileSync(join(folder, 'year=2026/[x]', `${name}.csv`), lines(row(100 + index)));
      writeFileSync(
        join(folder, 'year=2026/[x]', `${name}.json`),
        linesOf(1).replace('"id":1', `"id":${String(200 + index)}`),
      );
    }
    const report = await open(
      ...odd.flatMap((name) => ['csv', 'json'].map((type) => `year=2026/[x]/${name}.${type}`)),
    );
    expect(report).toMatchObject({ tickets: 2 * odd.length, olderVersions: 0 });
  });

  test('where the disk refuses what is temporary, it isn’t the file that is damaged', async () => {
    writeFileSync(join(folder, 'a.csv.gz'), gzipSync(bytes(GOOD)));
    const [file] = await exportFiles(['a.csv.gz'], folder);
    if (file === undefined) throw new Error('no file');
    const refusal = unpack(file, { folder: join(folder, 'gone'), signal: new AbortController().signal });
    await expect(refusal).rejects.toThrow(/can’t be written: it is gone\. Temporary files go there/);
    await expect(refusal).rejects.not.toThrow(ExportError);
  });

  test('those of different systems are different tickets, whatever their numbers', async () => {
    writeFileSync(
      join(folder, 'b.csv'),
      'ID;Title;Entity;Opening date;Requester - Requester;\n"1";"KI-1042";"Acorn";"2026-11-01 10:00";"ana";\n',
    );
    expect(await open('.')).toMatchObject({ tickets: 4, olderVersions: 0 });
  });

  test('one that can’t be read refuses all, and is named', async () => {
    mkdirSync(join(folder, 'more'));
    writeFileSync(join(folder, 'more/b.csv'), `${GOOD}4,`);
    await expect(open('.')).rejects.toThrow(/^more\/b\.csv, line 5: /);
  });

  test('one without any ticket adds none', async () => {
    writeFileSync(join(folder, 'b.csv'), `${HEAD}\n`);
    writeFileSync(join(folder, 'c.json'), '{"tickets": []}');
    expect(await open('.')).toMatchObject({ tickets: 3, newest: '2026-11-01' });
    expect(await open('b.csv')).toMatchObject({ tickets: 0, newest: undefined });
  });

  test('a name stays in its line', async () => {
    await expect(exportFiles(['a\n::error::.csv'], folder)).rejects.toThrow(
      /^a\\n::error::\.csv: there is no/,
    );
  });

  test('a path that leads nowhere is refused', async () => {
    await expect(open('a.csv', 'gone.csv')).rejects.toThrow(/^gone\.csv: there is no such file or folder\.$/);
  });

  test.skipIf(process.getuid?.() === 0)('what may not be read is refused', async () => {
    mkdirSync(join(folder, 'more'), { mode: 0 });
    chmodSync(join(folder, 'a.csv'), 0);
    await expect(open('.')).rejects.toThrow(
      '.: this folder, or one in it, can’t be opened. Make sure that you may read it.',
    );
    await expect(open('a.csv')).rejects.toThrow(
      'a.csv: this file can’t be opened. Make sure that you may read it.',
    );
    rmdirSync(join(folder, 'more'));
  });

  test('a folder without exports is refused', async () => {
    mkdirSync(join(folder, 'more'));
    writeFileSync(join(folder, 'more/LICENSE'), 'Free');
    await expect(open('more')).rejects.toThrow(
      'more: this folder has no exports. Name files of type .csv, .json, .ndjson or .parquet, or .gz or .zip of these.',
    );
  });

  test('another system than the one that was said is refused', async () => {
    const refusal = countsOf([{ name: 'a.csv', bytes: bytes(GOOD) }], portal, 'github');
    await expect(refusal).rejects.toThrow(
      'a.csv: this isn’t an export of tickets from GitHub: its columns are “Ticket ID”',
    );
  });
});
