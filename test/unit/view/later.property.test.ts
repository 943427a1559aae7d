import fc from 'fast-check';
import { expect, it } from 'vitest';
import { periodBefore } from '../../../src/domain/metrics/period.ts';
import { nextBuild } from '../../../src/domain/next-build.ts';
import type { Publication } from '../../../src/domain/publication.ts';
import { teamWork } from '../../../src/domain/teams.ts';
import { dayOf, MINUTE } from '../../../src/domain/time.ts';
import { weekOf } from '../../../src/domain/week/iso-week.ts';
import { siteWeeks } from '../../../src/domain/week/site-weeks.ts';
import { editionsOf } from '../../../src/edition/edition.ts';
import { emitAll } from '../../../src/emit/emit.ts';
import { announcementView } from '../../../src/view/announcements/announcement.ts';
import { announcementsView } from '../../../src/view/announcements/announcements.ts';
import { componentPageView } from '../../../src/view/component/component.ts';
import { historyView, monthView } from '../../../src/view/history/history.ts';
import { historyEvents } from '../../../src/view/history/history-events.ts';
import { incidentView } from '../../../src/view/incident/incident.ts';
import { issuePageView } from '../../../src/view/issue/issue.ts';
import { issueListView } from '../../../src/view/issues/issue-list.ts';
import { issueListPages } from '../../../src/view/issues/issue-lists.ts';
import { notFoundView } from '../../../src/view/not-found/not-found.ts';
import { pageShell } from '../../../src/view/parts/page-shell.ts';
import { prioritiesView, priorityPages } from '../../../src/view/priorities/priorities.ts';
import { reportView } from '../../../src/view/report/report.ts';
import { roadmapView } from '../../../src/view/roadmap/roadmap.ts';
import { searchView } from '../../../src/view/search/search.ts';
import { subscribeView } from '../../../src/view/subscribe/subscribe.ts';
import { teamView } from '../../../src/view/team/team.ts';
import { weekView } from '../../../src/view/weekly/week.ts';
import { weeksView } from '../../../src/view/weekly/weeks.ts';
import { arbitraryIssue, arbitraryRecords, AS_OF } from '../../support/arbitrary-portals.ts';
import { repeatedHistories } from '../../support/generated-records.ts';
import { issueOf, publicationOf } from '../../support/portals.ts';
import { runs } from '../../support/runs.ts';

/** What may say when it was built: no page but the home page and the one for frames, and these. */
const ABOUT_NOW = /(?:^|\/)(?:now|embed)\.json$/;

/** Every page with what stands around it, but those about now, as JSON, by what it is of. */
function pagesOf(publication: Publication): Map<string, unknown> {
  const pages = new Map<string, string>();
  for (const edition of editionsOf(publication)) {
    const add = (name: string, view: { page: Parameters<typeof pageShell>[1] }) =>
      pages.set(
        `${edition.language} ${name}`,
        JSON.stringify([pageShell(edition, view.page), view], null, 1),
      );
    const { site, issues, incidents, announcements } = publication.portal;
    add('announcements', announcementsView(edition));
    for (const each of announcements) add(each.id, announcementView(edition, each));
    for (const record of incidents) add(record.id, incidentView(edition, record));
    for (const issue of issues) add(issue.id, issuePageView(edition, issue));
    for (const component of site.components) add(component.id, componentPageView(edition, component));
    for (const { list, number } of issueListPages(publication))
      add(`${list.path}${number}`, issueListView(edition, list.path, number));
    for (const month of historyEvents(publication).months) add(month, monthView(edition, month));
    add('history', historyView(edition));
    for (let page = 1; page <= priorityPages(publication); page += 1)
      add(`priorities ${page}`, prioritiesView(edition, page));
    for (const [key, work] of teamWork(publication)) add(`team ${key}`, teamView(edition, key, work));
    for (const week of siteWeeks(publication)) add(week, weekView(edition, week));
    add('weeks', weeksView(edition));
    add('roadmap', roadmapView(edition));
    add('reports', reportView(edition));
    add('search', searchView(edition));
    add('subscribe', subscribeView(edition));
    add('404', notFoundView(edition));
  }
  return pages;
}

/** What isn't a page, by its path, without the files about now. */
function filesOf(publication: Publication): Map<string, unknown> {
  const files = [...emitAll(publication)].filter(({ path }) => !ABOUT_NOW.test(path));
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** The same portal five minutes later, or just before something happens, or the day is over. */
function later(publication: Publication): Publication {
  const { portal, now } = publication;
  return { ...publication, now: Math.min(now + 5 * MINUTE, nextBuild(portal, now).at - 1) };
}

/** The present week and the one before it have pages. */
const weeklyAt = (now: number) => ({ since: periodBefore(weekOf(dayOf(now, 'America/Sao_Paulo'))) });

const portals = fc.oneof(
  repeatedHistories().map(({ incidents, site, now }) =>
    publicationOf({
      incidents,
      issues: [issueOf()],
      site: { ...site, weekly: weeklyAt(now) },
      now: now + MINUTE / 2,
    }),
  ),
  fc
    .record({ incidents: arbitraryRecords(AS_OF), issue: arbitraryIssue('KI-1', AS_OF) })
    .map(({ incidents, issue }) =>
      publicationOf({
        incidents,
        issues: [{ ...issue, facts: { ...issue.facts, team: 'data' } }],
        site: {
          languages: ['en', 'pt'],
          teams: { data: { name: 'Data team' } },
          weekly: weeklyAt(AS_OF),
          targets: { acknowledge: '1h', answer: '4h', postMortem: '5d' },
        },
        now: AS_OF + MINUTE / 2,
      }),
    ),
);

it.each([
  ['no page but those about now', pagesOf],
  ['no file but those about now', filesOf],
] as const)('%s is another while nothing happens', (_what, outputs) => {
  fc.assert(
    fc.property(portals, (publication) => {
      const [before, after] = [outputs(publication), outputs(later(publication))];
      expect([...after.keys()]).toEqual([...before.keys()]);
      // One at a time, so that a failure shows what is another.
      for (const [name, value] of after) expect(value, name).toEqual(before.get(name));
    }),
    { numRuns: runs(8) },
  );
});

it('a portal without records says no time but that of today', () => {
  const empty = publicationOf();
  expect(filesOf(later(empty))).toEqual(filesOf(empty));
});
