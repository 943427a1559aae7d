import { describe, expect, it } from 'vitest';
import type { SingleRecord } from '../../../../src/domain/record/occurrences.ts';
import { type Instant, isoUtc } from '../../../../src/domain/time.ts';
import { defaultEdition } from '../../../../src/edition/edition.ts';
import { componentObjects, componentTimes } from '../../../../src/emit/statuspage/components.ts';
import { incidentObject } from '../../../../src/emit/statuspage/incident.ts';
import { GROUPS } from '../../../support/arbitrary-portals.ts';
import { publicationOf } from '../../../support/portals.ts';
import { at, incidentOf, maintenanceOf, portalOf } from '../../../support/records.ts';

const NOW = at('2026-11-20T18:00Z');

const outage = incidentOf({
  started: '2026-11-20T10:00Z',
  resolved: '2026-11-20T12:00Z',
  impact: 'major',
  components: {
    checkout: 'partial_outage',
    payments: { '2026-11-20T10:30Z': 'major_outage', '2026-11-20T11:00Z': 'degraded_performance' },
  },
  updates: [
    ['2026-11-20T10:05Z', 'investigating', 'We look.'],
    ['2026-11-20T10:40Z', 'monitoring', 'Better.'],
    ['2026-11-20T10:50Z', 'identified', 'Worse.'],
    ['2026-11-20T11:30Z', 'monitoring', 'Better again.'],
    ['2026-11-20T12:10Z', 'resolved', 'It is over.'],
  ],
});

function objectOf(record: SingleRecord, now = NOW) {
  const edition = defaultEdition(publicationOf({ incidents: [record], now }));
  return incidentObject(record, componentObjects(edition), edition);
}

describe('an incident', () => {
  it('has its facts by the names of that API', () => {
    expect(objectOf(outage)).toMatchObject({
      name: 'Payments are declined',
      status: 'resolved',
      impact: 'major',
      shortlink: 'https://status.example.com/k/inc-1',
      started_at: '2026-11-20T10:00:00.000Z',
      created_at: '2026-11-20T10:05:00.000Z',
      monitoring_at: '2026-11-20T10:40:00.000Z',
      resolved_at: '2026-11-20T12:00:00.000Z',
      updated_at: '2026-11-20T12:10:00.000Z',
      reminder_intervals: null,
    });
    expect(objectOf(outage, at('2026-11-20T11:59Z'))).toMatchObject({
      status: 'monitoring',
      resolved_at: null,
    });
  });

  it('says with each update how its components went since the one before', () => {
    const told = objectOf(outage).incident_updates.map(({ affected_components }) =>
      affected_components?.map(
        ({ name, old_status, new_status }) => `${name}: ${old_status} → ${new_status}`,
      ),
    );
    expect(told.reverse()).toEqual([
      ['Buying - Checkout: operational → partial_outage'],
      ['Buying - Checkout: partial_outage → partial_outage', 'Buying - Payments: operational → major_outage'],
      [
        'Buying - Checkout: partial_outage → partial_outage',
        'Buying - Payments: major_outage → major_outage',
      ],
      [
        'Buying - Checkout: partial_outage → partial_outage',
        'Buying - Payments: major_outage → degraded_performance',
      ],
      [
        'Buying - Checkout: partial_outage → operational',
        'Buying - Payments: degraded_performance → operational',
      ],
    ]);
  });

  it('that names no component has none, as null and as an empty list', () => {
    const object = objectOf(incidentOf({ started: '2026-11-20T10:00Z', resolved: '2026-11-20T10:00Z' }));
    expect(object.components).toEqual([]);
    expect(object.incident_updates.map((update) => update.affected_components)).toEqual([null]);
  });
});

it('a maintenance names its components before it begins, and ends when that is said', () => {
  const record = maintenanceOf({
    start: '2026-11-20T10:00Z',
    end: '2026-11-20T12:00Z',
    components: { catalog: 'under_maintenance' },
    updates: [
      ['2026-11-10T09:00Z', 'scheduled'],
      ['2026-11-20T11:00Z', 'completed'],
    ],
  });
  expect(objectOf(record)).toMatchObject({
    impact: 'maintenance',
    started_at: '2026-11-10T09:00:00.000Z',
    resolved_at: '2026-11-20T11:00:00.000Z',
  });
  const planned = objectOf(record, at('2026-11-15T09:00Z'));
  expect(planned).toMatchObject({ status: 'scheduled', resolved_at: null });
  expect(planned.components.map(({ name }) => name)).toEqual(['Catalog']);
});

describe('the times of a component', () => {
  const timesOf = (incidents: SingleRecord[], component: string, now: Instant = NOW) => {
    const times = componentTimes(portalOf(incidents, { groups: GROUPS }), now).get(component);
    return [isoUtc(times?.created ?? 0), isoUtc(times?.updated ?? 0)];
  };

  it.each([
    ['since, and the end of its last downtime', 'checkout', '2019-05-07T03:00:00Z', '2026-11-20T12:00:00Z'],
    [
      'its first downtime, and the end of its last',
      'payments',
      '2026-11-20T10:30:00Z',
      '2026-11-20T12:00:00Z',
    ],
    ['what first happened in the portal', 'catalog', '2026-11-20T10:00:00Z', '2026-11-20T10:00:00Z'],
  ])('are %s', (_what, component, created, updated) => {
    expect(timesOf([outage], component)).toEqual([created, updated]);
  });

  it('are of today where nothing ever happened', () => {
    expect(timesOf([], 'payments')).toEqual(['2026-11-20T03:00:00Z', '2026-11-20T03:00:00Z']);
  });

  it('are of its last change while downtime goes on, also of one that is now', () => {
    expect(timesOf([outage], 'payments', at('2026-11-20T11:50Z'))[1]).toBe('2026-11-20T11:00:00Z');
    expect(timesOf([outage], 'payments', at('2026-11-20T11:00Z'))[1]).toBe('2026-11-20T11:00:00Z');
  });
});
