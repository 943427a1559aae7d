import { describe, expect, it } from 'vitest';
import type { Publication } from '../../../../src/domain/publication.ts';
import { LANGUAGES } from '../../../../src/domain/schemas/common.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { nowView } from '../../../../src/view/now/now.ts';
import { recentDaysView } from '../../../../src/view/now/recent-days.ts';
import { plainText } from '../../../../src/view/parts/inline-text.ts';
import { pageShell } from '../../../../src/view/parts/page-shell.ts';
import { editionFor, issueOf, publicationOf } from '../../../support/portals.ts';
import { at, incidentOf, maintenanceOf } from '../../../support/records.ts';

const NOW = at('2026-11-20T12:00-03:00');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const leadOf = (publication: Publication) => plain(plainText(nowView(editionOf(publication, 'en')).summary));

const outage = incidentOf({
  id: 'INC-62',
  title: 'Orders can’t be placed',
  impact: 'critical',
  started: '2026-11-20T11:10-03:00',
  components: {
    checkout: 'major_outage',
    payments: { '2026-11-20T11:30-03:00': 'degraded_performance' },
  },
  knownIssues: ['KI-7'],
  updates: [
    ['2026-11-20T11:15-03:00', 'investigating'],
    ['2026-11-20T11:20-03:00', 'investigating'],
    ['2026-11-20T11:30-03:00', 'identified'],
    ['2026-11-20T11:50-03:00', 'monitoring', 'Orders come in again.'],
  ],
});
const running = maintenanceOf({
  id: 'INC-63',
  title: 'Search server replacement',
  start: '2026-11-20T11:00-03:00',
  end: '2026-11-20T13:00-03:00',
  components: { catalog: 'under_maintenance' },
});
const planned = maintenanceOf({
  id: 'INC-64',
  title: 'The vault moves',
  start: '2026-11-28T02:00-03:00',
  end: '2026-11-28T04:00-03:00',
});
const issues = [
  issueOf({
    id: 'KI-7',
    components: ['checkout'],
    reports: { reporters: 5, tickets: 6, asOf: '2026-11-19' },
    sections: { summary: 'Carts fail.', workaround: 'Send a payment link.' },
  }),
  issueOf({
    id: 'KI-8',
    components: ['checkout'],
    reports: { reporters: 9, tickets: 9, asOf: '2026-11-19' },
  }),
  issueOf({
    id: 'KI-9',
    components: ['catalog'],
    reports: { reporters: 99, tickets: 99, asOf: '2026-11-19' },
  }),
  issueOf({ id: 'KI-10', components: ['checkout'], status: 'no-fix', reason: 'It is rare.' }),
];

describe('the home page when all is well', () => {
  const view = nowView(editionFor({ issues, incidents: [planned] }));

  it('says so, as of when, and where else to look', () => {
    expect(plain(plainText(view.summary))).toBe(
      'All 3 components are operational as of 20 Nov 2026, 12:00 UTC−3. If something still fails for you, it may be one of 3 known issues.',
    );
    expect(view.summary.find(({ href }) => href)?.href).toBe('/known-issues/');
    expect(view.summary.find(({ datetime }) => datetime)?.datetime).toBe('2026-11-20T12:00-03:00');
    expect(view.links).toEqual([]);
    expect(view.page).toMatchObject({ title: 'Everything is working', field: 'operational' });
  });

  it('has what is planned with its hours, and the most reported issues', () => {
    expect(view.activeIncidents).toBeUndefined();
    expect(view.workarounds).toBeUndefined();
    expect(view.planned?.title).toBe('Maintenance');
    expect(view.planned?.rows).toEqual([
      {
        date: 'Sat 28 Nov',
        title: 'The vault moves',
        href: '/incidents/inc-64/',
        lang: undefined,
      },
    ]);
    expect(view.issues?.table.rows.map(({ id }) => id)).toEqual(['KI-9', 'KI-8', 'KI-7']);
    expect(view.issues?.all?.text).toBe('All 3 open known issues');
  });

  it('does without known issues', () => {
    expect(leadOf(publicationOf({ incidents: [planned] }))).toBe(
      'All 3 components are operational as of 20 Nov 2026, 12:00 UTC−3.',
    );
    expect(nowView(editionFor()).issues).toBeUndefined();
  });
});

