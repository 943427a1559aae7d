import { describe, expect, it } from 'vitest';
import { componentHistories } from '../../../../src/domain/component-history.ts';
import type { Publication } from '../../../../src/domain/publication.ts';
import { emitApi } from '../../../../src/emit/api/api.ts';
import type { ApiComponents } from '../../../../src/emit/api/schemas/components.ts';
import type { ApiIncident, ApiIncidents } from '../../../../src/emit/api/schemas/incident.ts';
import type { ApiKnownIssue, ApiKnownIssues } from '../../../../src/emit/api/schemas/known-issue.ts';
import type { ApiSite } from '../../../../src/emit/api/schemas/site.ts';
import type { ApiTeams } from '../../../../src/emit/api/schemas/teams.ts';
import { filesOf, schemaFaults } from '../../../support/api.ts';
import { issueOf, proseOf, publicationOf, translated } from '../../../support/portals.ts';
import { at, incidentOf, maintenanceOf } from '../../../support/records.ts';
import { feedPortal } from '../feeds/portal.ts';

const read = <T>(files: ReadonlyMap<string, string>, path: string) => JSON.parse(files.get(path) ?? '') as T;
const api = (publication: Publication) => filesOf(emitApi(publication));

function issueFile(publication: Publication, id: string): ApiKnownIssue {
  return read(api(publication), `api/v1/known-issues/${id}.json`);
}

describe('the files of the API', () => {
  const files = api(feedPortal());

  it('follow the schemas that are published with them', () => {
    expect(schemaFaults(files)).toEqual([]);
    expect(schemaFaults(api(publicationOf()))).toEqual([]);
    const spoilt = new Map([...files, ['api/v1/site.json', '{"name": 1}']]);
    expect(schemaFaults(spoilt)).toEqual([expect.stringContaining('api/v1/site.json')]);
  });

  it('are one a record, and lists that lead to them', () => {
    expect([...files.keys()].filter((path) => path.startsWith('api/'))).toEqual([
      'api/v1/site.json',
      'api/v1/components.json',
      'api/v1/known-issues.json',
      'api/v1/known-issues/ki-1042.json',
      'api/v1/known-issues/ki-7.json',
      'api/v1/priorities.json',
      'api/v1/incidents.json',
      'api/v1/incidents/inc-41.json',
      'api/v1/incidents/inc-40.json',
      'api/v1/incidents/inc-31.json',
      'api/v1/announcements.json',
      'api/v1/updates.json',
    ]);
    const { knownIssues } = read<ApiKnownIssues>(files, 'api/v1/known-issues.json');
    expect(knownIssues.map(({ url }) => url)).toEqual([
      'https://status.example.com/api/v1/known-issues/ki-1042.json',
      'https://status.example.com/api/v1/known-issues/ki-7.json',
    ]);
    expect(read<object>(files, 'api/v1/known-issues/ki-1042.json')).toMatchObject({ ...knownIssues[0] });
  });

  it('are compact, and valid whatever half characters a title has', () => {
    const half = issueOf({ id: 'KI-1', title: 'Half \ud800 a pair', tags: ['\udc00'] });
    const files = api(publicationOf({ issues: [half] }));
    const content = files.get('api/v1/known-issues/ki-1.json') ?? '';
    expect(content).not.toMatch(/\\ud[89a-f]|\n/);
    expect(read<ApiKnownIssue>(files, 'api/v1/known-issues/ki-1.json').titles.en).toBe('Half \ufffd a pair');
    expect(schemaFaults(files)).toEqual([]);
  });
});

describe('site.json', () => {
  it('says what the portal is, how it is, and where the rest stands', () => {
    const site = read<ApiSite>(api(feedPortal({ baseUrl: 'https://a.example/status/' })), 'api/v1/site.json');
    expect(site).toMatchObject({
      name: 'Halyard Status',
      url: 'https://a.example/status/',
      languages: ['en', 'pt', 'es'],
      demonstration: false,
      state: 'operational',
      files: { knownIssues: 'https://a.example/status/api/v1/known-issues.json' },
    });
    expect(site.groups[0]).toEqual({
      id: 'buying',
      name: { en: 'Buying' },
      components: ['checkout', 'payments'],
    });
    expect(site.components[1]?.name).toEqual({ en: 'Payments', pt: 'Pagamentos', es: 'Pagos' });
    expect(site.feeds.pt?.updates.rss).toBe('https://a.example/status/pt/feeds/updates.rss');
    expect(site.schemas['known-issue']).toBe('https://a.example/status/schemas/api-v1-known-issue.json');
  });
});

