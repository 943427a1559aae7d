import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { issueFile, SITE } from '../../../support/content.ts';
import { writableContent } from '../../../support/writing.ts';

let content: ReturnType<typeof writableContent>;
beforeEach(() => {
  content = writableContent({
    'known-issues/a.md': issueFile(
      'KI-1042',
      {},
      '## Resumo\n\nIt fails.\n\n## Ours\n\n> ## Quoted\n\n## Workaround\n\nPay.\n\n## Updates\n\n### 2026-01-02 – Confirmed\n\nYes.\n',
    ),
    // Nothing of it can be published, and its number is taken all the same.
    'known-issues/b.md': issueFile('KI-1050', { status: 'brokn' }),
  });
});
afterEach(() => content.remove());

const call = (...argv: string[]) => content.call('new', argv);

test('an incident gets the next id, its times in the site’s zone and a name of its day and title', async () => {
  const { status, out, err } = await call(
    'incident',
    '--title',
    'Orders: “can’t” be placed — São Paulo',
    '--component',
    'checkout',
    '--impact',
    'critical',
    '--started',
    '14:02',
    '--text',
    'We look.',
  );
  expect({ status, out }).toEqual({
    status: 0,
    out: 'content/incidents/2026-11-23-orders-cant-be-placed-sao-paulo.md\n',
  });
  expect(err).toBe(
    '1 error in other files keeps the portal from being built: see `check`.\n' +
      'Its id is INC-1: npm run candor -- update INC-1 adds to it.\n',
  );
  expect(content.read('incidents/2026-11-23-orders-cant-be-placed-sao-paulo.md')).toBe(`---
id: INC-1
title: "Orders: “can’t” be placed — São Paulo"
kind: incident
impact: critical
started: 2026-11-23T14:02-03:00
components:
  checkout: major_outage
---

## Timeline

### 2026-11-23 14:49 · Investigating

We look.
`);
});

test.each([
  [['known-issue', '--title', 'It fails', '--component', 'checkout'], 'known-issues/KI-1051.md'],
  [
    [
      'known-issue',
      '--title',
      'It fails',
      '--component',
      'checkout',
      '--id',
      'KI-7',
      '--status',
      'backlog',
      '--severity',
      'critical',
    ],
    'known-issues/KI-7.md',
  ],
  [
    ['incident', '--title', '注文できません', '--component', 'checkout=degraded_performance'],
    'incidents/2026-11-23-inc-1.md',
  ],
  [
    ['incident', '--title', 'Totals lack cents', '--component', 'checkout', '--impact', 'none'],
    'incidents/2026-11-23-totals-lack-cents.md',
  ],
  [
    [
      'maintenance',
      '--title',
      'Moves',
      '--component',
      'checkout',
      '--start',
      '2026-12-05 02:00',
      '--end',
      '2026-12-05T06:00Z',
    ],
    'incidents/2026-12-05-moves.md',
  ],
  [['translation', '1042', '--lang', 'pt'], 'known-issues/a.pt.md'],
])('%j passes the check', async (argv, path) => {
  content.write('known-issues/b.md', issueFile('KI-1050'));
  expect(await call(...argv)).toMatchObject({
    status: 0,
    out: `content/${path}\n`,
    err: expect.stringMatching(
      argv[0] === 'translation' ? /^(?!Its id)/ : /Its id is (?:KI|INC)-\d+:/,
    ) as string,
  });
  expect(await content.call('check', [])).toMatchObject({ status: 0 });
  expect(content.paths()).toContain(path);
});

test('an issue that reads like an open one is written, and its author told', async () => {
  content.write('known-issues/b.md', issueFile('KI-1050', { title: 'Price range disregards sales policy' }));
  const argv = ['known-issue', '--component', 'checkout', '--title'];
  const { status, err } = await call(
    ...argv,
    'Price ranges disregard the sales policy',
    '--text',
    'It fails.',
  );
  expect(status).toBe(0);
  expect(err).toContain('This issue reads like KI-1050, in known-issues/b.md');
  expect((await call(...argv, 'Orders are late')).err).not.toContain('reads like');
});

test('a translation has its original’s headings, those that are known in its own words', async () => {
  await call('translation', 'KI-1042', '--lang', 'pt', '--title', 'Falha');
  expect(content.read('known-issues/a.pt.md')).toBe(
    '---\ntitle: Falha\n---\n\n## Resumo\n\n## Ours\n\n## Solução alternativa\n\n## Atualizações\n\n### 2026-01-02 · Confirmado\n',
  );
});

