import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianOf, teamWork } from '../../../../src/domain/teams.ts';
import type { Edition } from '../../../../src/edition/edition.ts';
import { componentPageView } from '../../../../src/view/component/component.ts';
import { issueFacts } from '../../../../src/view/issue/facts.ts';
import { portalPages } from '../../../../src/view/pages.ts';
import { plainText } from '../../../../src/view/parts/inline-text.ts';
import { type TeamView, teamView } from '../../../../src/view/team/team.ts';
import { answeringTeams } from '../../../../src/view/team/team-link.ts';
import { editionFor, issueOf, proseOf, publicationOf } from '../../../support/portals.ts';
import { at, incidentOf } from '../../../support/records.ts';
import { runs } from '../../../support/runs.ts';

const site = {
  groups: [
    {
      id: 'buying',
      name: 'Buying',
      components: [
        { id: 'checkout', name: 'Checkout', team: 'checkout' },
        { id: 'payments', name: 'Payments', team: 'money' },
        { id: 'catalog', name: 'Catalog' },
      ],
    },
  ],
  teams: {
    money: {
      name: { en: 'Money team', pt: 'Time do dinheiro' },
      experts: [{ role: 'Cards', name: 'Card desk', contact: 'tel:+55-11-5550-0142' }],
      contact: 'mailto:money@example.com',
    },
    checkout: { name: 'Checkout team' },
    data: { name: 'Data team' },
    reliability: { name: 'Reliability team' },
    idle: { name: 'Idle team' },
  },
};
const issue = (id: string, facts: Parameters<typeof issueOf>[0]) =>
  issueOf({ components: ['payments'], created: '2026-11-10', updated: '2026-11-10', ...facts, id });
const issues = [
  issue('KI-1', { created: '2026-11-18', updated: '2026-11-18' }),
  issue('KI-2', { next: { by: '2026-11-19', what: 'Fix in review' } }),
  issue('KI-3', { status: 'fixed', fixed: { on: '2026-11-15' } }),
  issue('KI-4', { team: 'data', components: ['catalog'] }),
  issue('KI-5', { components: ['catalog'] }),
];
const action = (text: string, facts: { done?: boolean; due?: string; owner?: string }) => ({
  ...{ done: false, ...facts },
  ...proseOf(text),
});
const incidents = [
  incidentOf({
    id: 'INC-1',
    started: '2026-11-20T10:00-03:00',
    components: { payments: 'major_outage', checkout: 'degraded_performance' },
    next: { by: '2026-11-20T12:30-03:00' },
  }),
  incidentOf({
    id: 'INC-2',
    started: '2026-10-01T10:00-03:00',
    resolved: '2026-10-01T11:00-03:00',
    components: { catalog: 'major_outage' },
    text: {
      postMortem: {
        sections: [],
        actionItems: [
          action('Without a day', { owner: 'reliability' }),
          action('Later', { owner: 'reliability', due: '2026-12-10' }),
          action('Sooner', { owner: 'reliability', due: '2026-12-01' }),
          action('Done', { owner: 'reliability', done: true }),
          action('Of nobody', {}),
        ],
      },
    },
  }),
];
const portal = { issues, incidents, site };

function pageOf(edition: Edition, key: string): TeamView {
  const work = teamWork(edition.publication).get(key);
  if (!work) throw new Error(`${key} has no page`);
  return teamView(edition, key, work);
}

test('a team has a page where it has components, records or actions, in each language, and no other has', () => {
  const paths = [...portalPages(publicationOf(portal))].map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('teams/'))).toEqual([
    'teams/money/',
    'teams/checkout/',
    'teams/data/',
    'teams/reliability/',
  ]);
  expect(paths.filter((path) => path.includes('pt/teams/'))).toHaveLength(4);
  expect([...portalPages(publicationOf({ issues }))].filter(({ kind }) => kind === 'team')).toEqual([]);
});

test('its page says what it answers for: components, what is open, promised and to be done', () => {
  const edition = editionFor(portal);
  const view = (key: string) => pageOf(edition, key);
  const money = view('money');
  expect(money.components.map(({ name, badge }) => [name, badge?.text])).toEqual([
    ['Payments', 'Major outage'],
  ]);
  expect(money.experts).toEqual([
    { role: 'Cards', name: 'Card desk', contact: { text: '+55-11-5550-0142', href: 'tel:+55-11-5550-0142' } },
  ]);
  expect(money.incidents.map(({ href }) => href)).toEqual(['/incidents/inc-1/']);
  expect(money.promises.map(({ href }) => href)).toEqual(['/known-issues/ki-2/', '/incidents/inc-1/']);
  expect(money.issues.table?.rows.map(({ id }) => id)).toEqual(['KI-1', 'KI-2']);
  expect(money.issues.notes[0]).toBe('Median age: 6 days');
  expect(view('checkout').issues).toMatchObject({ none: 'No known issue is open.', notes: [] });
  const reliability = view('reliability');
  expect(reliability.actions.map(({ html, note }) => [html, note.replaceAll('\u00a0', ' ')])).toEqual([
    ['<p>Sooner</p>', 'Due 1 Dec 2026'],
    ['<p>Later</p>', 'Due 10 Dec 2026'],
    ['<p>Without a day</p>', 'To do'],
  ]);
});

