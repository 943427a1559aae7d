import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentOutages, overlay, recordOutages } from '../../../src/domain/intervals.ts';
import type { IncidentRecord } from '../../../src/domain/record/records.ts';
import { affectedStates } from '../../../src/domain/status.ts';
import { isoUtc, MINUTE } from '../../../src/domain/time.ts';
import { COMPONENT_STATES, MAINTENANCE_STATES } from '../../../src/domain/vocabulary.ts';
import { at, incidentOf, maintenanceOf, portalOf } from '../../support/records.ts';

const incident = incidentOf({
  started: '2026-11-10T10:00Z',
  resolved: '2026-11-10T12:00Z',
  components: {
    checkout: 'partial_outage',
    payments: {
      '2026-11-10T10:30Z': 'major_outage',
      '2026-11-10T11:00Z': 'operational',
      '2026-11-10T11:30Z': 'degraded_performance',
    },
  },
});

const brief = (now: string, record: IncidentRecord = incident) =>
  recordOutages(record, at(now)).map(
    ({ component, state, start, end }) =>
      `${component} ${state} ${isoUtc(start).slice(11, 16)} ${isoUtc(end).slice(11, 16)}`,
  );

describe('the outages of a record', () => {
  it('are its changes until it was over', () => {
    expect(brief('2026-11-11T00:00Z')).toEqual([
      'checkout partial_outage 10:00 12:00',
      'payments major_outage 10:30 11:00',
      'payments degraded_performance 11:30 12:00',
    ]);
  });

  it('end now while it is open, and are none before it begins', () => {
    expect(brief('2026-11-10T10:40Z')).toEqual([
      'checkout partial_outage 10:00 10:40',
      'payments major_outage 10:30 10:40',
    ]);
    expect(brief('2026-11-10T10:00Z')).toEqual([]);
  });

  it('of a maintenance are the time in which it really ran', () => {
    const maintenance = maintenanceOf({
      start: '2026-11-10T10:00Z',
      end: '2026-11-10T12:00Z',
      components: { catalog: 'under_maintenance' },
      updates: [
        ['2026-11-10T09:50Z', 'in_progress'],
        ['2026-11-10T12:00Z', 'verifying'],
        ['2026-11-10T12:40Z', 'completed'],
      ],
    });
    expect(brief('2026-11-11T00:00Z', maintenance)).toEqual(['catalog under_maintenance 09:50 12:40']);
    const off = maintenanceOf({
      start: '2026-11-10T10:00Z',
      end: '2026-11-10T12:00Z',
      cancelled: true,
      components: { catalog: 'under_maintenance' },
    });
    expect(brief('2026-11-11T00:00Z', off)).toEqual([]);
  });

  it('say of every minute what the states of that minute say', () => {
    const base = at('2026-11-10T10:00Z');
    const time = (minute: number) => isoUtc(base + minute * MINUTE);
    const minute = fc.integer({ min: 0, max: 59 });
    const maintenance = fc
      .record({
        start: minute,
        length: fc.integer({ min: 1, max: 30 }),
        states: fc.dictionary(minute.map(time), fc.constantFrom(...COMPONENT_STATES)),
        timeline: fc.array(fc.tuple(minute, fc.constantFrom(...MAINTENANCE_STATES)), { maxLength: 4 }),
      })
      .map(({ start, length, states, timeline }) =>
        maintenanceOf({
          start: time(start),
          end: time(start + length),
          components: {
            catalog: Object.fromEntries(Object.entries(states).sort(([a], [b]) => (a < b ? -1 : 1))),
          },
          updates: timeline.sort(([a], [b]) => a - b).map(([when, state]) => [time(when), state]),
        }),
      );
    fc.assert(
      fc.property(maintenance, (record) => {
        const outages = recordOutages(record, base + 90 * MINUTE);
        for (let now = base; now < base + 90 * MINUTE; now += MINUTE) {
          const inOutages = outages
            .filter(({ start, end }) => start <= now && now < end)
            .map(({ state }) => state);
          const then = affectedStates(record, now).map(([, state]) => state);
          expect(inOutages).toEqual(then.filter((state) => state !== 'operational'));
        }
      }),
    );
  });
});

describe('the outages of a component', () => {
  it('are those that all records say of it', () => {
    const other = incidentOf({ started: '2026-11-10T11:00Z', components: { checkout: 'major_outage' } });
    const outages = componentOutages(portalOf([incident, other]), 'checkout', at('2026-11-10T13:00Z'));
    expect(outages.map(({ state }) => state)).toEqual(['partial_outage', 'major_outage']);
  });

  it('lie over each other, the worst on top', () => {
    const rank = (state: (typeof COMPONENT_STATES)[number]) => COMPONENT_STATES.indexOf(state);
    expect(
      overlay(
        [
          { state: 'partial_outage', start: 0, end: 10 },
          { state: 'major_outage', start: 4, end: 6 },
          { state: 'partial_outage', start: 10, end: 12 },
          { state: 'degraded_performance', start: 20, end: 21 },
        ],
        rank,
      ),
    ).toEqual([
      { state: 'partial_outage', start: 0, end: 4 },
      { state: 'major_outage', start: 4, end: 6 },
      { state: 'partial_outage', start: 6, end: 12 },
      { state: 'degraded_performance', start: 20, end: 21 },
    ]);
  });
});