test('a dry run shows the file and writes nothing; JSON says the same', async () => {
  const before = content.paths();
  const argv = ['known-issue', '--title', 'It fails', '--component', 'checkout', '--dry-run'];
  const { out } = await call(...argv);
  expect(out).toMatch(/^content\/known-issues\/KI-1051\.md\n\n---\nid: KI-1051\n/);
  const { path, text, written } = JSON.parse((await call(...argv, '--json')).out);
  expect(out).toBe(`content/${path}\n\n${text}`);
  expect(written).toBe(false);
  expect(content.paths()).toEqual(before);
});

describe('what can’t be made ends in a sentence and status 2, and nothing is written', () => {
  const issue = ['known-issue', '--title', 'x', '--component', 'checkout'];
  const incident = ['incident', '--title', 'x', '--component', 'checkout'];
  const upkeep = ['maintenance', '--title', 'x', '--component', 'checkout'];
  test.each([
    [['incident', '--component', 'checkout'], '--title'],
    [['incident', '--title', 'x'], '--component with checkout'],
    [
      ['incident', '--title', 'x', '--component', 'chekout'],
      'There is no component chekout in site.yaml. Did you mean checkout?',
    ],
    [['incident', '--title', 'x', '--component', 'checkout=down'], '“down” isn’t a state of a component.'],
    [['known-issue', '--title', 'x', '--component', 'checkout=major_outage'], 'has no state of a component'],
    [[...issue, '--status', 'fixd'], 'Did you mean fixed?'],
    [[...issue, '--status', 'fixed'], 'The status is fixed, but fixed is missing.'],
    [[...issue, '--impact', 'major'], '--impact doesn’t belong here'],
    [[...issue, '--id', 'KI-1042'], 'KI-1042 is taken'],
    [[...issue, '--id', '../../../x'], 'id'],
    [[...incident, '--id', 'KI-9'], 'id: INC-9'],
    [['incident', 'now', ...incident.slice(1)], 'now is one word too many'],
    [[...incident, '--started', 'now'], '--started now isn’t a time. Write it as YYYY-MM-DDThh:mm'],
    [[...incident, '--started', '20/11/2026 9h15'], 'Write: --started 2026-11-20T09:15-03:00'],
    [[...incident, '--started', '20/11/2026'], '--started 20/11/2026 isn’t a time.'],
    [[...incident, '--started', '2026-02-31 10:00'], 'February 2026 has 28 days'],
    [[...incident, '--started', '15:00'], 'comes before started'],
    [upkeep, '--start "'],
    [[...upkeep, '--start', '2026-12-05 04:00', '--end', '2026-12-05 02:00'], 'comes before scheduled.start'],
    [['translation'], 'new translation KI-1042 --lang pt'],
    [['translation', 'KI-1042'], 'Choices: pt.'],
    [['translation', 'KI-1042', '--lang', 'en'], 'en isn’t a language to translate into.'],
    [['translation', 'INC-1042', '--lang', 'pt'], 'Did you mean KI-1042 (KI-1042 fails)?'],
    [
      ['outage'],
      "error: kind can't be outage. Choices: known-issue, incident, maintenance, announcement, weekly or translation.",
    ],
  ])('%j', async (argv, sentence) => {
    const before = content.paths();
    expect(await call(...argv)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(sentence) });
    expect(content.paths()).toEqual(before);
  });

  test('a file that is there is never overwritten', async () => {
    content.write('known-issues/KI-7.md', 'mine');
    const { status, err } = await call(...issue, '--id', 'KI-7');
    expect({ status, err }).toEqual({
      status: 2,
      err: 'content/known-issues/KI-7.md already exists, and stays as it is.\n',
    });
    expect(content.read('known-issues/KI-7.md')).toBe('mine');
  });

  test('a site that can’t be read is reported as by check', async () => {
    content.write('site.yaml', SITE.replace('name:', 'nmae:'));
    expect(await call(...issue)).toMatchObject({
      status: 1,
      out: expect.stringMatching(/content\/site\.yaml:1:1 {2}error/),
    });
  });
});

