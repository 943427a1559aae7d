import { describe, expect, it } from 'vitest';
import { editionOf } from '../../../../src/edition/edition.ts';
import { componentPageView } from '../../../../src/view/component/component.ts';
import { componentsView } from '../../../../src/view/now/components.ts';
import { editionFor, issueOf, publicationOf } from '../../../support/portals.ts';
import { at, incidentOf, maintenanceOf } from '../../../support/records.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replace(/(?<=\d)\s?–\s?(?=\d)/g, ' – ');
const groups = [
  {
    id: 'buying',
    name: 'Buying',
    components: [
      { id: 'checkout', name: 'Checkout' },
      { id: 'gifts', name: 'Gift cards', since: '2026-11-11' },
    ],
  },
];
const incidents = [
  incidentOf({
    id: 'INC-1',
    title: 'Declined',
    started: '2026-11-18T23:00-03:00',
    resolved: '2026-11-19T01:00-03:00',
    components: {
      checkout: { '2026-11-18T23:00-03:00': 'major_outage', '2026-11-19T00:00-03:00': 'partial_outage' },
      gifts: 'degraded_performance',
    },
  }),
  maintenanceOf({
    id: 'INC-2',
    start: '2026-11-12T02:00-03:00',
    end: '2026-11-12T04:00-03:00',
    components: { checkout: 'under_maintenance' },
  }),
  maintenanceOf({
    id: 'INC-3',
    start: '2026-12-12T02:00-03:00',
    end: '2026-12-12T04:00-03:00',
    components: { checkout: 'under_maintenance' },
  }),
];
const publication = publicationOf({
  incidents,
  issues: [
    issueOf({ id: 'KI-1', components: ['checkout'] }),
    issueOf({ id: 'KI-2', components: ['checkout'], status: 'no-fix', reason: 'It is rare.' }),
  ],
  site: { groups, uptime: { days: 10 } },
  now: at('2026-11-20T12:00-03:00'),
});

describe('the components of the home page', () => {
  const view = componentsView(editionOf(publication, 'en'));
  const [checkout, gifts] = view.groups[0]?.rows ?? [];

  it('draw their days: low ticks, and a bar as tall as the day was bad', () => {
    expect(checkout?.bars).toMatchObject({
      viewBox: '0 0 60 32',
      paths: [
        { state: 'operational', d: 'M0 30h60' },
        { state: 'under_maintenance', d: 'M8 14v10' },
        { state: 'major_outage', d: 'M44 0v32' },
        { state: 'partial_outage', d: 'M50 10v22' },
      ],
    });
    expect(checkout?.bars).toMatchObject({
      label: 'Day by day',
      last: '2026-11-20',
      href: '/components/checkout/#days',
      phoneWidth: '100%',
    });
    expect(view.axis).toEqual([{ text: '11 Nov' }, { text: 'Today' }]);
  });

  it('print their uptime with its weights', () => {
    // An hour in full and an hour at 0.3, of the nine days before today.
    expect(plain(checkout?.bars?.uptime ?? '')).toBe('99.39%');
    expect(plain(view.weights ?? '')).toBe(
      'Counts as downtime: major outage in full, partial outage at 30%. Doesn’t count: degraded, maintenance.',
    );
    expect(plain(gifts?.bars?.uptime ?? '')).toBe('100%');
  });

  it('say the same in words, days in a row together', () => {
    const [downtime, ofGifts] = publication.portal.site.components.map(
      (component) => componentPageView(editionOf(publication, 'en'), component).history?.downtime,
    );
    const said = (rows: NonNullable<typeof downtime>['rows'] = []) =>
      rows.map((row) =>
        [
          ...[row.days, row.first, row.last],
          ...row.badges.map(({ text }) => text),
          ...row.records.map(({ href }) => href),
        ]
          .map(plain)
          .join(' | '),
      );
    expect(said(downtime?.rows)).toEqual([
      '18 – 19 Nov | 2026-11-18 | 2026-11-19 | Major outage, 1 h | Partial outage, 1 h | /incidents/inc-1/',
      '12 Nov | 2026-11-12 | 2026-11-12 | Maintenance, 2 h | /incidents/inc-2/',
    ]);
    expect(said(ofGifts?.rows)).toEqual([
      '18 – 19 Nov | 2026-11-18 | 2026-11-19 | Degraded, 2 h | /incidents/inc-1/',
    ]);
    expect(downtime).toMatchObject({ rest: 'All other days: operational.', quiet: 'No downtime' });
    expect(ofGifts?.since).toBe('2026-11-11');
  });

  it('draw nothing before a component existed, and claim no uptime of one that doesn’t yet', () => {
    const site = {
      groups: [
        {
          id: 'new',
          name: 'New',
          components: [
            { id: 'young', name: 'Young', since: '2026-11-15' },
            { id: 'unborn', name: 'Unborn', since: '2027-01-01' },
          ],
        },
      ],
      uptime: { days: 10 },
    };
    const [young, unborn] = componentsView(editionFor({ site, incidents })).groups[0]?.rows ?? [];
    expect(young?.bars).toMatchObject({ paths: [{ d: 'M24 30h36' }], label: 'Day by day' });
    expect(unborn?.bars).toMatchObject({ paths: [], uptime: '–' });
  });
});

