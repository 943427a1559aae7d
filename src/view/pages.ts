import type { Metric } from '../domain/metrics/metric.ts';
import { own } from '../domain/own.ts';
import { hasAnnouncements } from '../domain/portal.ts';
import { hasPriorities } from '../domain/priority/priorities.ts';
import type { Publication, Sources } from '../domain/publication.ts';
import { wholePortal } from '../domain/record/record-key.ts';
import type { UpstreamWord } from '../domain/schemas/upstream.ts';
import { teamWork } from '../domain/teams.ts';
import { siteWeeks } from '../domain/week/site-weeks.ts';
import { weekSources } from '../domain/week/week-records.ts';
import { defaultEdition, type Edition, editionsOf } from '../edition/edition.ts';
import { announcementView } from './announcements/announcement.ts';
import { announcementsView } from './announcements/announcements.ts';
import { componentPageView } from './component/component.ts';
import { embedView } from './embed/embed.ts';
import { historyView, monthView } from './history/history.ts';
import { historyEvents } from './history/history-events.ts';
import { monthPages } from './history/month-section.ts';
import { incidentView } from './incident/incident.ts';
import { issuePageView } from './issue/issue.ts';
import { issueListView } from './issues/issue-list.ts';
import { issueListPages, listPagePath } from './issues/issue-lists.ts';
import { metricsView } from './metrics/metrics.ts';
import { needsView } from './needs/needs.ts';
import { notFoundView } from './not-found/not-found.ts';
import { nowView } from './now/now.ts';
import { type PageShell, pageShell } from './parts/page-shell.ts';
import { prioritiesView, priorityPages } from './priorities/priorities.ts';
import { reportView } from './report/report.ts';
import { roadmapView } from './roadmap/roadmap.ts';
import { searchView } from './search/search.ts';
import { subscribeView } from './subscribe/subscribe.ts';
import { supportView } from './support/support.ts';
import { teamView } from './team/team.ts';
import { weekView } from './weekly/week.ts';
import { weeksView, weekYears } from './weekly/weeks.ts';

/** The view of each kind of page, by the name of its file in `pages/`. */
interface PageViews {
  now: ReturnType<typeof nowView>;
  announcements: ReturnType<typeof announcementsView>;
  announcement: ReturnType<typeof announcementView>;
  issue: ReturnType<typeof issuePageView>;
  issues: ReturnType<typeof issueListView>;
  incident: ReturnType<typeof incidentView>;
  history: ReturnType<typeof historyView>;
  component: ReturnType<typeof componentPageView>;
  priorities: ReturnType<typeof prioritiesView>;
  roadmap: ReturnType<typeof roadmapView>;
  reports: ReturnType<typeof reportView>;
  search: ReturnType<typeof searchView>;
  subscribe: ReturnType<typeof subscribeView>;
  support: ReturnType<typeof supportView>;
  metrics: ReturnType<typeof metricsView>;
  needs: ReturnType<typeof needsView>;
  weeks: ReturnType<typeof weeksView>;
  week: ReturnType<typeof weekView>;
  team: ReturnType<typeof teamView>;
  '404': ReturnType<typeof notFoundView>;
}

export type PageKind = keyof PageViews | 'embed';

/** What a page shows: all that its file in `pages/` is given. Plain data but for the view's own `page`. */
export interface PageData<K extends keyof PageViews = keyof PageViews> {
  shell: PageShell;
  view: PageViews[K];
}

/** What the page for frames on other sites shows. */
export interface EmbedData {
  view: ReturnType<typeof embedView>;
}

/** A page of the portal. */
export interface PortalPage {
  kind: PageKind;
  /** Where it is, relative to the portal's base; a folder ends in a slash. */
  path: string;
  /** What it is made from, as for `OutputFile`; absent where it says when it was built. */
  from?: Sources | undefined;
  /** Made when it is asked for: most builds need the data of few pages. */
  data: () => PageData | EmbedData;
}

/** Every page of a portal: those of each language, and the one for addresses that lead nowhere. */
export function* portalPages(publication: Publication): Iterable<PortalPage> {
  for (const edition of editionsOf(publication)) yield* pagesIn(edition);
  const edition = defaultEdition(publication);
  yield page('404', '404.html', edition, () => notFoundView(edition));
}

