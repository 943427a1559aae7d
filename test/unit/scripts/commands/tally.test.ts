import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tallyContent, zendeskCsv } from '../../../support/tally.ts';

let content: ReturnType<typeof tallyContent>;
beforeEach(() => {
  content = tallyContent();
});
afterEach(() => content.remove());

const ROWS = [
  { id: 1, opened: '2026-10-01', text: 'KI-1, please', company: 'Acorn', requester: 'ana@acorn.example' },
  { id: 2, opened: '2026-10-20', text: 'As KI-3 says', company: 'Acorn', requester: 'bia@acorn.example' },
  { id: 3, opened: '2026-11-10', text: 'See export-stops-at-the-end', company: 'Birch' },
  { id: 4, opened: '2026-11-12', problem: '467419', text: 'KI-2 as well?' },
  { id: 5, opened: '2026-11-13', text: 'KI-99 KI-121' },
  { id: 6, opened: '2026-11-14', text: 'KI-1', status: 'Deleted' },
  { id: 7, opened: '2026-11-20', text: 'Where is my invoice 1?' },
];

/** An export beside the content folder, as the command is told of it. */
function exported(rows = ROWS, name = 'export.csv'): string {
  content.write(`../${name}`, zendeskCsv(rows));
  return name;
}

test('counts get into the front matter, nothing else changes, and a second run changes nothing', async () => {
  const before = content.issue('KI-2');
  const { status, out, err } = await content.tally(exported());
  expect({ status, err }).toEqual({ status: 0, err: 'Reading the exports…\n' });
  expect(out).toBe(`Customers by known issue, as of 2026-11-20:

Issue  Before  After  Change  Title
KI-1        –      3     new  KI-1 fails
KI-2        7      1      −6  Labels can’t be printed for new postal codes

Tickets read     7
  left out       1: 1 deleted
  name an issue  4: 1 by a link field, 2 by an id in the text, 1 by an old slug
  name none      2

No such known issue:
  KI-121 in 1 ticket; the nearest is KI-12
  KI-99 in 1 ticket

Wrote 2 files.
`);
  expect(content.issue('KI-1')).toContain(
    'reports:\n  reporters: 3\n  tickets: 4\n  last30Days: 2\n  first: 2026-10-01\n  latest: 2026-11-12\n  asOf: 2026-11-20\n',
  );
  const without = (text: string) => text.replace(/^reports:.*\n(?: {2}.*\n)*/m, '');
  expect(without(content.issue('KI-2'))).toBe(without(before));
  expect(content.issue('KI-3')).not.toContain('reports');
  expect(await content.call('check', [])).toMatchObject({ status: 0 });

  const written = content.issue('KI-1');
  const again = await content.tally('export.csv');
  expect(again).toMatchObject({ status: 0 });
  expect(again.out).toMatch(/\nEverything is up to date; nothing was written\.\n$/);
  expect(content.issue('KI-1')).toBe(written);
});

test('a look writes nothing, and a check fails until the content is up to date', async () => {
  const before = content.issue('KI-2');
  const look = await content.tally(exported(), '--dry-run');
  expect(look.out).toMatch(/\nNothing was written \(--dry-run\): 2 files would change\.\n$/);
  expect(look.status).toBe(0);
  const check = await content.tally('export.csv', '--check');
  expect(check.out).toMatch(
    /\nThe content isn’t up to date: 2 files would change\. Run the same command without --check\.\n$/,
  );
  expect(check.status).toBe(1);
  expect(content.issue('KI-2')).toBe(before);
  await content.tally('export.csv');
  expect(await content.tally('export.csv', '--check')).toMatchObject({ status: 0 });
});

