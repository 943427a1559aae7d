import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computedFigures } from '../../../../scripts/metrics/computed-figures.ts';
import { weeklyWindow, workingTime } from '../../../../src/domain/working-time.ts';
import { measured, MONTH } from '../../../support/metrics/measure.ts';
import {
  HOUR,
  LOCAL,
  UTC,
  wentTickets,
  WITH_OFFSET,
  zendeskCsv,
} from '../../../support/metrics/measured-tickets.ts';
import { recountFigures } from '../../../support/metrics/recount.ts';
import { runs } from '../../../support/runs.ts';
import { portalOf } from '../../../support/tickets/read-exports.ts';

const TARGETS = 'targets: { acknowledge: 4h, answer: 2d }\n';
const HOURS = 'workingHours: { on: [mon-fri], between: "09:00-18:00" }\nholidays: [2026-10-12, 2026-10-26]\n';

test.each([
  ['by the clock, in UTC', '', UTC, 'America/Sao_Paulo'],
  ['by the clock, in local times', '', LOCAL, 'America/Sao_Paulo'],
  ['in working hours, with offsets', HOURS, WITH_OFFSET, 'America/Sao_Paulo'],
  ['in working hours over a change of the clock', HOURS, UTC, 'Europe/Berlin'],
  [
    'at night over a change of the clock',
    'workingHours: { on: [sun], between: "00:00-24:00" }\n',
    UTC,
    'Europe/Berlin',
  ],
])('every figure is that of a slow recount: %s', async (_, hours, time, zone) => {
  const portal = await portalOf(`${TARGETS}${hours}`);
  const site = { ...portal.site, timeZone: zone };
  const its = { ...portal, site };
  const { workingHours, holidays } = site;
  const working = workingHours && workingTime(weeklyWindow(workingHours, holidays), zone);
  const [offset, end] = zone === 'Europe/Berlin' ? ['+02:00', '+01:00'] : ['-03:00', '-03:00'];
  await fc.assert(
    fc.asyncProperty(wentTickets, async (tickets) => {
      const { counts, lacks } = await measured(its, { 'tickets.csv': zendeskCsv(tickets, time) });
      expect(lacks).toEqual({});
      const figures = computedFigures(counts, { month: MONTH, targets: site.targets ?? {}, lacks });
      const wanted = recountFigures(tickets, {
        from: Date.parse(`2026-10-01T00:00${offset}`),
        to: Date.parse(`2026-11-01T00:00${end}`),
        days: 31,
        length: working?.length ?? ((from, to) => to - from),
        ...{ acknowledge: 4 * HOUR, answer: 48 * HOUR },
      });
      expect(Object.fromEntries(figures.map(({ key, value }) => [key, value ?? null]))).toEqual(wanted);
    }),
    { numRuns: runs(2), seed: 5, endOnFailure: true },
  );
});

test('the time of a ticket that names several issues is divided among them', async () => {
  const portal = await portalOf();
  const ticket = {
    ...{
      id: 1,
      opened: Date.parse('2026-10-05T12:00Z'),
      firstReply: undefined,
      solved: undefined,
      reopened: 0,
    },
    ...{ escalated: false, channel: 'Mail', kind: 'Question', handled: 90, fate: 'open' as const },
  };
  const { counts } = await measured(portal, {
    'tickets.csv': zendeskCsv(
      [
        { ...ticket, issues: ['KI-1042', 'KI-3'] },
        { ...ticket, id: 2, issues: ['KI-3'] },
        { ...ticket, id: 3, issues: ['KI-30'], handled: undefined as unknown as number },
      ],
      UTC,
    ),
  });
  expect(counts.byIssue).toEqual([
    { issue: 'KI-1042', tickets: 1, hours: 0.75 },
    { issue: 'KI-3', tickets: 2, hours: 2.25 },
    { issue: 'KI-30', tickets: 1, hours: null },
  ]);
});
