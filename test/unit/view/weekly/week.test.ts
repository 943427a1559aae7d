import { expect, test } from 'vitest';
import { keyOfSources } from '../../../../src/domain/record/record-key.ts';
import { siteWeeks } from '../../../../src/domain/week/site-weeks.ts';
import { weekSources } from '../../../../src/domain/week/week-records.ts';
import { emitWeekFeeds } from '../../../../src/emit/feeds/weekly.ts';
import { portalPages } from '../../../../src/view/pages.ts';
import { weekView } from '../../../../src/view/weekly/week.ts';
import { weekContent } from '../../../../src/view/weekly/week-content.ts';
import { weekLetter } from '../../../../src/view/weekly/week-text.ts';
import { weeksView } from '../../../../src/view/weekly/weeks.ts';
import { editionFor, issueOf, publicationOf } from '../../../support/portals.ts';
import { announcementOf, at, incidentOf, maintenanceOf } from '../../../support/records.ts';

const incident = incidentOf({
  id: 'INC-7',
  title: 'Cards are declined',
  impact: 'major',
  started: '2026-11-01T23:00-03:00',
  resolved: '2026-11-02T01:00-03:00',
  components: { payments: 'partial_outage' },
});
const issues = [
  issueOf({ id: 'KI-1', title: 'New', created: '2026-11-03' }),
  issueOf({
    id: 'KI-2',
    title: 'Fixed',
    status: 'fixed',
    created: '2026-10-01',
    updated: '2026-11-04',
    fixed: { on: '2026-11-04', version: '2.3' },
  }),
  issueOf({
    id: 'KI-3',
    title: 'Promised',
    created: '2026-10-02',
    updates: [['2026-11-05T10:00-03:00', 'confirmed']],
    next: { by: '2026-11-06', what: 'Fix in review' },
  }),
  issueOf({
    id: 'KI-4',
    title: 'Reported',
    created: '2026-10-03',
    reports: { reporters: 30, last30Days: 12, asOf: '2026-11-08' },
  }),
];
const given = {
  incidents: [
    incident,
    maintenanceOf({
      start: '2026-11-10T02:00-03:00',
      end: '2026-11-10T04:00-03:00',
      updates: [['2026-11-05T12:00-03:00', 'scheduled']],
    }),
  ],
  issues,
  announcements: [
    announcementOf({ id: 'told', title: 'Told', from: '2026-11-12', announced: '2026-11-01' }),
    announcementOf({ id: 'late', title: 'Told late', from: '2026-11-12', announced: '2026-11-09' }),
  ],
  site: { weekly: { since: '2026-W43' } },
};
const titles = (view: ReturnType<typeof weekView>) =>
  view.sections.map(({ title, rows }) => [title, ...rows.map((row) => row.title)]);

test('a week has what its records date in it, and what was announced before the next', () => {
  const view = weekView(editionFor(given), '2026-W45');
  expect([view.title, view.soFar, view.nothing]).toEqual(['Week 45, 2026', undefined, undefined]);
  expect(view.incidents?.rows.map(({ title, services, impact }) => [title, services, impact])).toEqual([
    ['Cards are declined', ['Payments: Partial outage'], 'Major'],
  ]);
  expect(titles(view)).toEqual([
    ['New known issues', 'New'],
    ['News on known issues', 'Promised'],
    ['Fixed', 'Fixed'],
    ['Most reported', 'Reported'],
    ['Promises due', 'Promised'],
    ['Post-mortems of incidents that ended', 'Cards are declined'],
    ['Coming next week', 'The catalog moves', 'Told'],
  ]);
  const promise = view.sections.find(({ name }) => name === 'promises')?.rows[0];
  expect(promise?.facts.map(({ text }) => text)).toEqual(['Overdue', 'Fix in review']);
});

test('an incident over a Sunday’s midnight stands in both weeks, and ends in the second', () => {
  const before = weekView(editionFor(given), '2026-W44');
  expect(before.incidents?.rows).toHaveLength(1);
  expect(titles(before)).toEqual([]);
});

test('a week of which nothing is known says so, in the list too', () => {
  expect(weekView(editionFor(given), '2026-W43').nothing).toMatch(/^Nothing happened/);
  const { rows } = weeksView(editionFor(given));
  expect(rows.at(-1)?.summary).toBe('No incidents, no new known issues, no fixes');
});

