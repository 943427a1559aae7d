import { expect, it } from 'vitest';
import { emitApi } from '../../../src/emit/api/api.ts';
import type { ApiIncident } from '../../../src/emit/api/schemas/incident.ts';
import { filesOf as apiFiles, schemaFaults } from '../../support/api.ts';
import { publicationOf } from '../../support/portals.ts';
import { at, maintenanceOf, repeatedOf } from '../../support/records.ts';
import { filesOf } from './statuspage/files-of.ts';

const first = maintenanceOf({
  start: '2026-11-07T02:00-03:00',
  end: '2026-11-07T04:00-03:00',
  components: { catalog: 'under_maintenance' },
  updates: [['2026-10-20T09:00-03:00', 'scheduled', 'Every Saturday.']],
});
const record = repeatedOf(first, {
  every: 'week',
  times: 5,
  changes: { '2026-11-14': 'cancelled' },
});
const publicationAt = (time: string) => publicationOf({ incidents: [record], now: at(time) });

it('the Statuspage API has each time that has begun, and the next, as a maintenance of its own', () => {
  const plannedAt = (time: string) =>
    filesOf(publicationAt(time))['scheduled-maintenances'].scheduled_maintenances.map((one) => [
      one.scheduled_for.slice(0, 10),
      one.status,
      one.incident_updates.map(({ status, body }) => `${status}: ${body}`),
    ]);
  expect(plannedAt('2026-11-16T12:00Z')).toEqual([
    ['2026-11-21', 'scheduled', ['scheduled: Every Saturday.']],
    ['2026-11-14', 'completed', ['completed: Cancelled: The catalog moves', 'scheduled: Every Saturday.']],
    [
      '2026-11-07',
      'completed',
      [
        'completed: Completed: The catalog moves',
        'in_progress: In progress: The catalog moves',
        'scheduled: Every Saturday.',
      ],
    ],
  ]);
  const idsAt = (time: string) =>
    filesOf(publicationAt(time))['scheduled-maintenances'].scheduled_maintenances.map(({ id }) => id);
  const later = idsAt('2026-11-21T06:00Z');
  expect(new Set(later).size).toBe(later.length);
  expect(later.slice(-3)).toEqual(idsAt('2026-11-16T12:00Z'));
});

it('the API says how it is repeated, and each time', () => {
  const files = apiFiles(emitApi(publicationAt('2026-11-16T12:00Z')));
  expect(schemaFaults(files)).toEqual([]);
  const incident = JSON.parse(files.get('api/v1/incidents/inc-2.json') ?? '') as ApiIncident;
  expect(incident).toMatchObject({
    repeats: true,
    state: 'scheduled',
    scheduled: { start: '2026-11-21T05:00:00Z', end: '2026-11-21T07:00:00Z' },
    recurrence: 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20261205T050000Z',
  });
  expect(incident.occurrences?.map(({ day, state }) => `${day} ${state}`)).toEqual([
    '2026-11-07 completed',
    '2026-11-14 cancelled',
    '2026-11-21 scheduled',
    '2026-11-28 scheduled',
    '2026-12-05 scheduled',
  ]);
});