test('an announcement gets the name of its title, what it is, its days and when it was announced', async () => {
  const { status, out, err } = await call(
    'announcement',
    ...['--title', 'The new checkout is here', '--component', 'checkout', '--kind', 'release'],
    ...['--start', '2026-12-02', '--end', '2026-12-03 12:00', '--text', 'It is faster.'],
  );
  expect({ status, out }).toEqual({ status: 0, out: 'content/announcements/the-new-checkout-is-here.md\n' });
  expect(err).not.toContain('update');
  expect(content.read('announcements/the-new-checkout-is-here.md')).toBe(`---
title: The new checkout is here
kind: release
from: 2026-12-02
until: 2026-12-03T12:00-03:00
announced: 2026-11-23T14:49-03:00
components: [checkout]
---

It is faster.
`);
});

test.each([
  [['announcement', '--title', 'x'], 'Say on which day it is: --start 2026-12-05.'],
  [['announcement', '--title', 'x', '--start', '2026-12-02', '--kind', 'relese'], 'Did you mean release?'],
  [['announcement', '--title', 'x', '--start', '2026-12-02', '--end', '2026-12-01'], 'comes before from'],
  [
    ['announcement', '--title', 'x', '--start', '2026-12-02', '--status', 'fixed'],
    '--status doesn’t belong here',
  ],
])('%j is no announcement', async (argv, sentence) => {
  expect(await call(...argv)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(sentence) });
});

describe('a word on a week', () => {
  const weekly = (clock = '2026-11-23T17:49:30Z', ...argv: string[]) =>
    content.call('new', ['weekly', ...argv], { clock: () => Date.parse(clock) });
  beforeEach(() => {
    content.write('known-issues/b.md', issueFile('KI-1050'));
    content.write('site.yaml', `${SITE}weekly: {}\n`);
  });

  test('is on the present week of the site’s zone, or on the one that is named', async () => {
    // Monday in London, Sunday in São Paulo.
    const { status, out } = await weekly(
      '2026-11-23T02:59:59Z',
      '--title',
      'Which: today’s?',
      '--text',
      'One.',
    );
    expect({ status, out }).toEqual({ status: 0, out: 'content/weekly/2026-W47.md\n' });
    expect(content.read('weekly/2026-W47.md')).toBe('---\ntitle: "Which: today’s?"\n---\n\nOne.\n');
    expect((await weekly('2026-11-23T03:00:00Z', '--text', 'Two.')).out).toBe('content/weekly/2026-W48.md\n');
    expect(content.read('weekly/2026-W48.md')).toBe('---\n---\n\nTwo.\n');
    expect((await weekly(undefined, '2020-W53', '--text', 'Three.')).out).toBe(
      'content/weekly/2020-W53.md\n',
    );
    expect(await content.call('check', ['--strict'])).toMatchObject({ status: 0 });
  });

  test('that has no text yet is written, and its author told', async () => {
    const { status, err } = await weekly();
    expect(status).toBe(0);
    expect(err).toContain('It has no text yet: write at least one sentence.');
    expect(err).not.toContain('update');
    expect(content.read('weekly/2026-W48.md')).toBe('---\n---\n');
  });

  test.each([
    [['2026-W54'], 'There is no week 2026-W54: the last week of 2026 is W53.'],
    [['2025-W53'], 'There is no week 2025-W53: the last week of 2025 is W52.'],
    [['2026-W00'], 'There is no week 2026-W00'],
    [['2026-11'], '“2026-11” isn’t a week. Write its year, -W and its number: new weekly 2026-W48.'],
    [['2026-W49'], '2026-W49 hasn’t begun: this is 2026-W48.'],
    [['--component', 'checkout'], '--component doesn’t belong here: new weekly takes --title, --text.'],
    [['--text', 'Call 11 5550-0142.'], 'This may be a telephone number'],
  ])('%j is refused', async (argv, sentence) => {
    expect(await weekly(undefined, ...argv)).toMatchObject({
      ...{ status: 2, out: '' },
      err: expect.stringContaining(sentence) as string,
    });
    expect(content.paths()).not.toContainEqual(expect.stringMatching(/^weekly/));
  });

  test('is never overwritten, and there is one in any folder', async () => {
    content.write('weekly/2026-W48.md', 'mine');
    expect((await weekly()).err).toBe('content/weekly/2026-W48.md already exists, and stays as it is.\n');
    expect(content.read('weekly/2026-W48.md')).toBe('mine');
    content.write('weekly/2026/2026-W47.md', '---\n---\n\nTold.\n');
    expect((await weekly(undefined, '2026-W47', '--text', 'Again.')).err).toContain(
      'There is a word on 2026-W47 already',
    );
  });

  test('needs a portal that has weeks', async () => {
    content.write('site.yaml', SITE);
    expect((await weekly()).err).toContain('Add a line “weekly: {}” to site.yaml');
  });
});
