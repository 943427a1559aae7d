import { describe, expect, it } from 'vitest';
import {
  affectedStates,
  componentStates,
  incidentState,
  isOpen,
  maintenanceState,
  openIncidents,
  portalState,
  worstState,
} from '../../../src/domain/status.ts';
import { COMPONENT_STATES, IMPACTS, worst } from '../../../src/domain/vocabulary.ts';
import { issueOf } from '../../support/portals.ts';
import { at, incidentOf, maintenanceOf, portalOf } from '../../support/records.ts';

const NOW = at('2026-11-10T12:00Z');
const IMPACT_STATES = ['operational', 'degraded_performance', 'partial_outage', 'major_outage'] as const;

describe('an incident', () => {
  const incident = incidentOf({
    started: '2026-11-10T10:00Z',
    resolved: '2026-11-10T12:00Z',
    updates: [
      ['2026-11-10T10:20Z', 'investigating'],
      ['2026-11-10T11:00Z', 'monitoring'],
      ['2026-11-10T14:00Z', 'resolved'],
    ],
  });

  it.each([
    ['2026-11-10T09:59Z', false, 'investigating'],
    ['2026-11-10T10:00Z', true, 'investigating'],
    ['2026-11-10T11:00Z', true, 'monitoring'],
    ['2026-11-10T11:59Z', true, 'monitoring'],
    ['2026-11-10T12:00Z', false, 'resolved'],
    ['2026-11-10T15:00Z', false, 'resolved'],
  ])('at %s: open %s, %s', (time, open, state) => {
    expect(isOpen(incident, at(time))).toBe(open);
    expect(incidentState(incident, at(time))).toBe(state);
  });

  it('has the states that its components went through', () => {
    const { affected, ...rest } = incidentOf({
      started: '2026-11-10T10:00Z',
      components: {
        checkout: 'partial_outage',
        payments: { '2026-11-10T10:30Z': 'major_outage', '2026-11-10T11:30Z': 'degraded_performance' },
      },
    });
    const record = { affected, ...rest };
    expect(affectedStates(record, at('2026-11-10T10:10Z'))).toEqual([['checkout', 'partial_outage']]);
    expect(affectedStates(record, at('2026-11-10T11:00Z'))).toContainEqual(['payments', 'major_outage']);
    expect(affectedStates(record, NOW)).toContainEqual(['payments', 'degraded_performance']);
    expect(affectedStates(record, at('2026-11-10T09:00Z'))).toEqual([]);
  });
});

describe('a maintenance', () => {
  const window = { start: '2026-11-10T10:00Z', end: '2026-11-10T12:00Z' };
  const plain = maintenanceOf(window);
  const early = maintenanceOf({ ...window, updates: [['2026-11-10T09:50Z', 'in_progress']] });
  const short = maintenanceOf({ ...window, updates: [['2026-11-10T11:00Z', 'completed']] });
  const verified = maintenanceOf({ ...window, updates: [['2026-11-10T11:40Z', 'verifying']] });
  const extended = maintenanceOf({
    ...window,
    updates: [
      ['2026-11-10T12:00Z', 'in_progress'],
      ['2026-11-10T13:00Z', 'completed'],
    ],
  });
  const delayed = maintenanceOf({ ...window, updates: [['2026-11-10T10:05Z', 'scheduled']] });
  const off = maintenanceOf({
    ...window,
    cancelled: true,
    updates: [
      ['2026-11-08T10:00Z', 'scheduled'],
      ['2026-11-09T10:00Z', 'cancelled'],
    ],
  });

  it.each([
    ['by its window, before', plain, '2026-11-10T09:59Z', 'scheduled'],
    ['by its window, in it', plain, '2026-11-10T10:00Z', 'in_progress'],
    ['by its window, after', plain, '2026-11-10T12:00Z', 'completed'],
    ['begun early', early, '2026-11-10T09:55Z', 'in_progress'],
    ['begun early, after its end', early, '2026-11-10T12:00Z', 'completed'],
    ['done early, before that', short, '2026-11-10T10:59Z', 'in_progress'],
    ['done early', short, '2026-11-10T11:00Z', 'completed'],
    ['verified', verified, '2026-11-10T11:45Z', 'verifying'],
    ['verified, after its end', verified, '2026-11-10T12:00Z', 'completed'],
    ['extended', extended, '2026-11-10T12:30Z', 'in_progress'],
    ['extended and done', extended, '2026-11-10T13:00Z', 'completed'],
    ['delayed', delayed, '2026-11-10T11:00Z', 'scheduled'],
    ['called off, before the entry about it', off, '2026-11-08T12:00Z', 'scheduled'],
    ['called off', off, '2026-11-10T11:00Z', 'cancelled'],
    [
      'called off without a word',
      maintenanceOf({ ...window, cancelled: true }),
      '2026-11-10T11:00Z',
      'cancelled',
    ],
  ])('%s', (_case, maintenance, time, state) => {
    expect(maintenanceState(maintenance, at(time))).toBe(state);
    expect(isOpen(maintenance, at(time))).toBe(state === 'in_progress' || state === 'verifying');
  });

  it('touches its components as soon as it begins, early or not', () => {
    const maintenance = {
      ...early,
      affected: { catalog: [{ at: early.start, state: 'under_maintenance' as const }] },
    };
    expect(affectedStates(maintenance, at('2026-11-10T09:55Z'))).toEqual([['catalog', 'under_maintenance']]);
    expect(affectedStates(maintenance, at('2026-11-10T12:00Z'))).toEqual([]);
  });
});

