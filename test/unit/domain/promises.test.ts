import { expect, test } from 'vitest';
import { formerPromises, openPromises } from '../../../src/domain/promises.ts';
import { sharesOf } from '../../../src/domain/shares.ts';
import { issueOf, publicationOf } from '../../support/portals.ts';
import { at, incidentOf } from '../../support/records.ts';

const ZONE = 'America/Sao_Paulo';
const what = 'Fix in review';

test.each([
  ['2026-11-10', 'kept', 0],
  ['2026-11-09', 'kept', 0],
  ['2026-11-11', 'late', 1],
  ['2026-12-10', 'late', 30],
])('what an issue promised by 10 November and did on %s was %s', (kept, outcome, late) => {
  const issue = issueOf({ promised: [{ by: '2026-11-10', what, kept }] });
  expect(formerPromises(issue, ZONE)).toMatchObject([{ day: '2026-11-10', outcome, late, kept }]);
});

test('days are counted by the calendar where the clocks change between them', () => {
  const issue = issueOf({ promised: [{ by: '2026-03-28', what, kept: '2026-03-30' }] });
  expect(formerPromises(issue, 'Europe/Berlin')).toMatchObject([{ outcome: 'late', late: 2 }]);
});

test.each([
  ['2026-11-20T12:00-03:00', 'kept', 0],
  ['2026-11-20T12:00:40-03:00', 'kept', 0],
  ['2026-11-20T15:01Z', 'late', 60_000],
])('an update that was promised by 12:00 and came at %s was %s', (kept, outcome, late) => {
  const incident = incidentOf({
    started: '2026-11-20T10:00-03:00',
    promised: [{ by: '2026-11-20T12:00-03:00', kept }],
  });
  expect(formerPromises(incident, ZONE)).toMatchObject([{ outcome, late }]);
});

test('what was neither done nor given up was missed', () => {
  const promised = [
    { by: '2026-11-10', what },
    { by: '2026-11-11', what, dropped: 'Too risky' },
  ];
  const outcomes = formerPromises(issueOf({ promised }), ZONE).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['missed', 'dropped']);
});

test('open records alone promise something, the soonest first', () => {
  const next = { by: '2026-11-25', what };
  const records = [
    issueOf({ id: 'KI-1', next }),
    issueOf({ id: 'KI-2', next, status: 'fixed', fixed: { on: '2026-11-01' } }),
    issueOf({ id: 'KI-3', next: { ...next, by: '2026-11-20' } }),
    incidentOf({ id: 'INC-1', started: '2026-11-20T10:00-03:00', next: { by: '2026-11-20T12:30-03:00' } }),
  ];
  const open = openPromises(records, at('2026-11-20T12:00-03:00'), { timeZone: ZONE });
  expect(open.map(({ record, day }) => [record.id, day])).toEqual([
    ['KI-3', '2026-11-20'],
    ['INC-1', '2026-11-20'],
    ['KI-1', '2026-11-25'],
  ]);
});

test('shares are of the last 90 days, of what is dated, without what was given up', () => {
  const site = { targets: { acknowledge: '30m', answer: '4h' } };
  const by = (day: string, facts: object) => ({ by: day, what, ...facts });
  const issue = issueOf({
    created: '2026-01-02',
    promised: [
      by('2026-08-22', { kept: '2026-08-22' }),
      by('2026-08-23', { kept: '2026-08-23' }),
      by('2026-09-01', { kept: '2026-09-02' }),
      by('2026-09-02', { dropped: 'Too risky' }),
      by('2026-09-03', {}),
      by('2026-12-24', {}),
    ],
    next: { by: '2026-11-19', what },
  });
  const incident = (started: string, updates: Parameters<typeof incidentOf>[0]['updates']) =>
    incidentOf({ started, ...(updates ? { updates } : {}) });
  const incidents = [
    incident('2026-11-01T10:00-03:00', [['2026-11-01T10:30-03:00', 'investigating']]),
    incident('2026-11-02T10:00-03:00', [['2026-11-02T10:31-03:00', 'identified']]),
    incident('2026-11-03T10:00-03:00', []),
    incident('2026-08-01T10:00-03:00', [['2026-08-01T10:10-03:00', 'identified']]),
  ];
  expect(sharesOf([issue], incidents, publicationOf({ site, now: at('2026-11-20T12:00-03:00') }))).toEqual({
    kept: { met: 1, all: 4 },
    acknowledged: { met: 1, all: 2 },
    answered: { met: 1, all: 1 },
  });
  expect(sharesOf([], [], publicationOf())).toEqual({});
});
