import { gzipSync } from 'node:zlib';
import { test } from 'vitest';
import {
  bytes,
  expectRefusal,
  GOOD,
  linesOf,
  MANY,
  PAGE,
  PERSON,
  records,
  row,
  WORDS,
} from '../../../support/tickets/few-tickets.ts';
import { zip } from '../../../support/tickets/packing.ts';

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

const JSON_CUT = 'the JSON can’t be read from here on. The file was cut off, or is damaged. Export it again.';
const UNKNOWN = 'this export isn’t from a system that Candor knows: its columns are';
const NO_NAMES =
  ': this isn’t an export of tickets: its first line doesn’t name columns. Export the tickets as CSV with a line of names, or as JSON, or leave this file out.';
const PACKED = 'this file is damaged and can’t be unpacked completely. Download it again.';

test.each<[string, Uint8Array, string]>([
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
    ' (a.zip) (a.zip): this is packed several times over. Unpack it first.',
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
    ': this is a spreadsheet workbook. Export the tickets as CSV from your help desk, and don’t save them in a spreadsheet in between.',
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
    ': there are no tickets in this. Name the file that holds them as well.',
  ],
  ['an empty array', bytes('[]'), ': there are no tickets in this. Name the file that holds them as well.'],
  [
    'an empty page',
    bytes('{"tickets": []}'),
    ': there are no tickets in this. Name the file that holds them as well.',
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
  await expectRefusal(content, sentence);
});
