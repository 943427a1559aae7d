import { compareText } from '../../domain/compare-text.ts';
import { memoize } from '../../domain/memoize.ts';
import type { Publication } from '../../domain/publication.ts';
import type { IssueOrder } from '../../domain/record/order.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import { hasWorkaround } from '../../domain/record/workaround.ts';
import { isOpenIssue } from '../../domain/status.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { feedLinks } from '../parts/feed-links.ts';
import { reportLinks } from '../parts/foot-links.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { paginationView } from '../parts/pagination.ts';
import { breadcrumbs } from '../parts/structured-data.ts';
import { issueFacets } from './issue-facets.ts';
import type { IssueFilter } from './issue-filter.ts';
import {
  FIRST_LIST,
  isReorderable,
  type IssueList,
  issueLists,
  issueOrders,
  listPagePath,
  orderedPath,
  PAGE_SIZE,
  pageCount,
} from './issue-lists.ts';
import { type IssueMeasure, issueTable } from './issue-row.ts';
import { listSegments, type PlaceInList, segmentName } from './segments.ts';

const MEASURES: Record<IssueOrder, IssueMeasure> = {
  reported: 'reporters',
  updated: 'updated',
  newest: 'created',
};

export type IssueListView = ReturnType<typeof issueListView>;

/** A page of a list of known issues: the list by its path, the page by its number. */
export function issueListView(edition: Edition, path: string, number: number) {
  const { addresses, format } = edition;
  const list = issueLists(edition.publication).get(path);
  if (!list) throw new Error(`there is no list of known issues at ${path}`);
  const words = edition.words.issues;
  const total = list.issues.length;
  const from = (number - 1) * PAGE_SIZE;
  const issues = list.issues.slice(from, from + PAGE_SIZE);
  const title = listTitle(edition, list.filter);
  const { component, state } = list.filter;
  const orders = issueOrders(edition.publication);
  const ordered =
    list.order === orders[0]
      ? title
      : phrase(words.heading, { count: title, order: words.orders[list.order] });
  const texts = countTexts(edition, list, { before: from, shown: issues.length, total });
  const href = (path: string) => addresses.href(addresses.knownIssues + path);
  const facets = issueFacets(edition, list);
  return {
    page: {
      address: ({ knownIssues }) => knownIssues + listPagePath(list.path, number),
      title: number === 1 ? ordered : `${ordered}, ${phrase(words.page, { number: format.number(number) })}`,
      description: description(edition, list),
      section: 'knownIssues',
      feeds: component === undefined ? [] : feedLinks(edition, component),
      structuredData: [
        breadcrumbs([
          { name: words.title, url: addresses.absolute(addresses.knownIssues) },
          ...(list.path === FIRST_LIST
            ? []
            : [{ name: ordered, url: addresses.absolute(addresses.knownIssues + list.path) }]),
        ]),
      ],
    } satisfies PageInfo,
    title,
    summary: listSummary(edition, list.filter),
    /** What is made of all issues together, beside the lists that have all of them. */
    more: isReorderable(list) ? reportLinks(edition) : [],
    heading: texts.heading,
    facets,
    /** What narrows the list, in sight even where all filters are behind a button; each link leads back. */
    applied: facets
      .flatMap((group) => group.facets.filter(({ current }) => current === 'applied'))
      .map(({ text, href, keeps }) => ({
        text,
        href,
        keeps,
        label: phrase(words.removeFilter, { name: text }),
      })),
    /** Not where the list is narrowed by a segment already. */
    segments:
      list.filter.segment === undefined
        ? listSegments(edition, list.issues, { from, to: from + issues.length }, (place) =>
            countTexts(edition, list, place),
          )
        : undefined,
    orders: isReorderable(list)
      ? orders.map((order) => ({
          text: words.sort[order],
          href: href(listPagePath(orderedPath(list.filter, order === orders[0] ? undefined : order))),
          current: order === list.order,
        }))
      : [],
    table:
      total === 0
        ? undefined
        : issueTable(edition, issues, texts.heading, {
            measure: MEASURES[list.order],
            sorted: list.order !== 'reported' || state !== 'all',
          }),
    range: texts.range,
    counted: countedOn(edition, issues),
    pagination: paginationView(edition, number, pageCount(list), (to) => href(listPagePath(list.path, to))),
    words,
  };
}

/** What a page of a list says at its place in it. Where it shows none of some, there is no range to give. */
function countTexts(
  { words: { issues: words }, format }: Edition,
  { filter: { state }, order }: IssueList,
  { before, shown, total }: PlaceInList,
) {
  const heading = phrase(words.heading, {
    count: format.count(total, state === 'open' ? words.openCount : words.count),
    order: state !== 'all' && order === 'reported' ? words.mostReported : words.orders[order],
  });
  const places = {
    from: format.number(before + 1),
    to: format.number(before + shown),
    total: format.number(total),
  };
  return { heading, range: total === 0 ? words.none : shown === 0 ? '' : phrase(words.range, places) };
}

function listTitle(edition: Edition, { state, component, workaround, segment }: IssueFilter): string {
  const { componentName, words } = edition;
  const { titles } = words.issues;
  if (state !== 'open' && state !== 'all') return phrase(titles.status, { status: words.issueStatus[state] });
  const isOpen = state === 'open';
  if (component !== undefined)
    return phrase(isOpen ? titles.openInComponent : titles.component, {
      component: componentName(component),
    });
  if (segment !== undefined)
    return phrase(words.segments.titles[isOpen ? 'open' : 'all'], { segment: segmentName(edition, segment) });
  if (workaround) return isOpen ? titles.openWithWorkaround : titles.workaround;
  return isOpen ? words.issues.title : titles.all;
}

function listSummary(edition: Edition, { state, component }: IssueFilter): string {
  const { portal, localized } = edition;
  const words = edition.words.issues;
  if (state !== 'open' && state !== 'all') return words.meaning[state];
  const description = component === undefined ? undefined : portal.components.get(component)?.description;
  if (description === undefined)
    return issueOrders(edition.publication).includes('reported') ? words.summary : words.summaryUncounted;
  return localized(description);
}

/** What a list holds, in a sentence. */
function description({ words: { issues: words }, format, publication }: Edition, list: IssueList): string {
  const { open, workaround } = totalsOf(publication)(list);
  return phrase(words.description, {
    count: format.count(list.issues.length, words.knownCount),
    open: format.count(open, words.open),
    workaround: format.number(workaround),
  });
}

/** Counted once for all pages of a list, in all languages. */
const totalsOf = memoize(({ portal: { site } }: Publication) =>
  memoize(({ issues }: IssueList) => ({
    open: issues.filter(isOpenIssue).length,
    workaround: issues.filter((issue) => hasWorkaround(issue, site.defaultLanguage)).length,
  })),
);

/** When customers were counted last, of the rows that say how many. */
function countedOn(
  { words: { issues: words }, format }: Edition,
  issues: readonly KnownIssue[],
): string | undefined {
  const days = issues.flatMap(({ facts }) => facts.reports?.asOf ?? []).sort(compareText);
  const last = days.at(-1);
  return last === undefined ? undefined : phrase(words.counted, { day: format.day(last) });
}
