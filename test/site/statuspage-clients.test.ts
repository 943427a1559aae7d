import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Statuspage } from 'statuspage.io';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import {
  type AeroComponent,
  type AeroIncident,
  createAeroClient,
  MAINTENANCES,
  useItsOwnConnections,
} from '../support/aero-statuspage.ts';
import { serveFolder, type TestServer } from '../support/server.ts';
import { readStatuspage, type StatuspageIncident } from '../support/statuspage-schema.ts';

const folder = inject('demonstration');
const files = readStatuspage((name) => readFileSync(join(folder, `api/v2/${name}.json`), 'utf8'));
const upcoming = files['scheduled-maintenances/upcoming'];
const active = files['scheduled-maintenances/active'];

const servers: TestServer[] = [];
beforeAll(async () => {
  // A proxy that the machine may be behind has no part in this.
  vi.stubEnv('no_proxy', '127.0.0.1');
  servers.push(await serveFolder(folder), await serveFolder(folder, '/status/'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all(servers.map((server) => server.close()));
});

test('the demonstration has something of everything to read', () => {
  for (const list of [
    files.summary.incidents,
    upcoming.scheduled_maintenances,
    active.scheduled_maintenances,
  ])
    expect(list).not.toEqual([]);
  expect(files.summary.status.indicator).toBe('critical');
});

describe.each([
  ['at the root', 0],
  ['below a path', 1],
])('%s, statuspage.io', (_where, server) => {
  const client = new Statuspage('example');
  const { api } = client;
  beforeAll(() => client.setApiUrl((servers[server]?.address ?? '').replace(/\/$/, '')));

  test.each([
    ['getSummary', () => api.getSummary(), files.summary],
    ['getStatus', () => api.getStatus(), files.status],
    ['getComponents', () => api.getComponents(), files.components],
    ['incidents.getAll', () => api.incidents.getAll(), files.incidents],
    ['incidents.getUnresolved', () => api.incidents.getUnresolved(), files['incidents/unresolved']],
    // It reads upcoming.json in all three.
    ['scheduledMaintenances.getAll', () => api.scheduledMaintenances.getAll(), upcoming],
    ['scheduledMaintenances.getActive', () => api.scheduledMaintenances.getActive(), upcoming],
    ['scheduledMaintenances.getUpcoming', () => api.scheduledMaintenances.getUpcoming(), upcoming],
  ])('%s gives what the file says', async (_call, answer, file) => {
    expect(await answer()).toEqual(file);
  });

  // One subscribes by feeds; that there is no such service is said as HTTP says it.
  const email = { email: 'reader@example.com' };
  test.each([
    ['createPageSubscription', () => api.subscribers.createPageSubscription(email)],
    [
      'createComponentSubscription',
      () => api.subscribers.createComponentSubscription({ ...email, component_id: 'x' }),
    ],
    [
      'createIncidentSubscription',
      () => api.subscribers.createIncidentSubscription({ ...email, incident_id: 'x' }),
    ],
    ['getSubscription', () => api.subscribers.getSubscription('x')],
  ])('subscribers.%s finds nothing', async (_call, answer) => {
    await expect(answer()).rejects.toMatchObject({ response: { status: 404 } });
  });
});

describe.each([
  ['at the root', 0],
  ['below a path', 1],
])('%s, @aero/statuspage', (_where, server) => {
  useItsOwnConnections();
  // Its router keeps the segments of a path, so each call needs a client of its own.
  const client = () => createAeroClient(servers[server]?.address ?? '');

  test('summary', async () => {
    const { page, status, ...lists } = await client().summary();
    expect(page).toMatchObject({
      id: files.summary.page.id,
      updated: new Date(files.summary.page.updated_at),
    });
    expect(status).toEqual(files.summary.status);
    expectTree(lists.components);
    expectIncidents(lists.incidents, files.summary.incidents);
    expectIncidents(lists.maintenances, files.summary.scheduled_maintenances);
  });

  test('status', async () => {
    const { page, status } = await client().status();
    expect(page).toMatchObject({ id: files.status.page.id, updated: new Date(files.status.page.updated_at) });
    expect(status).toEqual(files.status.status);
  });

  test('components', async () => {
    expectTree(await client().components());
  });

  test('incidents, all and unresolved', async () => {
    expectIncidents(await client().incidents(), files.incidents.incidents);
    expectIncidents(await client().incidents(true), files['incidents/unresolved'].incidents);
  });

  test('maintenances, all, active and upcoming', async () => {
    const all = files['scheduled-maintenances'].scheduled_maintenances;
    expectIncidents(await client().maintenances(MAINTENANCES.ALL), all);
    expectIncidents(await client().maintenances(MAINTENANCES.ACTIVE), active.scheduled_maintenances);
    expectIncidents(await client().maintenances(), active.scheduled_maintenances);
    expectIncidents(await client().maintenances(MAINTENANCES.UPCOMING), upcoming.scheduled_maintenances);
  });
});

/** Groups with their components, as the client makes a tree of the list. */
function expectTree(tree: AeroComponent[]): void {
  const { components } = files.components;
  const shown = ({ name, description, status, updated_at }: (typeof components)[number]) => ({
    ...{ name, description, status },
    updated: new Date(updated_at),
  });
  const expected = components
    .filter(({ group_id }) => group_id === null)
    .map((group) => ({
      ...shown(group),
      children: components
        .filter(({ group_id }) => group_id === group.id)
        .map((component) => ({ ...shown(component), children: [] })),
    }));
  expect(expected.length).toBeGreaterThan(1);
  expect(
    tree.map((group) => ({ ...group, children: group.children.map((child) => ({ ...child })) })),
  ).toEqual(expected);
}

function expectIncidents(incidents: AeroIncident[], file: StatuspageIncident[]): void {
  expect(
    incidents.map(({ updates, ...own }) => ({ ...own, updates: updates.map((update) => ({ ...update })) })),
  ).toEqual(
    file.map(({ id, name, impact, shortlink, status, updated_at, incident_updates }) => ({
      ...{ id, name, impact, status },
      url: shortlink,
      updated: new Date(updated_at),
      updates: incident_updates.map((update) => ({
        description: update.body,
        updated: new Date(update.updated_at),
        status: update.status,
      })),
    })),
  );
}
