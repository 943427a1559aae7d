import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Publication } from '../../../../src/domain/publication.ts';
import type { IncidentRecord } from '../../../../src/domain/record/records.ts';
import { statuspageId } from '../../../../src/domain/statuspage-id.ts';
import { DAY, isoUtc } from '../../../../src/domain/time.ts';
import { arbitraryRecords, AS_OF, GROUPS } from '../../../support/arbitrary-portals.ts';
import { publicationOf } from '../../../support/portals.ts';
import { incidentOf, maintenanceOf } from '../../../support/records.ts';
import { runs } from '../../../support/runs.ts';
import { STATUSPAGE_SCHEMAS } from '../../../support/statuspage-schema.ts';
import { bytesOf, filesOf } from './files-of.ts';

it('writes the eight files, by their names', () => {
  expect([...bytesOf(publicationOf()).keys()].sort()).toEqual(
    Object.keys(STATUSPAGE_SCHEMAS)
      .map((name) => `api/v2/${name}.json`)
      .sort(),
  );
});

it('gives the same bytes for the same portal', () => {
  fc.assert(
    fc.property(arbitraryRecords(AS_OF), (incidents) => {
      const make = () => bytesOf(publicationOf({ incidents, site: { groups: GROUPS }, now: AS_OF }));
      expect(make()).toEqual(make());
    }),
    { numRuns: runs(20) },
  );
});

it('keeps every id when titles, languages and the host change', () => {
  const record = (title: string): IncidentRecord[] => [
    incidentOf({ title, started: isoUtc(AS_OF - DAY), components: { checkout: 'major_outage' } }),
  ];
  const idsOf = (publication: Publication) =>
    JSON.stringify(filesOf(publication)).match(/"(?:\w+_id|id|code)":"[a-z0-9]{12}"/g);
  const before = idsOf(publicationOf({ incidents: record('Before'), now: AS_OF }));
  const after = publicationOf({
    incidents: record('After'),
    site: { name: 'Renamed', languages: ['en'] },
    now: AS_OF,
    baseUrl: 'https://example.org/status/',
  });
  expect(before?.length).toBeGreaterThan(20);
  expect(idsOf(after)).toEqual(before);
});

it('lists the newest fifty of each kind, and every one that is unresolved', () => {
  const number = (index: number) => String(index + 1).padStart(3, '0');
  const started = (index: number) => isoUtc(AS_OF - (200 - index) * DAY);
  const incidents = Array.from({ length: 60 }, (_, index) =>
    incidentOf({
      ...{ id: `INC-1${number(index)}`, started: started(index), components: { checkout: 'major_outage' } },
      ...(index === 0 ? {} : { resolved: started(index) }),
    }),
  );
  const maintenance = Array.from({ length: 60 }, (_, index) =>
    maintenanceOf({ id: `INC-2${number(index)}`, start: started(index), end: started(index + 1) }),
  );
  const { portal } = publicationOf();
  const files = filesOf(publicationOf({ incidents: [...incidents, ...maintenance], now: AS_OF }));
  const newest = (letters: string) =>
    Array.from({ length: 50 }, (_, index) =>
      statuspageId('incident', `${letters}${number(59 - index)}`, portal.site),
    );
  expect(files.incidents.incidents.map(({ id }) => id)).toEqual(newest('INC-1'));
  expect(files['scheduled-maintenances'].scheduled_maintenances.map(({ id }) => id)).toEqual(newest('INC-2'));
  expect(files.summary.incidents.map(({ id }) => id)).toEqual([
    statuspageId('incident', 'INC-1001', portal.site),
  ]);
});

it('claims nothing where nothing was ever recorded', () => {
  const { summary } = filesOf(publicationOf());
  expect(summary.status).toEqual({ indicator: 'none', description: 'No Incidents Recorded' });
  expect(summary.components).toEqual([]);
});

it('stands below the portal’s address, whose last slash clients add themselves', () => {
  const { summary } = filesOf(publicationOf({ baseUrl: 'https://example.com/status/' }));
  expect(summary.page.url).toBe('https://example.com/status');
});