describe('the portal', () => {
  it('is as its worst component and its worst impact, in every combination', () => {
    for (const checkout of COMPONENT_STATES) {
      for (const payments of COMPONENT_STATES) {
        for (const [rank, impact] of IMPACTS.entries()) {
          const record = incidentOf({
            started: '2026-11-10T10:00Z',
            impact,
            components: { checkout, payments },
          });
          const portal = portalOf([record]);
          expect(Object.fromEntries(componentStates(portal, NOW))).toEqual({
            checkout,
            payments,
            catalog: 'operational',
          });
          const byImpact = IMPACT_STATES[rank] ?? 'operational';
          expect(portalState(portal, NOW)).toBe(worst([checkout, payments, byImpact]));
        }
      }
    }
  });

  it('is operational when no record names it', () => {
    expect(portalState(portalOf([]), NOW)).toBe('operational');
  });
});

describe('a known issue', () => {
  it.each([
    ['2026-11-10T00:00Z', 'backlog', true],
    ['2026-11-11', 'backlog', false],
    ['2026-11-09', 'fixed', false],
  ] as const)('of %s that is %s', (created, status, open) => {
    const fixed = status === 'fixed' ? { fixed: { on: '2026-11-09' } } : {};
    expect(isOpen(issueOf({ created, status, ...fixed }), NOW)).toBe(open);
  });
});

describe('open incidents', () => {
  it('begin with the worst, and of equals with the last to begin', () => {
    const portal = portalOf([
      incidentOf({ id: 'INC-1', started: '2026-11-10T09:00Z', impact: 'minor' }),
      incidentOf({ id: 'INC-2', started: '2026-11-10T08:00Z', impact: 'critical' }),
      incidentOf({ id: 'INC-3', started: '2026-11-10T10:00Z', impact: 'minor' }),
      incidentOf({ id: 'INC-4', started: '2026-11-10T13:00Z', impact: 'critical' }),
    ]);
    expect(openIncidents(portal, NOW).map(({ id }) => id)).toEqual(['INC-2', 'INC-3', 'INC-1']);
  });
});

describe('the worst state of a record', () => {
  const started = '2026-11-10T10:00Z';
  it.each([
    [
      'is that of its components',
      incidentOf({ started, impact: 'critical', components: { checkout: 'partial_outage' } }),
      'partial_outage',
    ],
    [
      'is that of its impact where it names none',
      incidentOf({ started, impact: 'critical' }),
      'major_outage',
    ],
    [
      'is maintenance where that names none',
      maintenanceOf({ start: started, end: '2026-11-10T11:00Z' }),
      'under_maintenance',
    ],
  ])('%s', (_, record, state) => {
    expect(worstState(record)).toBe(state);
  });
});
