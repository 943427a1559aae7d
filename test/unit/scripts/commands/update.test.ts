import { chmodSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { issueFile, SITE } from '../../../support/content.ts';
import { LACKS } from '../../../support/system.ts';
import { writableContent } from '../../../support/writing.ts';

const INCIDENT = `---
id: INC-62
title: Orders can’t be placed
kind: incident
impact: critical
started: 2026-11-23T14:02-03:00
components:
  checkout: major_outage
---

## Timeline

### 2026-11-23 14:07 · Investigating

We look.

## Post-mortem

### Summary

Later.
`;

let content: ReturnType<typeof writableContent>;
beforeEach(() => {
  content = writableContent({
    'incidents/a.md': INCIDENT,
    'incidents/a.pt.md':
      '---\ntitle: Sem pedidos\n---\n\n## Linha do tempo\n\n### 2026-11-23 14:07 · Investigando\n\nVemos.\n',
    'known-issues/a.md': issueFile('KI-62', { aliases: '["510377"]' }),
  });
});
afterEach(() => content.remove());

const call = (...argv: string[]) => content.call('update', argv);

test('the entry and what follows from it are written, and the portal passes the check', async () => {
  const { status, out, err } = await call(
    'INC-62',
    '--state',
    'resolved',
    '--text',
    'Over.',
    '--resolved',
    '14:40',
    '--component',
    'checkout=operational',
    '--at',
    '14:40',
  );
  expect({ status, out }).toEqual({
    status: 0,
    out: 'content/incidents/a.md:20: 2026-11-23 14:40 · resolved\n',
  });
  expect(err).toBe(
    'The entry is in INC-62 “Orders can’t be placed”.\n' +
      'The translation lacks the entry (pt): readers see it in the original language until you add it under ### 2026-11-23 14:40 in incidents/a.pt.md.\n',
  );
  expect(content.read('incidents/a.md')).toBe(
    INCIDENT.replace('14:02-03:00\n', '14:02-03:00\nresolved: 2026-11-23T14:40-03:00\n')
      .replace(
        'checkout: major_outage',
        'checkout:\n    2026-11-23T14:02-03:00: major_outage\n    2026-11-23T14:40-03:00: operational',
      )
      .replace('We look.\n', 'We look.\n\n### 2026-11-23 14:40 · Resolved\n\nOver.\n'),
  );
  expect(await content.call('check', [])).toMatchObject({ status: 0 });
});

test.each(['INC-62', 'inc-62', '510377'])('a record is found by %s', async (asked) => {
  expect(await call(asked, '--text', 'x')).toMatchObject({ status: 0 });
});

test('the text may come from standard input, with its line breaks', async () => {
  await content.call('update', ['KI-62'], { stdin: '\r\n  One.\r\n\r\nTwo.\r\n\r\n' });
  expect(content.read('known-issues/a.md')).toMatch(
    /### 2026-11-23 14:49 · Confirmed\n\n {2}One\.\n\nTwo\.\n$/,
  );
});

test('a dry run shows the lines that would change, and JSON says the same', async () => {
  const argv = ['KI-62', '--state', 'backlog', '--text', 'Later.', '--dry-run'];
  const { out } = await call(...argv);
  expect(out).toBe(`content/known-issues/a.md:4
- status: confirmed
+ status: backlog

content/known-issues/a.md:8
- updated: 2026-01-03
+ updated: 2026-11-23T14:49-03:00

content/known-issues/a.md:18
+
+ ## Updates
+
+ ### 2026-11-23 14:49 · Accepted, no date yet
+
+ Later.
`);
  expect(JSON.parse((await call(...argv, '--json')).out)).toMatchObject({
    ...{ id: 'KI-62', path: 'known-issues/a.md', time: '2026-11-23 14:49', state: 'backlog', written: false },
    lacking: [],
  });
  expect(content.read('known-issues/a.md')).not.toContain('backlog');
});

test('errors of other files don’t keep an update from being made', async () => {
  content.write('known-issues/b.md', issueFile('KI-63', { status: 'brokn' }));
  const { status, err } = await call('KI-62', '--text', 'x');
  expect(status).toBe(0);
  expect(err).toContain('1 error in other files keeps the portal from being built');
});

test.skipIf(LACKS.modes)('the file keeps its rights, and no draft is left beside it', async () => {
  const before = content.paths();
  chmodSync(content.at('incidents/a.md'), 0o640);
  await call('INC-62', '--text', 'x');
  expect(statSync(content.at('incidents/a.md')).mode & 0o777).toBe(0o640);
  expect(content.paths()).toEqual(before);
});

describe('what can’t be said ends in a sentence, and nothing is written', () => {
  test.each([
    [['INC-63', '--text', 'x'], 'There is no record INC-63. Did you mean INC-62 (Orders can’t be placed)?'],
    [['62', '--text', 'x'], '62 could be any of 2 records; write the whole id:\n  KI-62'],
    [
      ['INC-62', '--text', 'x', '--state', 'fixed'],
      '“fixed” isn’t a state of an incident. Choices: investigating, identified',
    ],
    [['INC-62', '--text', 'x', '--state', 'identifed'], 'Did you mean identified?'],
    [['INC-62', '--text', ' '], 'The text is empty.'],
    [['INC-62'], 'Say what happened: --text'],
    [['INC-62', '--text', '<!-- x -->'], 'contains nothing that readers would see'],
    [['INC-62', '--text', 'x\n\n## Cause'], '“Cause” is a heading in the text'],
    [['INC-62', '--text', 'x\n---\ny'], '“x” is a heading in the text'],
    [['INC-62', '--text', '```\nx'], 'Something in the text isn’t closed'],
    [['INC-62', '--text', '<!-- x'], 'Something in the text isn’t closed'],
    [['INC-62', '--text', 'x', '--at', '14:06'], 'before the last one, for 2026-11-23 14:07'],
    [['INC-62', '--text', 'x', '--at', 'noon'], '--at noon isn’t a time.'],
    [['INC-62', '--text', 'x', '--component', 'chekout=operational'], 'Did you mean checkout?'],
    [['INC-62', '--text', 'x', '--component', 'checkout'], '--component checkout=degraded_performance'],
    [['INC-62', '--text', 'x', '--resolved', '14:10'], '--resolved goes with --state resolved'],
    [['INC-62', '--text', 'x', '--reason', 'x'], '--reason goes with a known issue'],
    [['KI-62', '--text', 'x', '--component', 'checkout=operational'], '--component goes with'],
  ])('%j', async (argv, sentence) => {
    expect(await call(...argv)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(sentence) });
    expect(content.read('incidents/a.md')).toBe(INCIDENT);
  });

  test('an id that two records have', async () => {
    content.write('known-issues/b.md', issueFile('KI-62'));
    expect(await call('KI-62', '--text', 'x')).toMatchObject({
      status: 2,
      err: expect.stringContaining('is the id of 2 records'),
    });
  });

  test.each([
    [['INC-62', '--state', 'resolved', '--text', 'x', '--resolved', '13:00'], /error {2}dates-out-of-order/],
    [['INC-62', '--text', 'Better.', '--component', 'checkout=operational'], /error {2}open-but-operational/],
    [['INC-62', '--text', 'As in KI-4711.'], /There is no record KI-4711/],
  ])('%j is reported as by check', async (argv, report) => {
    const before = content.read('known-issues/a.md');
    expect(await call(...argv)).toMatchObject({
      status: 1,
      out: expect.stringMatching(report),
      err: 'Nothing was written.\n',
    });
    expect(JSON.parse((await call(...argv, '--json')).out)).toMatchObject({ errors: 1 });
    expect([content.read('known-issues/a.md'), content.read('incidents/a.md')]).toEqual([before, INCIDENT]);
  });

  test('something above the entry that has no end', async () => {
    const open = INCIDENT.replace('We look.', '<!-- We look.');
    content.write('incidents/a.md', open);
    expect(await call('INC-62', '--text', 'x')).toMatchObject({
      status: 1,
      out: expect.stringMatching(/incidents\/a\.md:15:1 {2}error/),
      err: 'Nothing was written.\n',
    });
    expect(content.read('incidents/a.md')).toBe(open);
  });
});

