import { expect, it } from 'vitest';
import { pageObject, statusObject } from '../../../../src/emit/statuspage/files.ts';
import { editionFor } from '../../../support/portals.ts';
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

it('was updated when anything last changed, or now where nothing has', () => {
  const updatedAt = (incidents = [maintenanceOf({ start: started, end: '2026-11-20T13:00Z' })]) =>
    pageObject(editionFor({ incidents, now })).updated_at;
  expect(updatedAt()).toBe('2026-11-20T11:00:00.000Z');
  expect(updatedAt([])).toBe('2026-11-20T12:00:00.000Z');
});