test('what was found, as JSON', async () => {
  const { out } = await content.tally(exported(), '--json', '--as-of', '2026-11-22');
  expect(JSON.parse(out)).toEqual({
    asOf: '2026-11-22',
    issues: [
      {
        issue: 'KI-1',
        path: 'known-issues/KI-1.md',
        before: null,
        after: {
          reporters: 3,
          tickets: 4,
          last30Days: 2,
          first: '2026-10-01',
          latest: '2026-11-12',
          asOf: '2026-11-22',
        },
        upToDate: false,
      },
      {
        issue: 'KI-2',
        path: 'known-issues/KI-2.md',
        before: { reporters: 7, tickets: 9, asOf: '2026-01-01' },
        after: {
          reporters: 1,
          tickets: 1,
          last30Days: 1,
          first: '2026-11-12',
          latest: '2026-11-12',
          asOf: '2026-11-22',
        },
        upToDate: false,
      },
    ],
    tickets: {
      tickets: 6,
      leftOut: [{ reason: 'deleted', tickets: 1 }],
      matched: { links: 1, ids: 2, slugs: 1 },
      unmatched: 2,
      nameless: 0,
      olderVersions: 0,
      emptyRows: 0,
      newest: '2026-11-20',
    },
    unknown: [
      { id: 'KI-121', tickets: 1, nearest: 'KI-12' },
      { id: 'KI-99', tickets: 1, nearest: null },
    ],
    files: 2,
    written: true,
  });
});

test('nothing of a ticket but counts gets into files or output', async () => {
  content.remove();
  content = tallyContent('tally:\n  minimumShown: 5\n');
  const { out, err } = await content.tally(exported(), '--ledger', 'ledger');
  expect(content.issue('KI-1')).toContain('reports:\n  fewerThan: 5\n  asOf: 2026-11-20\n');
  expect(out).toContain('KI-1        –  under 5      new');
  const files = [...content.paths().map((path) => content.read(path)), content.read('../ledger'), out, err];
  const ofTickets = ['acorn', 'birch', 'bia', 'please', 'invoice', 'r4'];
  for (const file of files) for (const word of ofTickets) expect(file.toLowerCase()).not.toContain(word);
});

test.each([
  [[], 'Name the exports of your help desk, files or a folder: npm run tally -- EXPORT…'],
  [['export.csv', '--counts', 'c.csv'], '--counts replaces exports and the ledger'],
  [['--counts', 'c.csv', '--ledger', 'l'], '--counts replaces exports and the ledger'],
  [['export.csv', '--suggest', '--ledger', 'l'], '--suggest and --ledger don’t go together'],
  [['export.csv', '--suggest', '--segments', 's.csv'], '--suggest and --segments don’t go together'],
  [['--counts', 'c.csv', '--segments', 's.csv'], '--segments and --counts don’t go together'],
  [['export.csv', '--suggest', '--check'], '--suggest and --check don’t go together'],
  [
    ['export.csv', '--print-sql'],
    '--print-sql shows a query for tickets that are kept elsewhere, and reads no files.',
  ],
  [['export.csv', '--as-of', '2026-02-30'], '--as-of 2026-02-30 isn’t a day.'],
  [['export.csv', '--as-of', 'yesterday'], '--as-of yesterday isn’t a day.'],
  [['export.csv', '--format', 'excel'], "--format can't be excel. Choices: zendesk, jira"],
  [['export.csv', '--format', 'mapped'], '--format mapped reads exports by the columns that site.yaml names'],
  [
    ['export.csv', '--date-order', 'year-first'],
    "--date-order can't be year-first. Choices: day-first or month-first.",
  ],
])('%j is refused as wrong usage', async (argv, sentence) => {
  exported();
  const { status, out, err } = await content.tally(...argv);
  expect(err).toContain(sentence);
  expect({ status, out }).toEqual({ status: 2, out: '' });
});

describe('nothing is written', () => {
  let before: string[];
  const files = () => content.paths().map((path) => content.read(path));
  beforeEach(() => {
    before = files();
  });
  afterEach(() => {
    expect(files()).toEqual(before);
  });

  test('where an export can’t be read to its end', async () => {
    content.write('../export.csv', `${zendeskCsv(ROWS)}8,2026-11-2`);
    const { status, out, err } = await content.tally('export.csv');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^Reading the exports…\nexport\.csv, line 9: .*\nNothing was written\.\n$/);
  });

  test('where there is no such file', async () => {
    expect(await content.tally('gone.csv')).toEqual({
      status: 1,
      out: '',
      err: 'Reading the exports…\ngone.csv: there is no such file or folder.\nNothing was written.\n',
    });
  });

  test('where no ticket says as of which day', async () => {
    const { status, err } = await content.tally(exported([]));
    expect(status).toBe(1);
    expect(err).toContain('These exports hold no tickets');
    expect(err).toContain('--as-of 2026-11-23');
  });

  test('where a ticket is of a day to come', async () => {
    const { status, err } = await content.tally(exported([{ id: 1, opened: '2062-01-01', text: 'KI-1' }]));
    expect(status).toBe(1);
    expect(err).toContain('The counts would be as of 2062-01-01, but today is 2026-11-23.');
    expect(err).toContain('--as-of 2026-11-23');
  });

  test('where the command is interrupted', async () => {
    const { status, err } = await content.call('tally', [exported()], { signal: AbortSignal.abort() });
    expect(status).toBe(3);
    expect(err).toContain('Interrupted. Nothing was written.\n');
  });
});