describe('site.json and components.json', () => {
  const updated = (publication: Publication) =>
    ['site', 'components'].map(
      (name) => read<{ updated: string | null }>(api(publication), `api/v1/${name}.json`).updated,
    );

  it('say when an incident or a maintenance last changed, whenever they are built', () => {
    const incidents = [
      incidentOf({ started: '2026-11-19T12:00-03:00', resolved: '2026-11-19T18:00-03:00' }),
      maintenanceOf({ start: '2026-12-01T01:00-03:00', end: '2026-12-01T02:00-03:00' }),
    ];
    const issues = [issueOf({ updated: '2026-11-20' })];
    expect(updated(publicationOf({ incidents, issues }))).toEqual(Array(2).fill('2026-11-19T21:00:00Z'));
    expect(updated(publicationOf({ issues }))).toEqual([null, null]);
  });
});

describe('components.json', () => {
  const outage = incidentOf({
    started: '2026-11-19T12:00-03:00',
    resolved: '2026-11-19T18:00-03:00',
    components: { payments: 'major_outage' },
  });
  const publication = publicationOf({
    incidents: [
      outage,
      incidentOf({
        id: 'INC-2',
        started: '2026-11-20T11:00-03:00',
        components: { catalog: 'partial_outage' },
      }),
    ],
    site: {
      groups: [
        {
          id: 'all',
          name: 'All',
          components: [
            { id: 'payments', name: 'Payments' },
            { id: 'catalog', name: 'Catalog', since: '2026-11-10' },
            { id: 'next', name: 'Next', since: '2027-01-01' },
          ],
        },
      ],
    },
  });
  const { components } = read<ApiComponents>(api(publication), 'api/v1/components.json');

  it('has the state of each, and the uptime that pages show, with its window', () => {
    const [payments, catalog, next] = components;
    expect(payments?.state).toBe('operational');
    expect(catalog?.state).toBe('partial_outage');
    expect(payments?.uptime.map(({ days }) => days)).toEqual([30, 90, 365]);
    for (const [index, days] of [30, 90, 365].entries()) {
      const shown = componentHistories(publication.portal, days, publication.now)[0]?.uptime ?? 0;
      expect(payments?.uptime[index]?.value).toBeCloseTo(shown, 5);
      expect(payments?.uptime[index]?.value).toBeLessThanOrEqual(shown);
    }
    expect(payments?.uptime[0]).toMatchObject({
      start: '2026-10-22T03:00:00Z',
      end: '2026-11-20T03:00:00Z',
      weights: { major_outage: 1, partial_outage: 0.3 },
    });
    expect(catalog?.uptime[2]?.start).toBe('2026-11-10T03:00:00Z');
    expect(next?.uptime.map(({ value }) => value)).toEqual([null, null, null]);
  });
});