describe('the home page of a portal that has never recorded an incident', () => {
  it('is the question and what is open, and says of nothing that it works', () => {
    const edition = editionFor({ issues });
    const view = nowView(edition);
    expect(view.answer).toMatchObject({ state: undefined, sentence: 'What are you looking for?' });
    expect(plainText(view.summary)).toMatch(/^\d open known issues?, \d with a workaround\.$/);
    expect(view.summary.flatMap(({ href }) => href ?? [])).toEqual([
      '/known-issues/',
      '/known-issues/workaround/open/',
    ]);
    expect(view.page).not.toHaveProperty('field');
    expect(view.recent).toBeUndefined();
    const { corner, title } = pageShell(edition, view.page);
    expect(corner).toBe(false);
    expect(title).toMatch(/^\d open known issues? · /);
    expect(JSON.stringify(view)).not.toMatch(/operational/i);
  });

  it('says that none is open where none is', () => {
    expect(plainText(nowView(editionFor()).summary)).toBe('No known issue is open.');
  });
});

describe('the home page during an outage', () => {
  const view = nowView(editionFor({ issues, incidents: [planned, running, outage] }));

  it('says whose fault it is, since when, and what else isn’t well', () => {
    expect(view.answer.sentence).toBe('Checkout is down.');
    expect(plain(plainText(view.summary))).toBe(
      'It’s us, not you. Since 11:10 UTC−3. Payments is slow. Catalog is under maintenance.',
    );
    expect(view.links.map(({ pieces, href }) => [plain(plainText(pieces)), href])).toEqual([
      ['Last update 11:50 UTC−3', '#now'],
      ['Follow this', '/subscribe/?what=inc-62'],
    ]);
  });

  it('has the workarounds of the issues behind it', () => {
    expect(view.workarounds?.rows).toMatchObject([
      {
        html: '<p>Send a payment link.</p>',
        link: { text: 'Everything about KI-7', href: '/known-issues/ki-7/' },
      },
    ]);
  });

  it('has the latest updates, newest first, and the way to the rest', () => {
    const [incident] = view.activeIncidents?.incidents ?? [];
    expect(incident?.badges.map(({ text }) => text)).toEqual([
      'Checkout: major outage',
      'Payments: degraded',
    ]);
    expect(incident?.timeline.entries.map(({ title }) => title)).toEqual([
      'Monitoring',
      'Identified',
      'Investigating',
    ]);
    expect(incident?.more).toEqual({ text: 'All 4 updates', href: '/incidents/inc-62/' });
  });

  it('has the issues of what fails, those behind it first', () => {
    expect(view.issues?.note).toBe('In Checkout and Payments');
    expect(view.issues?.table.rows.map(({ id }) => id)).toEqual(['KI-7', 'KI-8']);
  });

  it('has running maintenance before what is planned', () => {
    expect(view.planned?.title).toBe('Maintenance');
    expect(
      view.planned?.rows.map((row) => [row.title, 'badge' in row && plain(plainText(row.length))]),
    ).toEqual([
      ['Search server replacement', '2 h planned'],
      ['The vault moves', false],
    ]);
  });
});

describe('the home page during several incidents', () => {
  const older = incidentOf({
    id: 'INC-50',
    title: 'Prices are late',
    impact: 'minor',
    started: '2026-11-02T09:00-03:00',
    components: { catalog: 'degraded_performance' },
    knownIssues: ['KI-9'],
    updates: [
      ['2026-11-02T09:10-03:00', 'investigating'],
      ['2026-11-09T09:10-03:00', 'identified'],
    ],
  });
  const newest = incidentOf({
    id: 'INC-70',
    title: 'Reports are slow',
    started: '2026-11-20T11:55-03:00',
    impact: 'none',
  });
  const withTwoWorkarounds = [
    ...issues.filter(({ id }) => id !== 'KI-9'),
    issueOf({ id: 'KI-9', title: 'Prices', sections: { workaround: 'Wait.' } }),
  ];
  const view = nowView(editionFor({ issues: withTwoWorkarounds, incidents: [older, outage, newest] }));

  it('begins with the worst, and says since when that has been', () => {
    expect(view.activeIncidents?.incidents.map(({ id }) => id)).toEqual(['INC-62', 'INC-50', 'INC-70']);
    expect(plain(plainText(view.summary))).toMatch(/^It’s us, not you\. Since 11:10 UTC−3\./);
  });

  it('has three updates of the worst, and the latest of each other one', () => {
    expect(view.activeIncidents?.incidents.map(({ timeline }) => timeline.entries.length)).toEqual([3, 1, 0]);
    expect(view.activeIncidents?.incidents[1]?.more?.text).toBe('All 2 updates');
  });

  it('says of each workaround what it is for', () => {
    expect(view.workarounds).toMatchObject({ named: true });
    expect(view.workarounds?.rows.map(({ issue }) => issue.title)).toContain('Prices');
  });
});

