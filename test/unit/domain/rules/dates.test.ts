import { describe, expect, test } from 'vitest';
import { issueFile } from '../../../support/content.ts';
import { incidentFile, problemsIn } from '../../../support/problems.ts';

const MAINTENANCE = { kind: 'maintenance', impact: undefined, started: undefined, resolved: undefined };
const incident = (fields: Record<string, string | undefined>, components?: string) =>
  problemsIn({ 'incidents/a.md': incidentFile(fields, '', components) });

test('a component that ends degraded is over when its incident is', async () => {
  const states =
    'checkout:\n  2026-05-07T10:15-03:00: major_outage\n  2026-05-07T11:00-03:00: degraded_performance';
  expect(await incident({}, states)).toEqual([]);
});

describe('states over time', () => {
  const at = (time: string, state: string) =>
    `checkout:\n  2026-05-07T10:15-03:00: major_outage\n  ${time}: ${state}`;

  test.each([
    ['recovery at the very end', '2026-05-07T12:30-03:00', 'operational', []],
    ['the same instant by another offset', '2026-05-07T15:30Z', 'operational', []],
    ['an outage at the end', '2026-05-07T12:30-03:00', 'major_outage', ['state-after-end incidents/a.md:11']],
    [
      'recovery after the end',
      '2026-05-07T12:31-03:00',
      'operational',
      ['state-after-end incidents/a.md:11'],
    ],
    ['one instant twice', '2026-05-07T13:15Z', 'partial_outage', ['states-out-of-order incidents/a.md:11']],
  ])('%s', async (_name, time, state, problems) => {
    expect(await incident({}, at(time, state))).toEqual(problems);
  });

  test('an open incident has no end to be after', async () => {
    const states = at('2026-05-09T12:30-03:00', 'major_outage');
    expect(await incident({ resolved: undefined }, states)).toEqual([]);
  });

  test('an open incident with one component still down is open', async () => {
    expect(await incident({ resolved: undefined }, 'checkout: operational')).toEqual([
      'open-but-operational incidents/a.md:7',
    ]);
    expect(await incident({ resolved: undefined }, at('2026-05-07T11:30Z', 'operational'))).toContain(
      'states-out-of-order incidents/a.md:10',
    );
  });
});

describe('an open incident', () => {
  const OPEN = ['open-but-operational incidents/a.md:7'];
  const over = (time: string, state: string) => `checkout:\n  ${time}: ${state}`;

  test.each([
    ['affected for the whole of it', 'checkout: degraded_performance', []],
    ['under maintenance alone', 'checkout: under_maintenance', OPEN],
    ['affected since yesterday', over('2026-11-22T09:00Z', 'major_outage'), []],
    ['affected from tomorrow on', over('2026-11-24T09:00Z', 'major_outage'), OPEN],
    ['affected at a time that nobody can read', over('2026-11-24 9h', 'major_outage'), 'bad-instant'],
    ['of no state', 'checkout: {}', 'no-states'],
  ])('with a component %s', async (_name, components, problems) => {
    const found = await incident({ resolved: undefined }, components);
    if (typeof problems === 'string') expect(found).toEqual([expect.stringContaining(problems)]);
    else expect(found).toEqual(problems);
  });

  test('is held to it whatever its impact, and also while its end lies ahead', async () => {
    expect(await incident({ resolved: undefined, impact: 'none' }, 'checkout: operational')).toEqual(OPEN);
    expect(await incident({ resolved: '2026-11-24T12:00Z' }, 'checkout: operational')).toEqual([
      'future-date incidents/a.md:7',
      'open-but-operational incidents/a.md:8',
    ]);
  });

  test('that hasn’t begun is held to what it says of its beginning', async () => {
    const fields = { started: '2026-11-24T12:00Z', resolved: undefined };
    expect(await incident(fields, over('2026-11-24T12:00Z', 'major_outage'))).toEqual([
      'future-start incidents/a.md:6',
    ]);
    expect(await incident(fields, over('2026-11-24T12:30Z', 'major_outage'))).toEqual([
      'future-start incidents/a.md:6',
      'open-but-operational incidents/a.md:7',
    ]);
  });

  test('that ends in no time that can be read isn’t taken to be open', async () => {
    expect(await incident({ resolved: 'soon' }, 'checkout: operational')).toEqual([
      'bad-instant incidents/a.md:7',
    ]);
  });
});

