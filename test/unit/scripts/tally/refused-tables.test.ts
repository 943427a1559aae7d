import { test } from 'vitest';
import {
  bytes,
  COMPANY,
  expectRefusal,
  GOOD,
  lines,
  MANY,
  PERSON,
  row,
  WORDS,
} from '../../../support/tickets/few-tickets.ts';

const CUT =
  'The file was cut off, or changed by another program, such as a spreadsheet. Export it again, and don’t save it in between.';
const CHANGED =
  'A spreadsheet has changed them, and what they were is lost. Export the tickets again, and don’t open them in a spreadsheet in between.';
const NOT_READABLE =
  'has no readable date on which it was opened. Candor reads dates such as 2026-03-31, 31/03/2026 14:05 or 31/Mar/26 2:05 PM. Export it again, or leave this file out.';

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
    ': these tickets of Zendesk have no id, so nobody can tell the same ticket from another one. Export them again with a column “id”, or say in site.yaml which one it is, under tally: mapping: ticket.',
  ],
  [
    'no column of days',
    bytes(`ID,Status,Requester,Subject,Via\n1,Open,${PERSON},${WORDS},Email\n`),
    ': these tickets of Zendesk don’t say when they were opened. Export them again with a column “created_at”, or say in site.yaml which one it is, under tally: mapping: opened.',
  ],
  [
    'a ticket without an id',
    bytes(lines(row(1), row(''))),
    ': 1 of 2 tickets have no id, so nobody can tell the same ticket from another one. Export them again with their ids.',
  ],
  [
    'days that may be months',
    bytes(lines(row(1, '03/04/2026'), row(2, '05/06/2026'))),
    ': 2 of its dates, such as 03/04/2026, may have the day or the month first, and nothing tells which. Say it with --date-order day-first or --date-order month-first, or as dateOrder under tally: in site.yaml.',
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
])('%s is refused', async (_, content, sentence) => {
  await expectRefusal(content, sentence);
});
