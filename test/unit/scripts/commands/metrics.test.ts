import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { issueFile } from '../../../support/content.ts';
import { writableContent } from '../../../support/writing.ts';

const opened: ReturnType<typeof writableContent>[] = [];
afterEach(() => {
  for (const content of opened.splice(0)) content.remove();
});

const TARGETS = 'targets: { acknowledge: 4h, answer: 48h }\n';
const HEAD =
  'Ticket ID,Requested,Status,Requester,Subject,Via,Type,Solved at,First reply time in minutes,Reopens,Escalated,Total time spent (sec)';
const PERSON = 'Ana Lima';
const EXPORT = [
  HEAD,
  `1,2026-10-05T12:00:00Z,Solved,${PERSON},KI-1 again,Mail,Question,2026-10-05T18:00:00Z,30,0,no,3600`,
  `2,2026-10-06T12:00:00Z,Solved,${PERSON},Help,Chat,Incident,2026-10-09T12:00:00Z,300,1,yes,1800`,
  `3,2026-10-07T12:00:00Z,Open,${PERSON},Help,Mail,${PERSON},,,0,no,`,
  `4,2026-11-02T12:00:00Z,Open,${PERSON},Help,Mail,Question,,,0,no,`,
  '',
].join('\n');

function workplace(files: Record<string, string> = {}, site = TARGETS) {
  const content = writableContent({ 'known-issues/KI-1.md': issueFile('KI-1'), ...files });
  opened.push(content);
  content.write('site.yaml', `${content.read('site.yaml')}${site}`);
  const beside = (path: string) => join(dirname(content.at('')), path);
  writeFileSync(beside('tickets.csv'), EXPORT);
  return {
    ...content,
    beside,
    metrics: (...argv: string[]) => content.call('metrics', ['tickets.csv', '--month', '2026-10', ...argv]),
  };
}

test('a file is made for each figure, in the languages of the site, and the content has nothing wrong', async () => {
  const content = workplace();
  const { status, out } = await content.metrics();
  expect(status).toBe(0);
  expect(content.read('metrics/first-reply-median.yaml')).toBe(`name:
  en: First reply, median
  pt: Primeira resposta, mediana
says:
  en: Half of all customers have their first reply within this time.
  pt: Metade dos clientes recebe a primeira resposta dentro deste tempo.
unit: hours
better: down
periods:
  2026-10: { achieved: 0.5 }
`);
  expect(content.read('metrics/acknowledged-in-time.yaml')).toContain('en: First reply within 4 h');
  expect(out).toContain('2026-10: 3 tickets opened, 2 solved, of 4 read.');
  expect(out).toMatch(/KI-1\s+1 h\s+1\s+KI-1 fails/);
  const check = await content.call('check', []);
  expect(check).toMatchObject({ status: 0 });
  const again = await content.metrics();
  expect(again.out).toContain('Everything is up to date; nothing was written.');
});

test('nothing of a ticket but figures comes out', async () => {
  const content = workplace();
  const { out, err } = await content.metrics();
  const json = await content.metrics('--json');
  const files = readdirSync(content.at('metrics')).map((name) => content.read(`metrics/${name}`));
  for (const text of [out, err, json.out, ...files]) expect(text).not.toContain('Ana');
  expect(JSON.parse(json.out)).toMatchObject({
    ...{ month: '2026-10', over: true, tickets: { opened: 3, solved: 2, read: 4, leftOut: [] } },
    issues: [{ issue: 'KI-1', tickets: 1, hours: 1 }],
  });
});

