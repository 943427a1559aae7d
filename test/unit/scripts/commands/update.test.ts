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
    'It is an entry of INC-62 “Orders can’t be placed”.\n' +
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
+ ### 2026-11-23 14:49 · Backlog
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
    [['62', '--text', 'x'], '62 may be one of 2 records; give the whole id:\n  KI-62'],
    [
      ['INC-62', '--text', 'x', '--state', 'fixed'],
      '“fixed” isn’t a state of an incident. Choices: investigating, identified',
    ],
    [['INC-62', '--text', 'x', '--state', 'identifed'], 'Did you mean identified?'],
    [['INC-62', '--text', ' '], 'The text is empty.'],
    [['INC-62'], 'Say what happened: --text'],
    [['INC-62', '--text', '<!-- x -->'], 'says nothing that readers would see'],
    [['INC-62', '--text', 'x\n\n## Cause'], '“Cause” is a heading in the text'],
    [['INC-62', '--text', 'x\n---\ny'], '“x” is a heading in the text'],
    [['INC-62', '--text', '```\nx'], 'Something in the text has no end'],
    [['INC-62', '--text', '<!-- x'], 'Something in the text has no end'],
    [['INC-62', '--text', 'x', '--at', '14:06'], 'before the last one, of 2026-11-23 14:07'],
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