test('a time that the zone has twice is asked for with its offset, and written with it', async () => {
  content.write('site.yaml', SITE.replace('America/Sao_Paulo', 'Europe/Berlin'));
  content.write(
    'incidents/b.md',
    INCIDENT.replace('INC-62', 'INC-63').replaceAll('2026-11-23', '2026-10-24').replace('-03:00', '+02:00'),
  );
  expect(await call('INC-63', '--text', 'x', '--at', '2026-10-25 02:30')).toMatchObject({
    status: 2,
    err: expect.stringContaining('Add the offset: 2026-10-25T02:30+02:00 for the first'),
  });
  await call('INC-63', '--text', 'x', '--at', '2026-10-25T02:30+01:00');
  expect(content.read('incidents/b.md')).toContain('### 2026-10-25 02:30+01:00 · Investigating\n');
});

describe('what is missing is said as an option', () => {
  test.each([
    [['--state', 'no-fix'], '--reason "…"'],
    [['--state', 'duplicate'], '--duplicate-of'],
    [
      ['--state', 'fixed', '--version', '2.4'],
      'There is no option --version here. Did you mean --fixed-in <version>',
    ],
    [['--state', 'fixed', '--version'], 'Did you mean --fixed-in <version>'],
  ])('%j', async (argv, sentence) => {
    expect(await call('KI-62', '--text', 'x', ...argv)).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining(sentence) as string,
    });
  });
});

