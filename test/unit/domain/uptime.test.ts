import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downtimeIn } from '../../../src/domain/downtime.ts';
import { recordOutages, type StateInterval } from '../../../src/domain/intervals.ts';
import type { Incident } from '../../../src/domain/record/records.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time.ts';
import { daysOf, uptime, windowOf, windowSince } from '../../../src/domain/uptime.ts';
import { COMPONENT_STATES } from '../../../src/domain/vocabulary.ts';
import { at, incidentOf, siteOf } from '../../support/records.ts';

const { weights } = siteOf().uptime;
const NOW = at('2026-11-10T12:00Z');
const window = { ...windowOf(1, 'UTC', NOW), start: NOW - 10 * HOUR };
const outage = (state: StateInterval['state'], start: number, end: number): StateInterval => ({
  state,
  start: NOW + start * HOUR,
  end: NOW + end * HOUR,
});

describe('uptime', () => {
  it.each([
    ['nothing happened', [], 1],
    ['a tenth was a major outage', [outage('major_outage', -3, -2)], 0.9],
    ['a partial outage counts at 0.3', [outage('partial_outage', -3, -2)], 0.97],
    [
      'the rest counts nothing',
      [outage('degraded_performance', -3, -2), outage('under_maintenance', -9, -1)],
      1,
    ],
    ['the worse counts once', [outage('partial_outage', -4, 0), outage('major_outage', -3, -2)], 0.81],
    ['the window cuts', [outage('major_outage', -20, -9)], 0.9],
    ['before the window', [outage('major_outage', -20, -10)], 1],
    ['all of it', [outage('major_outage', -20, 0)], 0],
  ])('%s', (_case, outages, share) => {
    expect(uptime(outages, window, weights)).toBeCloseTo(share, 12);
  });

  it('claims nothing before a component existed', () => {
    const sinceInstant = NOW - 4 * HOUR;
    expect(uptime([outage('major_outage', -20, -3)], windowSince(window, { sinceInstant }), weights)).toBe(
      0.75,
    );
    expect(uptime([], windowSince(window, { sinceInstant: NOW + HOUR }), weights)).toBeUndefined();
    expect(windowSince(window, {})).toEqual(window);
  });

  const MINUTES = 360;
  const interval = fc
    .record({
      state: fc.constantFrom(...COMPONENT_STATES),
      start: fc.integer({ min: -60, max: MINUTES }),
      length: fc.integer({ min: 1, max: 200 }),
    })
    .map(({ state, start, length }) => ({ state, start, end: start + length }));
  const weight = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);

  it('is what counting every minute gives', () => {
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 8 }),
        fc.integer({ min: 0, max: MINUTES - 1 }),
        fc.record({
          major_outage: weight,
          partial_outage: weight,
          degraded_performance: weight,
          under_maintenance: weight,
        }),
        (intervals, since, someWeights) => {
          const weightOf = { ...someWeights, operational: 0 };
          let lost = 0;
          for (let minute = since; minute < MINUTES; minute++) {
            const now = intervals.filter(({ start, end }) => start <= minute && minute < end);
            lost += Math.max(0, ...now.map(({ state }) => weightOf[state]));
          }
          const start = NOW - MINUTES * MINUTE;
          const outages = intervals.map((one) => ({
            state: one.state,
            start: start + one.start * MINUTE,
            end: start + one.end * MINUTE,
          }));
          const within = windowSince({ ...window, start }, { sinceInstant: start + since * MINUTE });
          expect(uptime(outages, within, someWeights)).toBeCloseTo(1 - lost / (MINUTES - since), 9);
        },
      ),
    );
  });
});

describe('days', () => {
  const zone = 'Europe/Lisbon';
  const end = at('2026-10-26T12:00Z');
  const days = daysOf(windowOf(3, zone, end), zone);

  it('are as long as the clocks make them, and today ends now', () => {
    expect(days.map(({ day, start, end: to }) => [day, (to - start) / HOUR])).toEqual([
      ['2026-10-24', 24],
      ['2026-10-25', 25],
      ['2026-10-26', 12],
    ]);
  });

  it('have the worst state and the length of each', () => {
    const midnight = days[1]?.start ?? 0;
    const [slow, broken, old] = ['INC-1', 'INC-2', 'INC-3'].map((id) =>
      incidentOf({ id, started: '2026-10-24T00:00Z' }),
    ) as [Incident, Incident, Incident];
    const component = 'checkout';
    const cells = downtimeIn(
      [
        {
          ...{ component, record: slow, state: 'degraded_performance' },
          ...{ start: midnight - HOUR, end: midnight + 26 * HOUR },
        },
        {
          ...{ component, record: broken, state: 'major_outage' },
          ...{ start: midnight + HOUR, end: midnight + 3 * HOUR },
        },
        {
          ...{ component, record: old, state: 'partial_outage' },
          ...{ start: midnight - 9 * DAY, end: midnight - 8 * DAY },
        },
      ],
      days,
    );
    expect(cells).toMatchObject([
      {
        day: '2026-10-24',
        state: 'degraded_performance',
        lengths: { degraded_performance: HOUR },
        records: [slow],
      },
      {
        day: '2026-10-25',
        state: 'major_outage',
        lengths: { major_outage: 2 * HOUR, degraded_performance: 23 * HOUR },
        records: [slow, broken],
      },
      { day: '2026-10-26', lengths: { degraded_performance: HOUR }, records: [slow] },
    ]);
  });

  it('are none without a window, and without an outage', () => {
    const record = incidentOf({ started: '2026-10-25T10:00Z', components: { checkout: 'major_outage' } });
    const outages = recordOutages(record, end);
    expect(outages).toHaveLength(1);
    expect(downtimeIn([], days)).toEqual([]);
    expect(downtimeIn(outages, [])).toEqual([]);
  });

  it('of the window are those that the site’s zone has', () => {
    expect(windowOf(90, 'Pacific/Auckland', NOW)).toMatchObject({
      first: '2026-08-14',
      today: '2026-11-11',
      start: at('2026-08-14T00:00+12:00'),
      end: NOW,
    });
  });
});
