import { memoize } from '../../domain/memoize.ts';
import type { IssueOrder } from '../../domain/record/order.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { feedLinks } from '../parts/feed-links.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { paginationView } from '../parts/pagination.ts';
import { breadcrumbs } from '../parts/structured-data.ts';
import { issueFacets } from './issue-facets.ts';
import {
  type IssueFilter,
  issueLists,
  issueOrders,
  listPagePath,
  PAGE_SIZE,
  pageCount,
} from './issue-lists.ts';
import { type IssueMeasure, issueTable } from './issue-row.ts';

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
  const isReordered = list.filter.by === 'all' && list.path !== '';
  const ordered = isReordered ? `${title}, ${words.orders[list.order]}` : title;
  const heading = phrase(words.heading, {
    count: format.count(total, words.count),
    order: words.orders[list.order],
  });
  const href = (path: string) => addresses.href(addresses.knownIssues + path);
  const totals = issueTotals(edition);
  return {
    page: {
      address: ({ knownIssues }) => knownIssues + listPagePath(list.path, number),
      title: number === 1 ? ordered : `${ordered}, ${phrase(words.page, { number: format.number(number) })}`,
      description: totals.sentence,
      section: 'knownIssues',
      feeds: list.filter.by === 'component' ? feedLinks(edition, list.filter.component) : [],
      structuredData: [
        breadcrumbs([
          { name: words.title, url: addresses.absolute(addresses.knownIssues) },
          ...(list.path === ''
            ? []
            : [{ name: title, url: addresses.absolute(addresses.knownIssues + list.path) }]),
        ]),
      ],
    } satisfies PageInfo,
    title,
    summary: listSummary(edition, list.filter),
    open: totals.open,
    heading,
    facets: issueFacets(edition, list),
    orders:
      list.filter.by === 'all'
        ? issueOrders(edition.publication).map((order, index) => ({
            text: words.sort[order],
            href: href(index === 0 ? '' : `${order}/`),
            current: order === list.order,
          }))
        : [],
    table:
      total === 0
        ? undefined
        : issueTable(edition, issues, heading, {
            measure: MEASURES[list.order],
            sorted: list.order !== 'reported' || list.filter.by === 'status' || list.filter.by === 'open',
          }),
    range:
      total === 0
        ? words.none
        : phrase(words.range, {
            from: format.number(from + 1),
            to: format.number(from + issues.length),
            total: format.number(total),
          }),
    counted: totals.counted,
    pagination: paginationView(edition, number, pageCount(list), (to) => href(listPagePath(list.path, to))),
    words,
  };
}

function listTitle(
  { componentName, words: { issues: words, issueStatus } }: Edition,
  filter: IssueFilter,
): string {
  if (filter.by === 'status') return phrase(words.titles.status, { status: issueStatus[filter.status] });
  if (filter.by === 'component') {
    return phrase(words.titles.component, { component: componentName(filter.component) });
  }
  return filter.by === 'all' ? words.title : words.titles[filter.by];
}

function listSummary(edition: Edition, filter: IssueFilter): string {
  const { portal, localized } = edition;
  const words = edition.words.issues;
  if (filter.by === 'status') return words.meaning[filter.status];
  const description =
    filter.by === 'component' ? portal.components.get(filter.component)?.description : undefined;
  if (description === undefined)
    return issueOrders(edition.publication).includes('reported') ? words.summary : words.summaryUncounted;
  return localized(description);
}

/** The totals beside every list. */
const issueTotals = memoize((edition: Edition) => {
  const { portal, format } = edition;
  const { issues } = portal;
  const words = edition.words.issues;
  const lists = issueLists(edition.publication);
  const open = format.count(lists.get('open/')?.issues.length ?? 0, words.open);
  const counted = issues
    .flatMap(({ facts }) => facts.reports?.asOf ?? [])
    .reduce((latest, day) => (day > latest ? day : latest), '');
  return {
    open,
    sentence: phrase(words.description, {
      count: format.count(issues.length, words.knownCount),
      open,
      workaround: format.number(lists.get('workaround/')?.issues.length ?? 0),
    }),
    counted: counted === '' ? undefined : phrase(words.counted, { day: format.day(counted) }),
  };
});
