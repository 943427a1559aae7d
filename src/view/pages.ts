import type { Publication, Sources } from '../domain/publication.ts';
import { wholePortal } from '../domain/record/record-key.ts';
import { defaultEdition, type Edition, editionsOf } from '../edition/edition.ts';
import { componentPageView } from './component/component.ts';
import { embedView } from './embed/embed.ts';
import { historyView, monthView } from './history/history.ts';
import { historyEvents } from './history/history-events.ts';
import { monthPages } from './history/month-section.ts';
import { incidentView } from './incident/incident.ts';
import { issuePageView } from './issue/issue.ts';
import { issueListView } from './issues/issue-list.ts';
import { issueListPages, listPagePath } from './issues/issue-lists.ts';
import { notFoundView } from './not-found/not-found.ts';
import { nowView } from './now/now.ts';
import { type PageShell, pageShell } from './parts/page-shell.ts';
import { searchView } from './search/search.ts';
import { subscribeView } from './subscribe/subscribe.ts';
import { supportView } from './support/support.ts';

/** The view of each kind of page, by the name of its file in `pages/`. */
interface PageViews {
  now: ReturnType<typeof nowView>;
  issue: ReturnType<typeof issuePageView>;
  issues: ReturnType<typeof issueListView>;
  incident: ReturnType<typeof incidentView>;
  history: ReturnType<typeof historyView>;
  component: ReturnType<typeof componentPageView>;
  search: ReturnType<typeof searchView>;
  subscribe: ReturnType<typeof subscribeView>;
  support: ReturnType<typeof supportView>;
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
  yield page('history', addresses.incidents, edition, () => historyView(edition));
  for (const month of historyEvents(publication).months)
    for (let number = 1; number <= monthPages(publication, month); number += 1)
      yield page('history', addresses.month(month, number), edition, () => monthView(edition, month, number));
  for (const component of site.components)
    yield page('component', addresses.component(component.id), edition, () =>
      componentPageView(edition, component),
    );
  for (const { list, number } of issueListPages(publication))
    yield page('issues', addresses.knownIssues + listPagePath(list.path, number), edition, () =>
      issueListView(edition, list.path, number),
    );
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