test('a component is found by its name, and its state in any language', async () => {
  const { status, out } = await call(
    'INC-62',
    '--text',
    'x',
    '--component',
    'CHECKOUT=Falha parcial',
    '--dry-run',
  );
  expect(status).toBe(0);
  expect(out).toMatch(/\+ .*partial_outage/);
});

describe('what is promised next', () => {
  const NEXT = 'next: { by: 2026-11-23T15:10-03:00 }\n';
  const facts = () => content.read('incidents/a.md').split('components:')[0];
  const before = INCIDENT.split('components:')[0];

  test('stands below the beginning, is replaced by the next promise, and goes with the update that was promised', async () => {
    expect(await call('INC-62', '--text', 'We look.', '--at', '14:40', '--next-by', '15:10')).toMatchObject({
      status: 0,
    });
    expect(facts()).toBe(before + NEXT);
    await call('INC-62', '--text', 'We look.', '--at', '14:45', '--next-by', '2026-11-23T18:30Z');
    const first = '  - { by: 2026-11-23T15:10-03:00, kept: 2026-11-23T14:45-03:00 }\n';
    expect(facts()).toBe(`${before}promised:\n${first}${NEXT.replace('15:10', '15:30')}`);
    const { status, err } = await call('INC-62', '--text', 'We look.', '--at', '14:48');
    expect(status).toBe(0);
    expect(err).toContain('No next update is promised any more; --next-by promises one.');
    const second = '  - { by: 2026-11-23T15:30-03:00, kept: 2026-11-23T14:48-03:00 }\n';
    expect(facts()).toBe(`${before}promised:\n${first}${second}`);
  });

  test.each([
    [
      'a block',
      'next:\n  by: 2026-11-23T15:10-03:00\n  what: "A region: or two"\n',
      ', what: "A region: or two"',
    ],
    ['braces', NEXT, ''],
  ])('is kept when the incident is over, given in %s', async (_how, written, what) => {
    content.write('incidents/a.md', INCIDENT.replace('impact:', `${written}impact:`));
    const { status } = await call('INC-62', '--state', 'resolved', '--text', 'Over.', '--at', '14:40');
    expect(status).toBe(0);
    expect(facts()).toBe(
      `${before}resolved: 2026-11-23T14:40-03:00\npromised:\n  - { by: 2026-11-23T15:10-03:00${what}, kept: 2026-11-23T14:40-03:00 }\n`,
    );
  });

  test('stays on an issue until that is settled', async () => {
    const next = '{ by: 2026-12-01, what: Fix in review }';
    content.write('known-issues/a.md', issueFile('KI-62', { next }));
    await call('KI-62', '--text', 'We look.', '--at', '14:40');
    expect(content.read('known-issues/a.md')).toContain(`next: ${next}\n`);
    await call('KI-62', '--state', 'fixed', '--text', 'It is.', '--at', '14:45');
    expect(content.read('known-issues/a.md')).not.toContain('next');
    expect(content.read('known-issues/a.md')).toContain(
      'promised:\n  - { by: 2026-12-01, what: Fix in review, kept: 2026-11-23 }\n',
    );
  });

  test.each([
    [
      ['--next-by', '2026-12-08'],
      '{ by: 2026-12-01, what: Fix in review }',
      '{ by: 2026-12-08, what: Fix in review }',
    ],
    [
      ['--kept', '--next-by', '2026-12-08', '--next-what', 'Rolled out: all regions'],
      '{ by: 2026-12-01, what: Fix in review, kept: 2026-11-23 }',
      '{ by: 2026-12-08, what: "Rolled out: all regions" }',
    ],
    [['--kept'], '{ by: 2026-12-01, what: Fix in review, kept: 2026-11-23 }', undefined],
    [['--dropped', 'Too risky'], '{ by: 2026-12-01, what: Fix in review, dropped: Too risky }', undefined],
    [['--state', 'no-fix', '--reason', 'Too rare'], '{ by: 2026-12-01, what: Fix in review }', undefined],
  ])('%j goes among the former ones of an issue', async (argv, former, next) => {
    const file = 'known-issues/a.md';
    content.write(file, issueFile('KI-62', { next: '{ by: 2026-12-01, what: Fix in review }' }));
    expect(await call('KI-62', '--text', 'x', '--at', '14:40', ...argv)).toMatchObject({ status: 0 });
    expect(content.read(file)).toContain(`promised:\n  - ${former}\n`);
    if (next === undefined) expect(content.read(file)).not.toContain('next:');
    else expect(content.read(file)).toContain(`next: ${next}\n`);
  });

  test.each([
    [
      'promised:\n  - by: 2026-11-01\n    what: Logs read\n  - by: 2026-12-24 # Christmas\n    what: Rolled out\n',
      1,
    ],
    ['promised:\n  - by: 2026-11-01\n    what: Logs read\n', 1],
    ['promised: [{ by: 2026-12-24, what: Rolled out }]\n', 0],
    ['promised: [{ by: 2026-11-01, what: Logs read }, { by: 2026-12-24, what: Rolled out }]\n', 1],
    ['promised: []\n', 0],
  ])('stands in the order of its day in %j', async (promised, place) => {
    const file = 'known-issues/a.md';
    const source = issueFile('KI-62', { next: '{ by: 2026-12-01, what: Fix in review }' });
    content.write(file, source.replace('status:', `${promised}status:`));
    expect(await call('KI-62', '--text', 'x', '--at', '14:40', '--kept')).toMatchObject({ status: 0 });
    const days = [...content.read(file).matchAll(/by: (\S+?),?(?=[\s])/g)].map(([, day]) => day);
    expect(days[place]).toBe('2026-12-01');
    expect(content.read(file)).toContain('{ by: 2026-12-01, what: Fix in review, kept: 2026-11-23 }');
  });

  test.each([
    [['KI-62', '--text', 'x', '--next-by', '15:10'], 'A known issue promises its next step by a day'],
    [['INC-62', '--text', 'x', '--next-by', '2026-11-24'], 'An incident promises its next update by a time'],
    [['KI-62', '--text', 'x', '--next-by', '2026-12-01'], 'Say what happens by then: --next-what'],
    [['KI-62', '--text', 'x', '--next-what', 'Fix'], '--next-what says what, and --next-by by when'],
    [['KI-62', '--text', 'x', '--kept'], 'The issue promises nothing: leave --kept out.'],
    [['INC-62', '--text', 'x', '--kept'], '--kept goes with a known issue.'],
    [
      ['INC-62', '--state', 'resolved', '--text', 'x', '--next-by', '15:10'],
      '--next-by goes with an incident that is open.',
    ],
  ])('%j', async (argv, said) => {
    const { status, err } = await call(...argv);
    expect(status).toBe(2);
    expect(err).toContain(said);
  });

  test('lies after the entry', async () => {
    const { status, out } = await call('INC-62', '--text', 'x', '--at', '14:40', '--next-by', '14:40');
    expect(status).toBe(1);
    expect(out).toContain('promise-not-ahead');
    expect(facts()).toBe(before);
  });
});