describe('a component that is down', () => {
  const outage = incidentOf({
    started: '2026-11-20T10:00-03:00',
    components: {
      checkout: {
        '2026-11-20T10:00-03:00': 'degraded_performance',
        '2026-11-20T10:30-03:00': 'major_outage',
      },
    },
    updates: [['2026-11-20T11:00-03:00', 'identified']],
  });
  const down = publicationOf({
    incidents: [outage],
    site: { groups, uptime: { days: 10 } },
    now: at('2026-11-20T12:00-03:00'),
  });
  const view = componentsView(editionOf(down, 'en'));
  const bars = view.groups[0]?.rows[0]?.bars;

  it('says that its state goes on, and how long the ones before it lasted', () => {
    const [component] = down.portal.site.components;
    const history = component && componentPageView(editionOf(down, 'en'), component).history;
    expect(history?.downtime.rows[0]?.badges.map(({ text }) => plain(text))).toEqual([
      'Major outage, ongoing',
      'Degraded, 30 min',
    ]);
    const months = history?.months;
    expect(months?.rows[0]?.badges.map(({ text }) => plain(text))).toEqual([
      'Major outage, ongoing',
      'Degraded, 30 min',
    ]);
  });

  it('has lost what it had when it was last told of', () => {
    // Half an hour of nine days and eleven hours.
    expect(plain(bars?.uptime ?? '')).toBe('99.77%');
  });
});

it('a portal that has never recorded an incident claims no uptime and draws no days', () => {
  const silent = publicationOf({ site: { groups }, now: at('2026-11-20T12:00-03:00') });
  const view = componentsView(editionOf(silent, 'en'));
  expect(view).toMatchObject({
    axis: undefined,
    weights: undefined,
    notes: [],
    key: [],
    headings: ['Component'],
  });
  expect(view.groups[0]).toMatchObject({
    rows: [{ badge: undefined, bars: undefined }, {}],
    fold: { facts: ['2 components'], badge: undefined, isOpen: false },
  });
  const [component] = silent.portal.site.components;
  expect(component && componentPageView(editionOf(silent, 'en'), component).history).toBeUndefined();
});

describe('the page of a component', () => {
  const component = publication.portal.site.components[0];
  if (!component) throw new Error('the site has a component');
  const view = componentPageView(editionOf(publication, 'en'), component);

  it('has what comes next with its hours, and what was, by what it did to this component', () => {
    expect(view.ahead?.rows.map(({ href }) => href)).toEqual(['/incidents/inc-3/']);
    expect(view.past?.rows.map(({ href, badge }) => [href, badge.text])).toEqual([
      ['/incidents/inc-1/', 'Major outage'],
      ['/incidents/inc-2/', 'Completed'],
    ]);
    const gifts = publication.portal.site.components[1] ?? component;
    expect(componentPageView(editionOf(publication, 'en'), gifts).past?.rows[0]?.badge.text).toBe('Degraded');
  });

  it('has its open known issues, and the way to all', () => {
    expect(view.issues?.table?.rows.map(({ id }) => id)).toEqual(['KI-1']);
    expect(view.issues?.all).toEqual({
      text: 'All 2 known issues in this component',
      href: '/known-issues/component/checkout/',
    });
  });

  it('has uptime over three windows, and its own feeds', () => {
    expect(view.history?.uptime.map(({ label }) => label)).toEqual([
      'Uptime, 30\u00a0days',
      'Uptime, 90\u00a0days',
      'Uptime, 365\u00a0days',
    ]);
    expect(view.page.feeds.map(({ href }) => href)).toContain('/feeds/components/checkout/updates.rss');
    expect(view.page.feeds).toContainEqual({
      title: 'Checkout: calendar',
      href: '/calendar/checkout.ics',
      type: 'text/calendar',
    });
    expect(view.follow).toContainEqual({ text: 'Calendar', href: '/calendar/checkout.ics' });
  });
});