describe('a known issue', () => {
  it('has its workaround as text, HTML and Markdown, with full addresses of each language', () => {
    const workaround = proseOf('See KI-7.', '<p>See <a href="candor:KI-7">KI-7</a>.</p>');
    const issue = translated(issueOf({ sections: { summary: 'It fails.', workaround } }), 'pt', 'Falha', {
      workaround: 'Veja KI-7.',
    });
    const file = issueFile(publicationOf({ issues: [issue, issueOf({ id: 'KI-7' })] }), 'ki-1042');
    expect(file.hasWorkaround).toBe(true);
    expect(file.workaround).toMatchObject({ issue: 'KI-1042', verified: null });
    expect(file.workaround?.texts).toEqual({
      en: {
        text: 'See KI-7 (https://status.example.com/known-issues/ki-7/).',
        html: '<p>See <a href="https://status.example.com/known-issues/ki-7/">KI-7</a>.</p>',
        markdown: 'See [KI-7](https://status.example.com/known-issues/ki-7/).',
      },
      pt: { text: 'Veja KI-7.', html: '<p>Veja KI-7.</p>', markdown: 'Veja KI-7.' },
    });
    expect(file.texts.en?.sections.map(({ kind }) => kind)).toEqual(['summary']);
  });

  it('has no text in a language that it isn’t written in, and addresses in all', () => {
    const file = issueFile(feedPortal(), 'ki-1042');
    expect(Object.keys(file.texts)).toEqual(['en', 'pt']);
    expect(Object.keys(file.titles)).toEqual(['en', 'pt']);
    expect(file.updates.map(({ texts }) => Object.keys(texts))).toEqual([['en', 'pt'], ['en']]);
    expect(file.links).toMatchObject({
      es: {
        page: 'https://status.example.com/es/known-issues/ki-1042/',
        shortLink: 'https://status.example.com/k/1042',
        feed: 'https://status.example.com/es/feeds/known-issues/ki-1042.atom',
        markdown: 'https://status.example.com/es/known-issues/ki-1042.md',
      },
    });
  });

  it('has none where its section says that there is none', () => {
    const file = issueFile(feedPortal(), 'ki-7');
    expect(file).toMatchObject({ hasWorkaround: false, workaround: null });
  });

  it('has, as a duplicate, the workaround of the issue that it repeats, and says whose it is', () => {
    const original = issueOf({
      id: 'KI-1',
      sections: { workaround: 'Wait.' },
      workaround: { verified: '2026-05-01' },
    });
    const twin = issueOf({ id: 'KI-2', status: 'duplicate', duplicateOf: 'KI-1' });
    const file = issueFile(publicationOf({ issues: [original, twin] }), 'ki-2');
    expect(file).toMatchObject({
      hasWorkaround: false,
      duplicateOf: 'KI-1',
      related: [],
      workaround: { issue: 'KI-1', verified: '2026-05-01', texts: { en: { text: 'Wait.' } } },
    });
  });

  it('has no count beside one that is too small to publish', () => {
    const few = { reporters: 3, tickets: 4, last30Days: 2, segments: { start: 3 } };
    const reports = { fewerThan: 5, ...few, asOf: '2026-11-01' };
    const file = issueFile(publicationOf({ issues: [issueOf({ reports })] }), 'ki-1042');
    expect(file.reports).toEqual({
      fewerThan: 5,
      weekly: null,
      segments: null,
      asOf: '2026-11-01',
      ...{ reporters: null, tickets: null, last30Days: null, first: null, latest: null, trend: null },
    });
  });

  it('says nothing that is yet to be said', () => {
    const updates = [
      ['2026-04-11', 'investigating'],
      ['2026-12-24', 'confirmed'],
    ] as [string, 'investigating' | 'confirmed'][];
    const file = issueFile(publicationOf({ issues: [issueOf({ updates })] }), 'ki-1042');
    expect(file.updates).toMatchObject([
      { state: 'investigating', day: '2026-04-11', published: '2026-04-11T03:00:00Z' },
    ]);
  });
});

describe('an incident', () => {
  const files = api(feedPortal());

  it('has its timeline, what it affected over time, its period and its post-mortem', () => {
    expect(read<ApiIncident>(files, 'api/v1/incidents/inc-31.json')).toMatchObject({
      kind: 'incident',
      state: 'resolved',
      open: false,
      impact: 'major',
      period: { start: '2026-05-07T13:15:00Z', end: '2026-05-07T15:30:00Z' },
      updated: '2026-05-07T17:05:00Z',
      hasPostMortem: true,
      affected: [
        { component: 'checkout', state: 'degraded_performance', end: '2026-05-07T15:30:00Z' },
        { component: 'payments', state: 'major_outage', start: '2026-05-07T13:15:00Z' },
      ],
      texts: {
        en: {
          postMortem: {
            lead: null,
            sections: [{ kind: 'root-cause', text: 'The cache was emptied.' }],
            actionItems: [
              { done: false, owner: 'reliability', due: '2026-12-01', text: 'Alarm on evictions' },
            ],
          },
        },
      },
      updates: [
        { state: 'investigating', anchor: 'update-20260507T1332Z' },
        {
          state: 'identified',
          anchor: 'update-20260507T1332Z-2',
          texts: { en: { text: 'It is the cache.' } },
        },
        { state: 'resolved' },
      ],
    });
  });

  it('has no end while it goes on', () => {
    const open = incidentOf({ started: '2026-11-20T11:00-03:00', components: { checkout: 'major_outage' } });
    const file = read<ApiIncident>(api(publicationOf({ incidents: [open] })), 'api/v1/incidents/inc-1.json');
    expect(file).toMatchObject({ open: true, period: { end: null }, affected: [{ end: null }] });
  });

  it('is, as a maintenance, what is planned until it runs', () => {
    expect(read<ApiIncident>(files, 'api/v1/incidents/inc-40.json')).toMatchObject({
      kind: 'maintenance',
      state: 'scheduled',
      impact: null,
      scheduled: { start: '2026-12-01T05:00:00Z', end: '2026-12-01T07:00:00Z' },
      affected: [
        {
          component: 'catalog',
          state: 'under_maintenance',
          start: '2026-12-01T05:00:00Z',
          end: '2026-12-01T07:00:00Z',
        },
      ],
    });
  });

  it('says what is so at the instant of the build, not what comes later', () => {
    const now = at('2026-05-07T11:00-03:00');
    const file = read<ApiIncident>(api(feedPortal({ now })), 'api/v1/incidents/inc-31.json');
    expect(file).toMatchObject({ state: 'identified', open: true, period: { end: null } });
    expect(file.updates).toHaveLength(2);
  });
});

