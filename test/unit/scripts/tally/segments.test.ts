import { afterEach, beforeEach, expect, test } from 'vitest';
import { segmentList } from '../../../../scripts/tally/segments-file.ts';
import type { Site } from '../../../../src/domain/site.ts';
import { tallyContent } from '../../../support/tally.ts';

const SEGMENTS = `tally: { minimumShown: 3 }
segments:
  start: { name: Start, field: Plan, values: [Free, "Start plan"] }
  growth: { name: { en: Growth, pt: Crescimento }, field: Plan }
  enterprise: { name: Enterprise }
`;

let content: ReturnType<typeof tallyContent>;
beforeEach(() => {
  content = tallyContent(SEGMENTS);
});
afterEach(() => content.remove());

/** Tickets on KI-1, one a line: organisation, requester, plan; of consecutive days. */
function exported(name: string, rows: readonly string[], { first = 1, column = 'Plan' } = {}): string {
  const lines = rows.map((row, index) => {
    const [company = '', requester = '', plan = ''] = row.split('|');
    const number = first + index;
    return `${number},2026-10-${String(number).padStart(2, '0')},Open,${requester},${company},KI-1,${plan}`;
  });
  const head = `Ticket ID,Requested,Status,Requester,Organization,Subject,${column}`;
  content.write(`../${name}`, [head, ...lines, ''].join('\n'));
  return name;
}

const reported = () => /^reports:\n(?: {2}.*\n)*/m.exec(content.issue('KI-1'))?.[0] ?? '';

const PLANS = [
  'a||free',
  'b||START  plan',
  'c||Free',
  'd||Crescimento',
  'e||growth',
  'f||Growth',
  'g||?',
  'h||',
  'i||Gold',
];

test('a column tells segments by its values, or by names and keys, however they are written', async () => {
  await content.tally(exported('a.csv', PLANS));
  expect(reported()).toContain('  reporters: 9\n');
  expect(reported()).toContain('  segments: { growth: 3, start: 3 }\n');
  expect(await content.call('check', [])).toMatchObject({ status: 0 });
  const again = await content.tally('a.csv');
  expect(again.out).toContain('Everything is up to date');
});

test('a customer whose tickets say several is in the segment of the latest', async () => {
  await content.tally(exported('a.csv', [...PLANS, 'a||growth', 'a||']));
  expect(reported()).toContain('  segments: { growth: 4 }\n');
});

test('parts that a ledger adds up give what all at once give; one without segments tells none', async () => {
  const all = [...PLANS, 'k||free', 'l||Growth', 'd||Free', 'm||Free', 'n||', 'o||'];
  await content.tally(exported('all.csv', all));
  const atOnce = reported();
  expect(atOnce).toContain('segments');
  exported('first.csv', all.slice(0, 6));
  exported('second.csv', all.slice(6), { first: 7 });
  await content.tally('first.csv', '--ledger', 'ledger');
  await content.tally('second.csv', '--ledger', 'ledger');
  expect(reported()).toBe(atOnce);
  // A segment that site.yaml has no more is in old lines of the ledger all the same.
  content.write('../ledger', content.read('../ledger').replaceAll('"growth"', '"gone"'));
  await content.tally('second.csv', '--ledger', 'ledger');
  expect(reported()).toMatch(/^ {2}segments: \{ start: \d+ \}$/m);
  // As it was written before segments were.
  content.write('../ledger', content.read('../ledger').replace(/,"(?:start|growth)"\]$/gm, ']'));
  const { out } = await content.tally('second.csv', '--ledger', 'ledger');
  expect(reported()).not.toBe(atOnce);
  expect(out).toContain('KI-1');
});

test('a list tells by organisation, requester and domain, before any column, and is written nowhere', async () => {
  const rows = [
    ...['Acorn||free', 'Birch||free', 'Cedar||free'],
    ...['|ana@oak.example|', '|Bo <bo@oak.example>|', 'Fir|carl@oak.example|'],
    ...['x||', 'y||', 'z||'],
  ];
  content.write(
    '../customers.csv',
    'organisation;domain;segment\nACORN;;enterprise\nbirch;;Enterprise\nCedar;;enterprise\n;@oak.example;Crescimento\n',
  );
  const { out, err } = await content.tally(
    exported('a.csv', rows),
    '--segments',
    'customers.csv',
    '--ledger',
    'l',
  );
  expect(reported()).toContain('  segments: { enterprise: 3, growth: 3 }\n');
  for (const text of [out, err, content.read('../l'), ...content.paths().map((path) => content.read(path))])
    expect(text.toLowerCase()).not.toMatch(/acorn|birch|oak\.example/);
  const without = await content.tally(
    exported(
      'b.csv',
      rows.map((row) => row.replace('free', '')),
    ),
  );
  expect(without.out).toContain('1 issue had customers by segment and has none in this tally.');
  expect(reported()).not.toContain('segments');
});

test('a file without the column is named', async () => {
  const { out } = await content.tally(exported('a.csv', PLANS, { column: 'Colour' }));
  expect(out).toContain('a.csv has no column “Plan”, by which site.yaml tells segments');
  expect(reported()).not.toContain('segments');
});

const site = {
  segments: { start: { name: 'Start' }, enterprise: { name: { en: 'Enterprise', pt: 'Empresas' } } },
} as unknown as Site;

test.each([
  ['customer\nAcorn\n', /must name a column segment and one of customer, requester/],
  ['name,segment\nAcorn,start\n', /must name a column segment/],
  [
    'customer,segment\nAcorn,enterprize\n',
    /^l\.csv:2: there is no segment enterprize in site\.yaml\. Did you mean enterprise\?/,
  ],
  ['customer,segment\nAcorn,\n', /^l\.csv:2: this line names no segment\./],
  ['customer,segment\n,start\n', /^l\.csv:2: this line names no customer\.$/],
  [
    'customer,segment\nAcorn,start\nBirch,start\nacorn,Empresas\n',
    /^l\.csv:4: this customer is in start on line 2, and here in enterprise\. Keep one of the two\.$/,
  ],
])('the list %j is refused, by line and without names', (text, sentence) => {
  expect(() => segmentList(text, 'l.csv', site)).toThrow(sentence);
  expect(() => segmentList(text, 'l.csv', site)).not.toThrow(/Acorn|Birch/);
});

test('a list that isn’t there, or isn’t text, is refused', async () => {
  exported('a.csv', PLANS);
  expect(await content.tally('a.csv', '--segments', 'gone.csv')).toMatchObject({ status: 2 });
  content.write('../odd.csv', Buffer.from([0x61, 0xff, 0x0a]) as unknown as string);
  const { status, err } = await content.tally('a.csv', '--segments', 'odd.csv');
  expect(status).toBe(1);
  expect(err).toContain('odd.csv: this isn’t UTF-8 text');
  expect(reported()).toBe('');
});
