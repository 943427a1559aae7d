import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  bytes,
  GOOD,
  lines,
  linesOf,
  PAGE,
  portal,
  row,
  WORDS,
} from '../../../support/tickets/few-tickets.ts';
import { countsOf } from '../../../support/tickets/read-exports.ts';

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