describe('order', () => {
  test.each([
    ['2026-01-02', '2026-01-02', []],
    ['2026-01-02T23:00-03:00', '2026-01-02', []],
    ['2026-01-02T23:00-03:00', '2026-01-03T02:00Z', []],
    ['2026-01-02T23:00-03:00', '2026-01-03T01:59Z', ['dates-out-of-order known-issues/a.md:8']],
    ['2026-01-03T01:00Z', '2026-01-01', ['dates-out-of-order known-issues/a.md:8']],
    ['2026-01-03T01:00Z', '2026-01-02', []],
  ])('created %s, updated %s', async (created, updated, problems) => {
    expect(await problemsIn({ 'known-issues/a.md': issueFile('KI-1', { created, updated }) })).toEqual(
      problems,
    );
  });

  test('a fix comes after what it fixes, and a window has a length', async () => {
    const fields = { status: 'fixed', fixed: '{ on: 2026-01-01 }' };
    expect(await problemsIn({ 'known-issues/a.md': issueFile('KI-1', fields) })).toEqual([
      'dates-out-of-order known-issues/a.md:9',
    ]);
    const window = '{ start: 2026-12-01T10:00Z, end: 2026-12-01T10:00Z }';
    expect(
      await incident(
        { ...MAINTENANCE, announced: '2026-11-01T10:00Z', scheduled: window },
        'checkout: under_maintenance',
      ),
    ).toEqual(['dates-out-of-order incidents/a.md:6']);
  });
});

describe('the future', () => {
  test.each([
    ['2026-11-23', []],
    ['2026-11-24', ['future-date known-issues/a.md:8']],
    ['2026-11-23T12:00Z', []],
    ['2026-11-23T12:01Z', ['future-date known-issues/a.md:8']],
    ['2026-11-23T09:01', ['future-date known-issues/a.md:8']],
  ])('updated %s when it is 2026-11-23T12:00Z', async (updated, problems) => {
    expect(await problemsIn({ 'known-issues/a.md': issueFile('KI-1', { updated }) })).toEqual(problems);
  });

  test('what is planned may lie ahead', async () => {
    const scheduled = '{ start: 2027-12-01T10:00Z, end: 2027-12-01T11:00Z }';
    const fields = { ...MAINTENANCE, announced: '2026-11-01T10:00Z', scheduled };
    expect(await incident(fields, 'checkout: under_maintenance')).toEqual([]);
  });

  test.each([
    ['2026-11-23T12:00Z', []],
    ['2026-11-23T12:05Z', ['future-date incidents/a.md:6']],
    ['2026-11-23T12:06Z', ['future-start incidents/a.md:6']],
    ['2027-11-23T12:00Z', ['future-start incidents/a.md:6']],
  ])('an incident that begins at %s when it is 2026-11-23T12:00Z', async (started, problems) => {
    expect(await incident({ started, resolved: undefined }, 'checkout: major_outage')).toEqual(problems);
  });
});

describe('what lies ahead and has no announcement', () => {
  const planned = (start: string, fields = {}, body = '') =>
    problemsIn({
      'incidents/a.md': incidentFile(
        { ...MAINTENANCE, scheduled: `{ start: ${start}, end: 2027-12-01T11:00Z }`, ...fields },
        body,
        'checkout: under_maintenance',
      ),
    });
  const entry = (time: string) => `## Timeline\n\n### ${time} · Scheduled\n\nIt moves.\n`;

  test('has no date that stays', async () => {
    const undated = ['undated-announcement incidents/a.md:5'];
    expect(await planned('2026-11-24T10:00Z')).toEqual(undated);
    expect(await planned('2026-11-24T10:00Z', { cancelled: 'true' })).toEqual(undated);
    expect(await planned('2026-11-24T10:00Z', {}, entry('2026-11-23 16:00'))).toEqual([
      ...undated,
      'future-date incidents/a.md:11',
    ]);
  });

  test('is dated by an entry, by its front matter, or once it has begun', async () => {
    expect(await planned('2026-11-24T10:00Z', {}, entry('2026-11-20'))).toEqual([]);
    expect(await planned('2026-11-24T10:00Z', { announced: '2026-11-20T10:00Z' })).toEqual([]);
    expect(await planned('2026-11-23T11:00Z')).toEqual([]);
  });
});

describe('local times', () => {
  // São Paulo set its clocks back on 18 February 2018 at 00:00, and forward on 4 November 2018 at 00:00.
  test.each([
    ['2018-02-17T23:30', ['ambiguous-time incidents/a.md:6']],
    ['2018-02-17T23:30-03:00', []],
    ['2018-02-17T22:59', []],
    ['2018-02-18T00:00', []],
    ['2018-11-04T00:30', ['skipped-time incidents/a.md:6']],
    ['2018-11-04T01:00', []],
    ['2018-11-03T23:59', []],
  ])('started %s', async (started, problems) => {
    expect(await incident({ started })).toEqual(problems);
  });

  test('states and updates are read like fields', async () => {
    const file = incidentFile(
      { started: '2018-02-17T20:00', resolved: '2018-02-18T12:00' },
      '## Timeline\n\n### 2018-02-17 23:30 · Investigating\n\nWe look.\n\n### 2018-02-18 12:00 · Resolved\n\nOver.\n',
      'checkout:\n  2018-02-17T23:30: major_outage',
    );
    expect(await problemsIn({ 'incidents/a.md': file })).toEqual([
      'ambiguous-time incidents/a.md:10',
      'ambiguous-time incidents/a.md:14',
    ]);
  });
});