test('post-mortems that incidents of its components owe are due by the site’s target, the soonest first', () => {
  const over = (id: string, resolved: string, facts: Partial<Parameters<typeof incidentOf>[0]> = {}) =>
    incidentOf({
      ...{ id, impact: 'major', started: '2026-11-01T10:00-03:00', resolved },
      components: { payments: 'major_outage' },
      ...facts,
    });
  const given = {
    incidents: [
      over('INC-6', '2026-11-17T10:00-03:00'),
      over('INC-7', '2026-11-02T10:00-03:00'),
      over('INC-8', '2026-11-02T10:00-03:00', { impact: 'minor' }),
      over('INC-9', '2026-11-02T10:00-03:00', { components: { checkout: 'major_outage' } }),
    ],
    site: { ...site, targets: { postMortem: '5d' } },
  };
  const owedIn = (language: 'en' | 'es') =>
    pageOf(editionFor(given, language), 'money').postMortems.map(({ promised, href }) => [
      href,
      plainText(promised.ahead).replaceAll('\u00a0', ' '),
      promised.late.before,
      promised.due,
    ]);
  expect(owedIn('en')).toEqual([
    ['/incidents/inc-7/', 'Due 7 Nov 2026', 'Was due ', at('2026-11-08T00:00-03:00')],
    ['/incidents/inc-6/', 'Due 22 Nov 2026', 'Was due ', at('2026-11-23T00:00-03:00')],
  ]);
  expect(owedIn('es')[0]?.slice(0, 2)).toEqual(['/es/incidents/inc-7/', 'Hasta el 7 nov 2026']);
  expect(pageOf(editionFor({ ...given, site }), 'money').postMortems).toEqual([]);
});

test('of more open issues than it lists, the page says how many there are and where they all are', () => {
  const many = Array.from({ length: 51 }, (_, index) => issue(`KI-${index + 1}`, {}));
  const edition = editionFor({ issues: many, site });
  const { issues: section } = pageOf(edition, 'money');
  expect(section.table?.rows).toHaveLength(50);
  expect(section.rest).toEqual({
    text: 'These are the first 50 of 51. All of them are in the lists of its components.',
    links: [{ text: 'Payments', href: '/known-issues/component/payments/' }],
  });
});

test('each record leads to who answers for it: its own team, or that of its components', () => {
  const edition = editionFor(portal, 'pt');
  const [first, , , ofOtherTeam, ofNobody] = issues.map((each) =>
    issueFacts(edition, each).find(({ label }) => label === 'Time'),
  );
  expect(first?.links).toEqual([{ text: 'Time do dinheiro', href: '/pt/teams/money/' }]);
  expect(ofOtherTeam?.links).toEqual([{ text: 'Data team', href: '/pt/teams/data/' }]);
  expect(ofNobody).toBeUndefined();
  const [answers, ofCatalog] = incidents.map((each) => answeringTeams(edition, each));
  expect(plainText(answers ?? [])).toBe('Quem responde por isto: Checkout team, Time do dinheiro');
  expect(answers?.flatMap(({ href }) => href ?? [])).toEqual(['/pt/teams/checkout/', '/pt/teams/money/']);
  expect(ofCatalog).toBeUndefined();
  const owners = edition.site.components.map((each) => componentPageView(edition, each).team ?? []);
  expect(owners.map(plainText)).toEqual(['Responsável: Checkout team', 'Responsável: Time do dinheiro', '']);
});

test('the median has as many numbers below it as above', () => {
  expect(medianOf([])).toBeUndefined();
  expect(medianOf([3, 1, 2])).toBe(2);
  expect(medianOf([1, 4])).toBe(2);
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 1 }), (numbers) => {
      const median = medianOf(numbers) ?? Infinity;
      const half = numbers.length / 2;
      expect(numbers.filter((each) => each < median).length).toBeLessThanOrEqual(half);
      expect(numbers.filter((each) => each > median).length).toBeLessThanOrEqual(half);
    }),
    { numRuns: runs(50) },
  );
});

test('the page of a component says what a report on it needs, with the language of each text, and where it goes', () => {
  const evidence = ['Order id', { en: 'Time', pt: 'Hora' }];
  const report = 'https://help.example.com/';
  const components = [
    { id: 'checkout', name: 'Checkout', evidence, report },
    { id: 'payments', name: 'Payments' },
  ];
  const edition = editionFor({ site: { groups: [{ id: 'buying', name: 'Buying', components }] } }, 'pt');
  const [checkout, payments] = edition.site.components.map(
    (each) => componentPageView(edition, each).evidence,
  );
  expect(checkout?.items).toEqual([
    { text: 'Order id', lang: 'en' },
    { text: 'Hora', lang: undefined },
  ]);
  expect(checkout?.report).toEqual({ text: 'Relatar um problema', href: report });
  expect(payments).toBeUndefined();
});
