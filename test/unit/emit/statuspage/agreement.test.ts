import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Publication } from '../../../../src/domain/publication.ts';
import { publishedUpdates } from '../../../../src/domain/record/published.ts';
import { componentStates, isOpen } from '../../../../src/domain/status.ts';
import { statuspageId } from '../../../../src/domain/statuspage-id.ts';
import { isoUtc } from '../../../../src/domain/time.ts';
import { isOutage, worst } from '../../../../src/domain/vocabulary.ts';
import { arbitraryRecords, AS_OF, GROUPS } from '../../../support/arbitrary-portals.ts';
import { publicationOf } from '../../../support/portals.ts';
import { runs } from '../../../support/runs.ts';
import type { StatuspageFiles, StatuspageIncident } from '../../../support/statuspage-schema.ts';
import { filesOf } from './files-of.ts';

/** Holds something of every portal's files, each of which is the API to the key. */
function everywhere(holds: (files: StatuspageFiles, publication: Publication) => void): void {
  fc.assert(
    fc.property(arbitraryRecords(AS_OF), (incidents) => {
      // Where nothing was ever recorded, it says nothing of states.
      fc.pre(incidents.length > 0);
      const publication = publicationOf({ incidents, site: { groups: GROUPS }, now: AS_OF });
      holds(filesOf(publication), publication);
    }),
    { numRuns: runs(60) },
  );
}

function all(files: StatuspageFiles): StatuspageIncident[] {
  return [...files.incidents.incidents, ...files['scheduled-maintenances'].scheduled_maintenances];
}

it('says that all is well when nothing is unresolved and no component in downtime, and only then', () => {
  everywhere(({ summary }) => {
    const inTrouble = summary.components.filter(({ status }) => isOutage(status));
    expect(summary.status.indicator === 'none').toBe(
      summary.incidents.length === 0 && inTrouble.length === 0,
    );
    if (summary.incidents.length > 0) expect(inTrouble).not.toEqual([]);
  });
});

it('says of each component what the portal says, and of each group the worst of its own', () => {
  everywhere(({ components: { components } }, { portal, now }) => {
    const byId = new Map(components.map((component) => [component.id, component]));
    for (const [id, state] of componentStates(portal, now))
      expect(byId.get(statuspageId('component', id, portal.site))?.status).toBe(state);
    for (const group of components) {
      if (!group.group) continue;
      const members = group.components.flatMap((id) => byId.get(id) ?? []);
      expect(members).toHaveLength(group.components.length);
      expect(members.every((member) => member.group_id === group.id)).toBe(true);
      expect(group.status).toBe(worst(members.map(({ status }) => status)));
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
    // Each file names the newest change of what is in it: it is another file then, and only then.
    for (const { page } of Object.values(files)) {
      expect({ ...page, updated_at: '' }).toEqual({ ...summary.page, updated_at: '' });
      expect(Date.parse(page.updated_at)).toBeLessThanOrEqual(now);
    }
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

it('gives each update the status that its author wrote', () => {
  everywhere((files, { portal, now }) => {
    const byId = new Map(
      all(files).flatMap(({ incident_updates }) =>
        incident_updates.map((update) => [update.id, update.status]),
      ),
    );
    for (const record of portal.incidents) {
      if (record.kind === 'incident' && record.started > now) continue;
      for (const { update, key } of publishedUpdates<string>(record, now)) {
        const status = byId.get(statuspageId('update', `${record.id}/${key}`, portal.site));
        expect(status).toBe(update.state === 'cancelled' ? 'completed' : update.state);
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