describe('lists', () => {
  it('have pages of 500 that lead on, newest first', () => {
    const issues = Array.from({ length: 1001 }, (_, index) =>
      issueOf({ id: `KI-${index + 1}`, created: index === 700 ? '2026-06-01' : '2026-04-11' }),
    );
    const files = api(publicationOf({ issues, site: { languages: ['en'] } }));
    const pages = ['', '/2', '/3'].map((page) =>
      read<ApiKnownIssues>(files, `api/v1/known-issues${page}.json`),
    );
    expect(
      pages.map(({ page, pages, total, knownIssues }) => [page, pages, total, knownIssues.length]),
    ).toEqual([
      [1, 3, 1001, 1],
      [2, 3, 1001, 500],
      [3, 3, 1001, 500],
    ]);
    expect(pages.map(({ next }) => next)).toEqual([
      'https://status.example.com/api/v1/known-issues/2.json',
      'https://status.example.com/api/v1/known-issues/3.json',
      null,
    ]);
    expect(pages[0]?.knownIssues[0]?.id).toBe('KI-701');
    expect(new Set(pages.flatMap(({ knownIssues }) => knownIssues.map(({ id }) => id))).size).toBe(1001);
    expect(files.has('api/v1/known-issues/4.json')).toBe(false);
    expect(schemaFaults(files)).toEqual([]);
  });

  it('have one page where there is nothing', () => {
    expect(read<ApiIncidents>(api(publicationOf()), 'api/v1/incidents.json')).toEqual({
      page: 1,
      pages: 1,
      next: null,
      total: 0,
      incidents: [],
    });
  });

  it('name planned maintenance before what happened', () => {
    const later = maintenanceOf({
      id: 'INC-9',
      start: '2026-12-24T02:00-03:00',
      end: '2026-12-24T03:00-03:00',
    });
    const { incidents } = read<ApiIncidents>(
      api(
        publicationOf({
          incidents: [
            incidentOf({ started: '2026-11-01T10:00-03:00', resolved: '2026-11-01T11:00-03:00' }),
            later,
          ],
        }),
      ),
      'api/v1/incidents.json',
    );
    expect(incidents.map(({ id }) => id)).toEqual(['INC-9', 'INC-1']);
  });
});

it('says of each team which post-mortems it owes, and by which day', () => {
  const publication = publicationOf({
    incidents: [
      incidentOf({
        ...{ id: 'INC-3', impact: 'critical', components: { payments: 'major_outage' } },
        ...{ started: '2026-11-10T10:00-03:00', resolved: '2026-11-11T02:00-03:00' },
      }),
    ],
    site: {
      targets: { postMortem: '5d' },
      teams: { money: { name: 'Money team' } },
      groups: [{ id: 'all', name: 'All', components: [{ id: 'payments', name: 'Payments', team: 'money' }] }],
    },
  });
  const files = api(publication);
  expect(schemaFaults(files)).toEqual([]);
  const { teams } = read<ApiTeams>(files, 'api/v1/teams.json');
  expect(teams.map(({ id, postMortemsDue }) => [id, postMortemsDue])).toEqual([
    ['money', [{ incident: 'INC-3', due: '2026-11-16' }]],
  ]);
});

it('says of each component what a report on it needs, in the languages in which that is written, and where it goes', () => {
  const report = 'https://help.example.com/';
  const evidence = ['Order id', { name: { en: 'Time', pt: 'Hora' }, pattern: '[0-9]{2}:[0-9]{2}' }];
  const components = [
    { id: 'checkout', name: 'Checkout', evidence, report },
    { id: 'payments', name: 'Payments' },
  ];
  const files = api(publicationOf({ site: { groups: [{ id: 'all', name: 'All', components }] } }));
  expect(schemaFaults(files)).toEqual([]);
  for (const path of ['api/v1/components.json', 'api/v1/site.json'])
    expect(read<ApiComponents | ApiSite>(files, path).components).toMatchObject([
      { evidence: [{ en: 'Order id' }, { en: 'Time', pt: 'Hora' }], report },
      { evidence: [], report: null },
    ]);
});
