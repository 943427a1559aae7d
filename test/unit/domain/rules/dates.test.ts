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
