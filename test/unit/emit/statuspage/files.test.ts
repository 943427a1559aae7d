import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Publication } from '../../../../src/domain/publication.ts';
import type { IncidentRecord } from '../../../../src/domain/records.ts';
import type { SiteInput } from '../../../../src/domain/schemas/site.ts';
import { componentStates, isOpen } from '../../../../src/domain/status.ts';
import { statuspageId } from '../../../../src/domain/statuspage-id.ts';
import { DAY, isoUtc } from '../../../../src/domain/time.ts';
import { isTrouble } from '../../../../src/domain/vocabulary.ts';
import { emitStatuspage } from '../../../../src/emit/statuspage/files.ts';
import { AS_OF, arbitraryRecords, GROUPS } from '../../../support/arbitrary-portals.ts';
import { publicationOf } from '../../../support/portals.ts';
import { incidentOf, maintenanceOf } from '../../../support/records.ts';
import { readStatuspage, STATUSPAGE_SCHEMAS } from '../../../support/statuspage-schema.ts';
import type { StatuspageFiles, StatuspageIncident } from '../../../support/statuspage-schema.ts';

const SITE: Partial<SiteInput> = { groups: GROUPS };

function bytesOf(publication: Publication): Map<string, string> {
  return new Map([...emitStatuspage(publication)].map(({ path, content }) => [path, String(content)]));
}

function filesOf(publication: Publication): StatuspageFiles {
  const files = bytesOf(publication);
  return readStatuspage((name) => files.get(`api/v2/${name}.json`) ?? 'null');
}

function everywhere(holds: (files: StatuspageFiles, publication: Publication) => void): void {
  fc.assert(
    fc.property(arbitraryRecords(AS_OF), (incidents) => {
      const publication = publicationOf({ incidents, site: SITE, now: AS_OF });
      holds(filesOf(publication), publication);
    }),
    { numRuns: 300 },
  );
}

function all(files: StatuspageFiles): StatuspageIncident[] {
  return [...files.incidents.incidents, ...files['scheduled-maintenances'].scheduled_maintenances];
}

it('writes the eight files, each to the key', () => {
  expect([...bytesOf(publicationOf()).keys()].sort()).toEqual(
    Object.keys(STATUSPAGE_SCHEMAS)
      .map((name) => `api/v2/${name}.json`)
      .sort(),
  );
  everywhere((files) => expect(files.summary.components).toHaveLength(5));
});

it('says that all is well when nothing is unresolved and no component in trouble, and only then', () => {
  everywhere(({ summary }) => {
    const inTrouble = summary.components.filter(({ status }) => isTrouble(status));
    expect(summary.status.indicator === 'none').toBe(
      summary.incidents.length === 0 && inTrouble.length === 0,
    );
    if (summary.incidents.length > 0) expect(inTrouble).not.toEqual([]);
  });
});

it('says of each component what the portal says, and of each group the worst of its own', () => {
  const order = [
    'operational',
    'under_maintenance',
    'degraded_performance',
    'partial_outage',
    'major_outage',
  ];
  everywhere(({ components: { components } }, { portal, now }) => {
    const byId = new Map(components.map((component) => [component.id, component]));
    for (const [id, state] of componentStates(portal, now))
      expect(byId.get(statuspageId('component', id, portal.site))?.status).toBe(state);
    for (const group of components) {
      if (!group.group) continue;
      const members = group.components.map((id) => byId.get(id));
      expect(members.every((member) => member?.group_id === group.id)).toBe(true);
      const ranks = members.map((member) => order.indexOf(member?.status ?? ''));
      expect(order.indexOf(group.status)).toBe(Math.max(...ranks));
    }
  });
});

it('says the same in each file', () => {
  everywhere((files, { portal, now }) => {
    const { summary } = files;
    expect(summary.status).toEqual(files.status.status);
    expect(summary.components).toEqual(files.components.components);
    expect(summary.incidents).toEqual(files['incidents/unresolved'].incidents);
    const [upcoming, active] = [
      files['scheduled-maintenances/upcoming'].scheduled_maintenances,
      files['scheduled-maintenances/active'].scheduled_maintenances,
    ];
    expect(summary.scheduled_maintenances).toEqual([...active, ...upcoming]);
    expect(files.incidents.incidents.filter(({ status }) => status !== 'resolved')).toEqual(
      summary.incidents,
    );
    const planned = files['scheduled-maintenances'].scheduled_maintenances;
    const inState = (...states: string[]) => planned.filter(({ status }) => states.includes(status));
    expect(inState('scheduled').reverse()).toEqual(upcoming);
    expect(inState('in_progress', 'verifying').reverse()).toEqual(active);
    for (const file of Object.values(files)) expect(file.page).toEqual(summary.page);
    const known = new Map(summary.components.map((component) => [component.id, component]));
    for (const { components } of all(files))
      for (const component of components) expect(component).toEqual(known.get(component.id));
    expect(summary.incidents).toHaveLength(
      portal.incidents.filter((record) => record.kind === 'incident' && isOpen(record, now)).length,
    );
  });
});

it('lists updates newest first, of which the newest says how it stands, each where the last one left', () => {
  everywhere((files) => {
    for (const { status, created_at, updated_at, incident_updates, id } of all(files)) {
      const times = incident_updates.map((update) => update.created_at);
      expect(times).toEqual(times.toSorted().reverse());
      expect([incident_updates[0]?.status, times[0], times.at(-1)]).toEqual([status, updated_at, created_at]);
      expect(incident_updates.every((update) => update.incident_id === id)).toBe(true);
      const states = new Map<string, string>();
      for (const { affected_components } of incident_updates.toReversed()) {
        for (const { code, old_status, new_status } of affected_components ?? []) {
          expect(old_status).toBe(states.get(code) ?? 'operational');
          states.set(code, new_status);
        }
      }
    }
  });
});

it('names every id once', () => {
  everywhere((files) => {
    const ids = [
      files.summary.page.id,
      ...files.components.components.map(({ id }) => id),
      ...all(files).flatMap(({ id, incident_updates }) => [
        id,
        ...incident_updates.map((update) => update.id),
      ]),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('has nothing of later than now but what is planned', () => {
  everywhere((files, { now }) => {
    const latest = isoUtc(now).replace('Z', '.000Z');
    JSON.stringify(files, (key, value: unknown) => {
      const isTime = /_at$/.test(key) && typeof value === 'string';
      if (isTime) expect(value <= latest, `${key} ${value}`).toBe(true);
      return value;
    });
    for (const { created_at, updated_at } of [...files.components.components, ...all(files)])
      expect(created_at <= updated_at).toBe(true);
  });
});

it('gives the same bytes for the same portal', () => {
  fc.assert(
    fc.property(arbitraryRecords(AS_OF), (incidents) => {
      const make = () => bytesOf(publicationOf({ incidents, site: SITE, now: AS_OF }));
      expect(make()).toEqual(make());
    }),
    { numRuns: 20 },
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

it('stands below the portal’s address, whose last slash clients add themselves', () => {
  const { summary } = filesOf(publicationOf({ baseUrl: 'https://example.com/status/' }));
  expect(summary.page.url).toBe('https://example.com/status');
});