describe('a file that is there', () => {
  const FILE = `# Ours
name: Tickets a week   # all of them
says: "How many come."
unit: count
better: down
periods:
  # before we began
  2026-08: { achieved: 9, proposed: 8 }
  2026-10: { proposed: 7 }   # the goal of the board
  2026-12: { proposed: 6 }
`;
  const KEY = 'metrics/tickets-a-week.yaml';

  test('gets its own line, and keeps every other byte', async () => {
    const content = workplace({ [KEY]: FILE });
    await content.metrics();
    const value = Math.round((3 * 70) / 31) / 10;
    expect(content.read(KEY)).toBe(FILE.replace('{ proposed: 7 }', `{ achieved: ${value}, proposed: 7 }`));
  });

  test('gets a month in its place among the others, with the line breaks that it has', async () => {
    const without = FILE.replace(/ {2}2026-10.*\n/, '').replaceAll('\n', '\r\n');
    const content = workplace({ [KEY]: without });
    await content.metrics();
    expect(content.read(KEY)).toBe(without.replace('  2026-12', '  2026-10: { achieved: 0.7 }\r\n  2026-12'));
    const last = FILE.replace(/ {2}2026-1[02].*\n/g, '');
    const other = workplace({ [KEY]: last });
    await other.metrics();
    expect(other.read(KEY)).toBe(`${last}  2026-10: { achieved: 0.7 }\n`);
  });

  test('has a wrong figure corrected; --dry-run shows the lines and writes nothing', async () => {
    const content = workplace({ [KEY]: FILE.replace('{ proposed: 7 }', '{ achieved: 5, proposed: 7 }') });
    const before = content.paths();
    const { status, out } = await content.metrics('--dry-run');
    expect(status).toBe(0);
    expect(out).toContain(`--- ${KEY}
+++ ${KEY}
@@ -9,1 +9,1 @@
-  2026-10: { achieved: 5, proposed: 7 }   # the goal of the board
+  2026-10: { achieved: 0.7, proposed: 7 }   # the goal of the board
`);
    expect(out).toContain('--- /dev/null\n+++ metrics/first-reply-median.yaml');
    expect(content.paths()).toEqual(before);
    await content.metrics();
    expect(content.read(KEY)).toContain('{ achieved: 0.7, proposed: 7 }');
  });

  test.each([
    ['unit: count', 'unit: hours', 'its unit is hours, and this figure is in count'],
    [/ {2}# before[^]*/, '  2026-Q3: { achieved: 1 }\n', 'it has 2026-Q3, and this figure is of a month'],
  ])('of another kind (%s) is left alone, and so are all', async (old, wrong, sentence) => {
    const content = workplace({ [KEY]: FILE.replace(old, wrong) });
    const before = content.paths();
    const { status, err } = await content.metrics();
    expect(status).toBe(3);
    expect(err).toContain(sentence);
    expect(content.paths()).toEqual(before);
  });
});

test('--with writes into a folder beside the content, and one inside it is refused', async () => {
  const content = workplace();
  mkdirSync(content.beside('internal/metrics'), { recursive: true });
  const { status } = await content.metrics('--with', 'internal');
  expect(status).toBe(0);
  expect(readFileSync(content.beside('internal/metrics/escalated-share.yaml'), 'utf8')).toContain(
    'achieved: 33.3',
  );
  expect(content.paths().filter((path) => path.startsWith('metrics'))).toEqual([]);
  const inside = await content.metrics('--with', 'content/internal');
  expect(inside.status).toBe(2);
  expect(inside.err).toContain('is inside the content folder');
});

test('what an export lacks is named with its column, and its figures aren’t written', async () => {
  const content = workplace();
  const rows = EXPORT.split('\n').map((row) => row.split(',').slice(0, 6).join(','));
  writeFileSync(content.beside('tickets.csv'), rows.join('\n'));
  const { status, out } = await content.metrics();
  expect(status).toBe(0);
  for (const line of [
    'question-share: tickets.csv (Zendesk) has no column “type”.',
    'escalated-share: tickets.csv (Zendesk) has no column “escalated”.',
    'first-reply-median, first-reply-90, acknowledged-in-time: tickets.csv (Zendesk) has no column “first reply time in minutes”.',
    'requester-wait-median, requester-wait-90, answered-in-time, reopened-share: tickets.csv (Zendesk) has no column “solved at”.',
    'known-issue-hours: tickets.csv (Zendesk) has no column “total time spent (sec)”.',
    'by kind: tickets.csv (Zendesk) has no column “type”.',
  ])
    expect(out).toContain(line);
  expect(content.paths().filter((path) => path.startsWith('metrics'))).toEqual([
    'metrics/known-issue-share.yaml',
    'metrics/tickets-a-week.yaml',
  ]);
});

test.each([
  [['--month', '2026-13'], 2, '--month 2026-13 isn’t a month'],
  [['--month', '2026-Q3'], 2, '--month 2026-Q3 isn’t a month'],
  [['--month', '2027-01'], 2, '--month 2027-01 hasn’t begun: today is 2026-11-23'],
  [
    ['--month', '2026-03'],
    1,
    'No ticket of these exports was opened in 2026-03. They have 4 of other times, the newest from 2026-11-02.',
  ],
])('%s ends with %i and says why', async (argv, status, sentence) => {
  const content = workplace();
  const before = content.paths();
  const outcome = await content.call('metrics', ['tickets.csv', ...argv]);
  expect(outcome.status).toBe(status);
  expect(outcome.err).toContain(sentence);
  expect(content.paths()).toEqual(before);
});

test('a month that isn’t over says so, and a call without exports or a month says how it is called', async () => {
  const content = workplace();
  const { out } = await content.call('metrics', ['tickets.csv', '--month', '2026-11', '--dry-run']);
  expect(out).toContain('The month isn’t over.');
  expect((await content.call('metrics', ['--month', '2026-10'])).err).toContain(
    'metrics EXPORT… --month 2026-10',
  );
  expect((await content.call('metrics', ['tickets.csv'])).err).toContain('Say which month is measured');
});

test('a column with nothing in it tells nothing, and no figure becomes 0', async () => {
  const content = workplace();
  const rows = [HEAD, `1,2026-10-05T12:00:00Z,Solved,${PERSON},KI-1,Mail,,,,,,`, ''];
  writeFileSync(content.beside('tickets.csv'), rows.join('\n'));
  const { out } = await content.metrics();
  expect(out).toContain(
    'question-share, escalated-share, first-reply-median, first-reply-90, requester-wait-median, requester-wait-90, acknowledged-in-time, reopened-share, known-issue-hours: no ticket of this month says it.',
  );
  expect(content.paths().filter((path) => path.startsWith('metrics'))).toEqual([
    'metrics/answered-in-time-email.yaml',
    'metrics/answered-in-time.yaml',
    'metrics/known-issue-share.yaml',
    'metrics/tickets-a-week.yaml',
  ]);
});

test('an empty export is refused', async () => {
  const content = workplace();
  writeFileSync(content.beside('tickets.csv'), `${HEAD}\n`);
  const { status, err } = await content.metrics();
  expect([status, content.paths().filter((path) => path.startsWith('metrics'))]).toEqual([1, []]);
  expect(err).toContain('Nothing was written.');
});