describe('what is promised next', () => {
  const open = (by: string, body = '') =>
    problemsIn({ 'incidents/a.md': incidentFile({ resolved: undefined, next: `{ by: ${by} }` }, body) });
  const entry = (time: string) => `## Timeline\n\n### ${time} · Investigating\n\nWe look.\n`;
  const behind = [expect.stringMatching(/^promise-not-ahead /)];

  test.each([
    ['after the last entry', '2026-05-07T10:33-03:00', entry('2026-05-07 10:32'), []],
    ['at its very time', '2026-05-07T10:32-03:00', entry('2026-05-07 10:32'), behind],
    ['before it, by another offset', '2026-05-07T13:31Z', entry('2026-05-07 10:32'), behind],
    ['on the day of an entry without a time', '2026-05-07T10:32-03:00', entry('2026-05-07'), []],
    ['before the beginning', '2026-05-07T10:14-03:00', '', behind],
  ])('%s', async (_name, by, body, problems) => {
    const found = await open(by, body);
    expect(found.filter((one) => one.startsWith('promise'))).toEqual(problems);
  });

  test('is for what is open', async () => {
    expect(await incident({ next: '{ by: 2026-05-09T10:00-03:00 }' })).toContainEqual(
      expect.stringMatching(/^promise-when-over incidents\/a\.md:/),
    );
  });

  test.each([
    ['2026-05-09', 'bad-instant'],
    ['"15:10"', 'bad-instant'],
    ['2026-02-30T10:00-03:00', 'impossible-date'],
  ])('an update by %s isn’t promised for a time', async (by, code) => {
    expect(await open(by)).toContainEqual(expect.stringMatching(`^${code} `));
  });

  test('an issue’s next step is due on a day, that of its last update at the earliest', async () => {
    const issue = (by: string) =>
      problemsIn({ 'known-issues/a.md': issueFile('KI-1', { next: `{ by: ${by}, what: Fix in review }` }) });
    const codes = async (by: string) => (await issue(by)).filter((one) => /promise|bad|impossible/.test(one));
    expect(await codes('2026-12-01')).toEqual([]);
    expect(await codes('2000-01-01')).toEqual([expect.stringMatching(/^promise-not-ahead /)]);
    expect(await codes('2026-12-01T10:00-03:00')).toEqual([expect.stringMatching(/^bad-date /)]);
  });
});

describe('what was promised before', () => {
  const codes = (found: string[]) => found.filter((one) => /promise|future|bad/.test(one));
  const issue = async (promised: string) =>
    codes(await problemsIn({ 'known-issues/a.md': issueFile('KI-1', { promised }) }));
  const promise = (by: string, facts = '') => `{ by: ${by}, what: Fix in review${facts} }`;

  test.each([
    ['in order', `[${promise('2026-01-05')}, ${promise('2026-01-05')}, ${promise('2026-01-06')}]`, []],
    ['out of order', `[${promise('2026-01-06')}, ${promise('2026-01-05')}]`, ['promises-out-of-order']],
    ['on the day of publication', `[${promise('2026-01-02', ', kept: 2026-01-02')}]`, []],
    ['before publication', `[${promise('2026-01-01')}]`, ['promise-before-record']],
    [
      'kept before publication',
      `[${promise('2026-01-05', ', kept: 2026-01-01')}]`,
      ['promise-before-record'],
    ],
    ['kept in the future', `[${promise('2026-01-05', ', kept: 2099-01-01')}]`, ['future-date']],
    [
      'kept and dropped',
      `[${promise('2026-01-05', ', kept: 2026-01-05, dropped: x')}]`,
      ['promise-kept-and-dropped'],
    ],
    ['by a time', `[${promise('2026-01-05T10:00Z')}]`, ['bad-date']],
  ])('%s', async (_name, promised, problems) => {
    expect((await issue(promised)).map((one) => one.split(' ')[0])).toEqual(problems);
  });

  test('of an incident it has times, which the zone has once', async () => {
    const found = async (by: string, kept: string) =>
      codes(await incident({ promised: `[{ by: ${by}, kept: ${kept} }]` })).map((one) => one.split(' ')[0]);
    expect(await found('2026-05-07T11:00-03:00', '2026-05-07T11:05')).toEqual([]);
    expect(await found('2026-05-07T10:14-03:00', '2026-05-07T11:05-03:00')).toEqual([
      'promise-before-record',
    ]);
    expect(await found('2026-05-07', '2026-05-07T11:05-03:00')).toEqual(['bad-instant']);
  });
});