test('weeks go from the one that the site names to the present one; without one, from the first record', () => {
  expect(siteWeeks(publicationOf(given))).toEqual(
    ['47', '46', '45', '44', '43'].map((number) => `2026-W${number}`),
  );
  expect(siteWeeks(publicationOf({ ...given, site: { weekly: {} } })).at(-1)).toBe('2026-W40');
  expect(siteWeeks(publicationOf({ ...given, site: { weekly: { since: '2027-W01' } } }))).toEqual([
    '2026-W47',
  ]);
  const without = publicationOf({ ...given, site: {} });
  expect(siteWeeks(without)).toEqual([]);
  expect([...portalPages(without)].filter(({ path }) => path.includes('weekly'))).toEqual([]);
  expect([...emitWeekFeeds(without)]).toEqual([]);
});

test('a week that is over keeps its key and its page while none of its records changes, and no longer', () => {
  const later = { ...given, now: at('2026-11-21T12:00-03:00') };
  const keyed = (over: typeof given & { now?: number }) => {
    const publication = publicationOf(over);
    return keyOfSources(weekSources(publication, '2026-W45'), publication);
  };
  expect(keyed(later)).toBe(keyed(given));
  const shown = (over: typeof later | typeof given) => JSON.stringify(weekView(editionFor(over), '2026-W45'));
  expect(shown(later)).toBe(shown(given));
  const other = issueOf({ id: 'KI-9', title: 'Elsewhere', created: '2026-11-17' });
  expect(keyed({ ...given, issues: [...issues, other] })).toBe(keyed(given));
  const renamed = issues.map((issue) =>
    issue.id === 'KI-1' ? issueOf({ ...issue.facts, title: 'N' }) : issue,
  );
  expect(keyed({ ...given, issues: renamed })).not.toBe(keyed(given));
});

test('the feed has an item for each week that is over, published at its end, and no other', () => {
  const file = [...emitWeekFeeds(publicationOf(given))].find(({ path }) => path === 'feeds/weekly.json');
  const { items } = JSON.parse(String(file?.content)) as {
    items: { title: string; date_published: string; id: string }[];
  };
  expect(items.map(({ title }) => title)).toEqual(
    ['46', '45', '44', '43'].map((number) => `Week ${number}, 2026`),
  );
  expect(items[1]?.date_published).toBe('2026-11-09T03:00:00Z');
  expect(new Set(items.map(({ id }) => id)).size).toBe(4);
});

test('as an e-mail, every line of a week has its full address', () => {
  const { subject, text } = weekLetter(editionFor(given), '2026-W45');
  expect(subject).toBe('Halyard Status: Week 45, 2026');
  expect(text).toContain('- Cards are declined\n  Payments: Partial outage · Impact: Major · Resolved · ');
  expect(text).toContain('\n  https://status.example.com/known-issues/ki-1/\n');
  expect(text.trimEnd().endsWith('https://status.example.com/weekly/2026-W45/')).toBe(true);
  expect(weekLetter(editionFor(given), '2026-W43').text).toContain('Nothing happened this week');
});

test('promises say in their week how they went, and the line of the week counts them', () => {
  const issue = issueOf({
    id: 'KI-3',
    created: '2026-10-02',
    promised: [
      { by: '2026-10-20', what: 'Logs read', kept: '2026-10-20' },
      { by: '2026-10-21', what: 'Cause found', kept: '2026-10-24' },
      { by: '2026-10-22', what: 'Fix written' },
      { by: '2026-10-23', what: 'Fix for all', dropped: 'Too risky' },
    ],
  });
  const edition = editionFor({ issues: [issue], site: given.site });
  const { sections } = weekView(edition, '2026-W43');
  expect(
    sections.map(({ name, rows }) => [name, rows.map(({ facts }) => facts.map(({ text }) => text))]),
  ).toEqual([
    [
      'promises',
      [
        ['Kept', 'Logs read'],
        ['Kept, but late', 'Cause found'],
        ['Not kept', 'Fix written'],
        ['Dropped', 'Fix for all'],
      ],
    ],
  ]);
  expect(weekContent(edition, '2026-W43').summary).toBe('1 promise kept · 2 promises missed');
});