describe('the lead', () => {
  it('says until when maintenance is planned, or that it takes longer', () => {
    expect(leadOf(publicationOf({ incidents: [running] }))).toBe(
      'Planned: 20 Nov, 11:00 to 13:00 UTC−3. The rest is working.',
    );
    const late = maintenanceOf({
      start: '2026-11-20T10:00-03:00',
      end: '2026-11-20T11:00-03:00',
      components: { catalog: 'under_maintenance' },
      updates: [['2026-11-20T11:00-03:00', 'in_progress']],
    });
    expect(leadOf(publicationOf({ incidents: [late] }))).toBe(
      'It is taking longer than planned (until 20 Nov, 11:00 UTC−3). The rest is working.',
    );
  });

  it('names the day of what began before today', () => {
    const old = incidentOf({ started: '2026-11-18T23:00-03:00', components: { catalog: 'partial_outage' } });
    expect(leadOf(publicationOf({ incidents: [old] }))).toBe('It’s us, not you. Since 18 Nov, 23:00 UTC−3.');
  });
});

describe('the last days', () => {
  const rows = (publication: Publication) =>
    recentDaysView(editionOf(publication, 'en')).rows.map((row) =>
      'title' in row ? `${row.date}: ${row.title}` : `${row.date}: quiet`,
    );

  it('are fourteen, with what happened where it ended, and quiet days between', () => {
    const incidents = [
      incidentOf({
        title: 'Late orders',
        started: '2026-11-13T22:00-03:00',
        resolved: '2026-11-16T02:00-03:00',
      }),
      incidentOf({
        title: 'Long ago',
        started: '2026-11-01T10:00-03:00',
        resolved: '2026-11-02T10:00-03:00',
      }),
      maintenanceOf({
        title: 'Called off',
        start: '2026-11-09T10:00-03:00',
        end: '2026-11-09T11:00-03:00',
        cancelled: true,
      }),
      planned,
    ];
    const publication = publicationOf({ incidents });
    expect(rows(publication).map((row) => row.replace(/\s?[–-]\s?/, ' – '))).toEqual([
      '17 – 20 Nov: quiet',
      '13 – 16 Nov: Late orders',
      '7 – 12 Nov: quiet',
    ]);
    expect(nowView(editionOf(publication, 'en')).recent?.note).toBe('4 days without an incident');
  });

  it('are one quiet row where nothing happened, without a claim on what came before', () => {
    expect(rows(publicationOf())).toHaveLength(1);
    expect(recentDaysView(editionFor()).note).toBeUndefined();
    expect(nowView(editionFor({ incidents: [outage] })).recent?.note).toBeUndefined();
  });
});

describe('the home page in every language', () => {
  it('leaves no place unfilled, whatever happens', () => {
    for (const incidents of [[], [planned], [running], [outage, running, planned]]) {
      for (const language of LANGUAGES) {
        const text = JSON.stringify(nowView(editionOf(publicationOf({ issues, incidents }), language)));
        expect(text).not.toMatch(/\{(?!")\w+\}(?<!\{query\}|\{duration\})|undefined|NaN/);
      }
    }
  });

  it('is the same at every build', () => {
    const build = () => JSON.stringify(nowView(editionFor({ issues, incidents: [outage], now: NOW }, 'es')));
    expect(build()).toBe(build());
  });
});
