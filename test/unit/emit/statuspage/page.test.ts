import { expect, it } from 'vitest';
import { emitStatuspage, pageObject, statusObject } from '../../../../src/emit/statuspage/files.ts';
import { editionFor, issueOf, publicationOf } from '../../../support/portals.ts';
import { at, incidentOf, maintenanceOf } from '../../../support/records.ts';

const now = at('2026-11-20T12:00Z');
const started = '2026-11-20T11:00Z';

it.each([
  ['none', 'operational', 'none', 'All Systems Operational'],
  ['none', 'under_maintenance', 'none', 'Service Under Maintenance'],
  ['none', 'degraded_performance', 'minor', 'Partially Degraded Service'],
  ['minor', 'degraded_performance', 'minor', 'Partially Degraded Service'],
  ['minor', 'operational', 'minor', 'Minor Service Outage'],
  ['minor', 'under_maintenance', 'minor', 'Minor Service Outage'],
  ['major', 'degraded_performance', 'major', 'Partial System Outage'],
  ['none', 'partial_outage', 'major', 'Partial System Outage'],
  ['critical', 'degraded_performance', 'critical', 'Major System Outage'],
  ['minor', 'major_outage', 'critical', 'Major System Outage'],
] as const)('impact %s, component %s: %s, %s', (impact, checkout, indicator, description) => {
  const incidents = [incidentOf({ started, impact, components: { checkout } })];
  expect(statusObject(editionFor({ incidents, now }))).toEqual({ indicator, description });
});

it('was updated when what a file says last changed, or today where nothing has', () => {
  const publication = publicationOf({
    incidents: [
      incidentOf({ started: '2026-11-20T10:00Z', components: { payments: 'partial_outage' } }),
      maintenanceOf({ start: started, end: '2026-11-20T13:00Z' }),
    ],
    issues: [issueOf({ updated: '2026-11-20T11:30Z' })],
    now,
  });
  const updated = Object.fromEntries(
    [...emitStatuspage(publication)].map(({ path, content }) => {
      const { page } = JSON.parse(String(content)) as { page: { updated_at: string } };
      return [path.replace('api/v2/', ''), page.updated_at.slice(11, 16)];
    }),
  );
  expect(updated).toEqual({
    'summary.json': '11:00',
    'status.json': '11:00',
    'components.json': '10:00',
    'incidents.json': '10:00',
    'incidents/unresolved.json': '10:00',
    'scheduled-maintenances.json': '11:00',
    'scheduled-maintenances/upcoming.json': '11:00',
    'scheduled-maintenances/active.json': '11:00',
  });
  expect(pageObject(editionFor({ now }), undefined).updated_at).toBe('2026-11-20T03:00:00.000Z');
});