function* pagesIn(edition: Edition): Iterable<PortalPage> {
  const { publication, portal, addresses, site } = edition;
  yield { ...page('now', addresses.home, edition, () => nowView(edition)), from: undefined };
  yield { kind: 'embed', path: addresses.embed, data: () => ({ view: embedView(edition) }) };
  yield page('search', addresses.search, edition, () => searchView(edition));
  yield page('subscribe', addresses.subscribe, edition, () => subscribeView(edition));
  yield page('support', addresses.support, edition, () => supportView(edition));
  if (portal.metrics.length > 0)
    yield withBesides(
      page('metrics', addresses.metrics, edition, () => metricsView(edition)),
      portal.metrics,
    );
  // It is in internal editions alone, so that it may as well be made each time.
  if (portal.needs.length > 0)
    yield { ...page('needs', addresses.needs, edition, () => needsView(edition)), from: undefined };
  yield page('history', addresses.incidents, edition, () => historyView(edition));
  for (const month of historyEvents(publication).months)
    for (let number = 1; number <= monthPages(publication, month); number += 1)
      yield page('history', addresses.month(month, number), edition, () => monthView(edition, month, number));
  for (const component of site.components)
    yield withBesides(
      page('component', addresses.component(component.id), edition, () =>
        componentPageView(edition, component),
      ),
      own(portal.upstream, component.id),
    );
  for (const [key, work] of teamWork(publication))
    yield page('team', addresses.team(key), edition, () => teamView(edition, key, work));
  for (const { list, number } of issueListPages(publication))
    yield page('issues', addresses.knownIssues + listPagePath(list.path, number), edition, () =>
      issueListView(edition, list.path, number),
    );
  if (hasAnnouncements(portal))
    yield page('announcements', addresses.announcements, edition, () => announcementsView(edition));
  for (const announcement of portal.announcements)
    yield {
      ...page('announcement', addresses.record(announcement), edition, () =>
        announcementView(edition, announcement),
      ),
      from: { records: [announcement] },
    };
  yield* pagesOfReports(edition);
  yield* pagesOfWeeks(edition);
  for (const issue of portal.issues)
    yield {
      ...page('issue', addresses.record(issue), edition, () => issuePageView(edition, issue)),
      from: { records: [issue] },
    };
  for (const incident of portal.incidents)
    yield {
      ...page('incident', addresses.record(incident), edition, () => incidentView(edition, incident)),
      from: { records: [incident] },
    };
}

/** What comes of reports, where there are known issues: the order that numbers give them, the roadmap, and a ticket's look-up. */
function* pagesOfReports(edition: Edition): Iterable<PortalPage> {
  const { publication, portal, addresses } = edition;
  if (hasPriorities(portal))
    for (let number = 1; number <= priorityPages(publication); number += 1)
      yield page('priorities', addresses.priorities(number), edition, () => prioritiesView(edition, number));
  if (portal.issues.length === 0) return;
  yield page('roadmap', addresses.roadmap, edition, () => roadmapView(edition));
  yield page('reports', addresses.reports, edition, () => reportView(edition));
}

/** Weeks and their lists, where the site has them. */
function* pagesOfWeeks(edition: Edition): Iterable<PortalPage> {
  const { publication, addresses } = edition;
  const weeks = siteWeeks(publication);
  if (weeks.length === 0) return;
  for (const year of [undefined, ...weekYears(publication)])
    yield page('weeks', addresses.weeks(year), edition, () => weeksView(edition, year));
  for (const week of weeks)
    yield {
      ...page('week', addresses.week(week), edition, () => weekView(edition, week)),
      from: weekSources(publication, week),
    };
}

/**
 * A page that is made from something else, too, such as that of a component from what others say of it; all other pages are
 * as they were when that changes.
 */
function withBesides(made: PortalPage, besides: UpstreamWord | readonly Metric[] | undefined): PortalPage {
  const { from } = made;
  return besides && from
    ? { ...made, from: { ...from, besides: `${from.besides} ${JSON.stringify(besides)}` } }
    : made;
}

function page<K extends keyof PageViews>(
  kind: K,
  path: string,
  edition: Edition,
  view: () => PageViews[K],
): PortalPage {
  return {
    kind,
    path,
    from: wholePortal(edition.publication),
    data: () => {
      const made = view();
      return { shell: pageShell(edition, made.page), view: made };
    },
  };
}
