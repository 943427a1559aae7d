import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runs } from '../../../support/runs.ts';
import { KEY, tallyContent, zendeskCsv } from '../../../support/tally.ts';

let content: ReturnType<typeof tallyContent>;
beforeEach(() => {
  content = tallyContent();
});
afterEach(() => content.remove());

const OCTOBER = [
  { id: 1, opened: '2026-10-01', text: 'KI-1', company: 'Acorn' },
  { id: 2, opened: '2026-10-20', text: 'KI-1 KI-2', company: 'Birch' },
  { id: 3, opened: '2026-10-31', text: 'KI-2', requester: 'cora@elm.example' },
];
const NOVEMBER = [
  { id: 3, opened: '2026-10-31', text: 'KI-2', requester: 'cora@elm.example' },
  { id: 4, opened: '2026-11-02', text: 'KI-3 again', company: 'ACORN ' },
  { id: 5, opened: '2026-11-09', text: 'KI-1', company: 'Dahlia' },
];

const month = async (rows: Parameters<typeof zendeskCsv>[0], ...argv: string[]) => {
  content.write('../month.csv', zendeskCsv(rows));
  return content.tally('month.csv', '--ledger', 'ledger', ...argv);
};
const ledger = () => content.read('../ledger');

test('each month adds to what was counted, once for a customer and once for a ticket', async () => {
  expect((await month(OCTOBER)).out).toContain('Wrote 2 files and the ledger.');
  expect(content.issue('KI-1')).toContain('  reporters: 2\n  tickets: 2\n');
  const { out } = await month(NOVEMBER);
  expect(out).toContain('KI-1        2      3      +1  KI-1 fails');
  expect(content.issue('KI-1')).toContain(
    '  reporters: 3\n  tickets: 4\n  last30Days: 3\n  first: 2026-10-01\n  latest: 2026-11-09\n  asOf: 2026-11-09\n',
  );
  expect(content.issue('KI-2')).toContain('  reporters: 2\n  tickets: 2\n');

  const text = ledger();
  expect((await month(NOVEMBER)).out).toContain('Everything is up to date; nothing was written.');
  expect(ledger()).toBe(text);
});

test('what a newer export says of a ticket takes the place of what was kept', async () => {
  await month(OCTOBER);
  await month([
    { id: 1, opened: '2026-10-01', text: 'KI-2 was meant', company: 'Acorn' },
    { id: 2, opened: '2026-10-20', text: 'KI-1 KI-2', company: 'Birch', status: 'Deleted' },
  ]);
  expect(content.issue('KI-1')).toContain('  reporters: 0\n  tickets: 0\n');
  expect(content.issue('KI-2')).toContain('  reporters: 2\n  tickets: 2\n');
});

test('a cell of several customers counts each once, in whatever order, and again in a later export', async () => {
  const of = (id: number, company: string) => ({ id, opened: '2026-10-01', text: 'KI-1', company });
  await month([of(1, 'Acorn;Birch'), of(2, 'Birch; Acorn')]);
  expect(content.issue('KI-1')).toContain('  reporters: 2\n  tickets: 2\n');
  const text = ledger();
  await month([of(2, 'Acorn;Birch'), of(1, 'Birch;Acorn;Birch')]);
  expect(ledger()).toBe(text);
  await month([of(3, 'Cedar;Acorn')]);
  expect(content.issue('KI-1')).toContain('  reporters: 3\n  tickets: 3\n');
  // What a ticket says last counts alone.
  await month([of(3, 'Acorn'), of(2, 'Acorn'), of(1, 'Acorn')]);
  expect(content.issue('KI-1')).toContain('  reporters: 1\n  tickets: 3\n');
});

test('exports in parts, in any order and with repetitions, count as one export of all', async () => {
  const row = fc.record({
    id: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 10, max: 20 }),
    text: fc.constantFrom('KI-1', 'KI-2', 'KI-3 KI-2', 'none', 'KI-99'),
    company: fc.constantFrom('Acorn', 'Birch', 'Cedar', ''),
    leftOutOf: fc.nat({ max: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 3 }), async (drawn) => {
      const rows = drawn.map(({ day, ...its }) => ({ ...its, opened: `2026-11-${String(day)}` }));
      const parts = [0, 1, 2].map((part) => rows.filter(({ leftOutOf }) => leftOutOf !== part));
      expect(await outcomeOf(parts)).toEqual(await outcomeOf([rows]));
    }),
    { numRuns: runs(2), seed: 3 },
  );
});

/** What issues and the ledger say after some exports, one a month, in content of its own. */
async function outcomeOf(months: Parameters<typeof zendeskCsv>[0][]): Promise<string[]> {
  const own = tallyContent();
  try {
    for (const rows of months) {
      own.write('../month.csv', zendeskCsv(rows));
      await own.tally('month.csv', '--ledger', 'ledger', '--as-of', '2026-11-23');
    }
    return [...['KI-1', 'KI-2', 'KI-12'].map(own.issue).map(reporters), own.read('../ledger')];
  } finally {
    own.remove();
  }
}

