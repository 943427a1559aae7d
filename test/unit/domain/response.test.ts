import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incidentResponse, issueAnswer } from '../../../src/domain/response.ts';
import { MINUTE } from '../../../src/domain/time.ts';
import { issueOf } from '../../support/portals.ts';
import { at, incidentOf, siteOf } from '../../support/records.ts';
import { runs } from '../../support/runs.ts';

const NOW = at('2026-12-01T12:00-03:00');
const targets = { acknowledge: '30m', answer: '4h' };
type Updates = NonNullable<Parameters<typeof incidentOf>[0]['updates']>;
const incident = (updates: Updates) => incidentOf({ started: '2026-11-20T16:30-03:00', updates });

test('the first update is the first word, and the first with a cause or better the answer', () => {
  const found = incidentResponse(
    incident([
      ['2026-11-20T16:36-03:00', 'investigating'],
      ['2026-11-20T17:00-03:00', 'monitoring'],
      ['2026-11-20T18:00-03:00', 'identified'],
    ]),
    siteOf({ targets }),
    NOW,
  );
  expect(found).toEqual({
    acknowledged: expect.objectContaining({
      minutes: 6,
      workingMinutes: undefined,
      target: '30m',
      isMet: true,
    }),
    answered: expect.objectContaining({ minutes: 30, target: '4h', isMet: true }),
  });
});

test('what isn’t dated, isn’t there yet or lies ahead isn’t measured', () => {
  const site = siteOf({ targets });
  expect(incidentResponse(incident([]), site, NOW)).toEqual({});
  expect(incidentResponse(incident([['2026-11-20', 'identified']]), site, NOW)).toEqual({});
  const ahead = incident([['2026-11-20T16:36-03:00', 'investigating']]);
  expect(incidentResponse(ahead, site, at('2026-11-20T16:35-03:00'))).toEqual({});
  expect(incidentResponse(ahead, siteOf(), NOW).acknowledged).toMatchObject({
    target: undefined,
    isMet: undefined,
  });
});

test('a target counts working hours alone: a Friday’s last half hour and a Monday’s first', () => {
  const site = siteOf({ targets, workingHours: { on: ['mon-fri'], between: '08:00-17:00' } });
  const found = (time: string) =>
    incidentResponse(incident([[time, 'investigating']]), site, NOW).acknowledged;
  expect(found('2026-11-23T07:50-03:00')).toMatchObject({ minutes: 3_800, workingMinutes: 30, isMet: true });
  expect(found('2026-11-23T08:01-03:00')).toMatchObject({ workingMinutes: 31, isMet: false });
  const onHoliday = siteOf({
    ...{ targets, holidays: ['2026-11-20'] },
    workingHours: { on: ['mon-fri'], between: '08:00-17:00' },
  });
  expect(
    incidentResponse(incident([['2026-11-20T16:59-03:00', 'investigating']]), onHoliday, NOW).acknowledged,
  ).toMatchObject({ minutes: 29, workingMinutes: 0, isMet: true });
});

/** Whether a minute begins within the working hours, by the clock on the wall alone. */
function isWorking(instant: number, zone: string): boolean {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' },
  }).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return !['Sat', 'Sun'].includes(part('weekday')) && Number(part('hour')) >= 1 && Number(part('hour')) < 9;
}

test('working minutes are those that a count of each minute finds, over changes of the clock, too', () => {
  const zone = 'Europe/Berlin';
  const site = siteOf({ targets, timeZone: zone, workingHours: { on: ['mon-fri'], between: '01:00-09:00' } });
  fc.assert(
    fc.property(
      fc.constantFrom('2026-03-27T00:00Z', '2026-10-23T00:00Z', '2026-06-01T00:00Z'),
      fc.integer({ min: 0, max: 4_000 }),
      fc.integer({ min: 0, max: 3_000 }),
      (from, begins, lasts) => {
        const start = at(from) + begins * MINUTE;
        const end = start + lasts * MINUTE;
        const iso = (instant: number) => new Date(instant).toISOString();
        const record = incidentOf({ started: iso(start), updates: [[iso(end), 'identified']] });
        const counted = Array.from({ length: lasts }, (_, minute) => start + minute * MINUTE).filter(
          (minute) => isWorking(minute, zone),
        ).length;
        const { answered } = incidentResponse(record, site, NOW);
        expect(answered).toMatchObject({ minutes: lasts, workingMinutes: counted, isMet: counted <= 240 });
      },
    ),
    { numRuns: runs(10) },
  );
});

test.each([
  [{ workaround: { since: '2026-11-10' } }, { on: '2026-11-10', by: 'workaround', days: 8 }],
  [{ fixed: { on: '2026-11-02' } }, { on: '2026-11-02', by: 'fix', days: 0 }],
  [
    { workaround: { since: '2026-11-12' }, fixed: { on: '2026-11-10' } },
    { on: '2026-11-10', by: 'fix', days: 8 },
  ],
  [{ workaround: { since: '2026-10-30' } }, undefined],
  [{ workaround: { verified: '2026-11-10' } }, undefined],
  [{}, undefined],
])('an issue that gives %j', (facts, answer) => {
  const issue = issueOf({ created: '2026-11-02T15:00-03:00', updated: '2026-11-12', ...facts });
  expect(issueAnswer(issue, { timeZone: 'America/Sao_Paulo' })).toEqual(answer);
});