test('content with errors is refused, as its issues aren’t known', async () => {
  content.write('known-issues/KI-2.md', content.issue('KI-2').replace('confirmed', 'confirmd'));
  const { status, out, err } = await content.tally(exported());
  expect({ status, err }).toEqual({ status: 1, err: 'Nothing was written.\n' });
  expect(out).toContain('known-issues/KI-2.md:4');
  expect(content.issue('KI-1')).not.toContain('reports');
});

test('tickets that name none and read like one are listed, and nothing is counted', async () => {
  const text = 'New postal codes: no labels printed, can’t print';
  const path = exported([...ROWS, { id: 8, opened: '2026-11-21', text }]);
  const before = content.issue('KI-2');
  const { status, out } = await content.tally(path, '--suggest');
  expect(status).toBe(0);
  expect(out).toMatch(
    /^Score {2}Ticket {5}Issue {2}In common\n *\d+ % {2}zendesk:8 {2}KI-2 {3}\S.*\n\nOf 3 tickets that name no issue, 1 reads like one\./,
  );
  expect(content.issue('KI-2')).toBe(before);
  const { suggestions } = JSON.parse((await content.tally(path, '--suggest', '--json')).out) as {
    suggestions: { ticket: string; issue: string; score: number; inCommon: string[] }[];
  };
  expect(suggestions).toHaveLength(1);
  expect(suggestions[0]).toMatchObject({ ticket: 'zendesk:8', issue: 'KI-2' });
  expect(suggestions[0]?.inCommon).toEqual(expect.arrayContaining(['labels', 'postal', 'codes']));
});

test('what tickets lack of the evidence of their component is said, and what nobody can look for', async () => {
  const site = content.read('site.yaml');
  content.write(
    'site.yaml',
    `${site.trimEnd()}
        evidence:
          - { name: { en: The order’s number, pt: O número }, pattern: '\\border\\W+\\d{4}' }
          - { name: A HAR file, pattern: '\\.har\\b' }
          - A screenshot
`,
  );
  const path = exported([
    { id: 1, opened: '2026-10-01', text: 'KI-1: Order #1234, see it.HAR' },
    { id: 2, opened: '2026-10-02', text: 'KI-1, order 1234' },
    { id: 3, opened: '2026-10-03', text: 'KI-1 and KI-2' },
    { id: 4, opened: '2026-10-04', text: 'Hello' },
  ]);
  const { out } = await content.tally(path, '--suggest');
  expect(out).toContain(`Ticket     Issue  Component  Lacks
zendesk:2  KI-1   checkout   A HAR file
zendesk:3  KI-1   checkout   The order’s number; A HAR file

Of 3 tickets about components whose evidence has a pattern, 2 lack some.

Not looked for in tickets about checkout, since site.yaml gives no pattern: A screenshot.
`);
  expect(JSON.parse((await content.tally(path, '--suggest', '--json')).out)).toMatchObject({
    lacking: {
      looked: 3,
      tickets: [{ ticket: 'zendesk:2' }, { lacks: ['The order’s number', 'A HAR file'] }],
    },
  });
  content.write('site.yaml', content.read('site.yaml').replace('har\\b', '\\p{Script=Greek}'));
  const refused = await content.tally(path, '--suggest');
  expect(refused.status).toBe(1);
  expect(refused.err).toContain('site.yaml: one of the patterns of checkout is none of RE2');
});

test('the export that comes with the repository says what the README says', async () => {
  const path = new URL('../../../fixtures/tickets/halyard-support.csv', import.meta.url);
  content.write('../halyard.csv', readFileSync(path, 'utf8'));
  const { status, out } = await content.tally('halyard.csv', '--dry-run');
  expect(status).toBe(0);
  expect(out).toContain('Tickets read     17\n');
});