/** An issue that no ticket names says nothing; or none, where one did before. */
function reporters(file: string): string {
  return /reporters: \d+\n {2}tickets: \d+/.exec(file)?.[0] ?? 'reporters: 0\n  tickets: 0';
}

test('customers stand in the ledger as hashes that tell nothing without the key', async () => {
  await month(OCTOBER);
  const lines = ledger()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as string[]);
  expect(lines.slice(1)).toEqual([
    ['zendesk:1', 'KI-1', '2026-10-01', expect.stringMatching(/^[0-9a-f]{32}$/)],
    ['zendesk:2', 'KI-1', '2026-10-20', expect.stringMatching(/^[0-9a-f]{32}$/)],
    ['zendesk:2', 'KI-2', '2026-10-20', expect.stringMatching(/^[0-9a-f]{32}$/)],
    ['zendesk:3', 'KI-2', '2026-10-31', expect.stringMatching(/^[0-9a-f]{32}$/)],
  ]);
  const customers = (text: string) => text.match(/[0-9a-f]{32}/g) ?? [];
  const other = { ...process.env, CANDOR_LEDGER_KEY: `${KEY} of another portal` };
  await content.call('tally', ['month.csv', '--ledger', 'other'], { env: other });
  const inBoth = new Set(customers(ledger())).intersection(new Set(customers(content.read('../other'))));
  expect([...inBoth]).toEqual([]);
});

test('nothing goes into the ledger when the content can’t be written', async () => {
  content.write('known-issues/KI-2.md', content.issue('KI-2').replace('severity: minor', 'severity: [minor'));
  expect(await month(OCTOBER)).toMatchObject({ status: 1 });
  expect(ledger).toThrow('ENOENT');
});

test.each([
  ['', 'and the variable CANDOR_LEDGER_KEY, which holds the key of these hashes, isn’t set.'],
  [
    'short',
    'and the variable CANDOR_LEDGER_KEY, which holds the key of these hashes, has fewer than 16 characters.',
  ],
  [
    'a key, but another one than before',
    'ledger was made with another key than the one in CANDOR_LEDGER_KEY',
  ],
])('the key “%s” is refused', async (key, sentence) => {
  await month(OCTOBER);
  const before = ledger();
  const { status, err } = await content.call('tally', ['month.csv', '--ledger', 'ledger'], {
    env: { CANDOR_LEDGER_KEY: key },
  });
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(sentence) as string });
  expect(err).not.toContain('short');
  expect(ledger()).toBe(before);
});

test('a ledger that counts another kind of customer is refused, with the line to write', async () => {
  await month(OCTOBER);
  content.write('site.yaml', `${content.read('site.yaml')}tally:\n  countBy: requester\n`);
  const { status, err } = await month(NOVEMBER);
  expect(status).toBe(2);
  expect(err).toContain(
    'ledger counts customers by their organisation, and site.yaml now says countBy: requester.',
  );
  expect(err).toContain('write: countBy: organisation');
});

test.each([
  ['', 1],
  ['{"candorLedger":2,"seal":"x"}\n', 1],
  ['not a ledger', 1],
])('%j isn’t a ledger', async (text, line) => {
  content.write('../ledger', text);
  const { status, err } = await month(OCTOBER);
  expect(status).toBe(1);
  expect(err).toContain(`ledger:${String(line)}: this isn’t a line of a ledger.`);
  expect(ledger()).toBe(text);
});

test('a ledger that was cut off is refused with the line, and stays as it is', async () => {
  await month(OCTOBER);
  const cut = ledger().slice(0, -20);
  content.write('../ledger', cut);
  const { status, err } = await month(NOVEMBER);
  expect(status).toBe(1);
  expect(err).toContain('ledger:5: this isn’t a line of a ledger.');
  expect(ledger()).toBe(cut);
});

test('a ledger of years of tickets is read like any other', async () => {
  await month(OCTOBER);
  const [head = ''] = ledger().split('\n');
  const lines = Array.from({ length: 20_000 }, (_, index) =>
    JSON.stringify([`zendesk:${1000 + index}`, 'KI-1', '2026-09-01', index.toString(16).padStart(32, '0')]),
  );
  content.write('../ledger', [head, ...lines, ''].join('\n'));
  expect(await month(OCTOBER)).toMatchObject({ status: 0 });
  expect(content.issue('KI-1')).toContain('  reporters: 20002\n');
});

test('a folder isn’t a ledger', async () => {
  const { status, err } = await content.tally('month.csv', '--ledger', 'content');
  expect({ status, err }).toEqual({ status: 2, err: 'content is a folder, and --ledger names a file.\n' });
});
