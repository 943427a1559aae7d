import { memoize } from '../../domain/memoize.ts';
import type { Publication } from '../../domain/publication.ts';
import { ISSUE_ORDERS, type IssueOrder, orderIssues } from '../../domain/record/order.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import { segmentsAsked } from '../../domain/record/segments.ts';
import { ISSUE_STATUSES } from '../../domain/vocabulary.ts';
import { isListed, type IssueFilter, listPath, OPEN } from './issue-filter.ts';
import { usualMeasure } from './issue-row.ts';

/** Rows on one page of a list. */
export const PAGE_SIZE = 50;

/** A list of known issues that has pages. */
export interface IssueList {
  /** Its path below `known-issues/`, such as `status/fixed/`. */
  path: string;
  filter: IssueFilter;
  order: IssueOrder;
  issues: KnownIssue[];
}

/** One page of a list. Pages are counted from 1. */
interface IssueListPage {
  list: IssueList;
  number: number;
}

/** The path of the list that opens first. */
export const FIRST_LIST = 'open/';

/** Every list of known issues that has pages, by its path, the one that opens first before all others. */
export const issueLists = memoize((publication: Publication) => {
  const { portal } = publication;
  const { issues, site } = portal;
  const orders = issueOrders(publication);
  const [usual = 'updated', ...others] = orders;
  const ordered = new Map(orders.map((order) => [order, orderIssues(issues, order)]));
  const list = (filter: IssueFilter, order?: IssueOrder): IssueList => ({
    path: orderedPath(filter, order),
    filter,
    order: order ?? usual,
    issues: (ordered.get(order ?? usual) ?? []).filter((issue) =>
      isListed(issue, filter, site.defaultLanguage),
    ),
  });
  const anyOrder = (filter: IssueFilter) => [list(filter), ...others.map((order) => list(filter, order))];
  const narrower = [
    { workaround: true as const },
    ...site.components.map(({ id }) => ({ component: id })),
    ...segmentsAsked(portal).map((segment) => ({ segment })),
  ];
  const lists: IssueList[] = [
    ...anyOrder(OPEN),
    ...anyOrder({ state: 'all' }),
    ...ISSUE_STATUSES.map((state) => list({ state })),
    ...narrower.flatMap((filter) => [list({ state: 'all', ...filter }), list({ state: 'open', ...filter })]),
  ];
  return new Map(lists.map((each) => [each.path, each]));
});

/** The orders that a portal can offer, its usual one first: by reports only where anybody counted them. */
export const issueOrders = memoize((publication: Publication): IssueOrder[] =>
  ISSUE_ORDERS.filter((order) => order !== 'reported' || usualMeasure(publication) === 'reporters'),
);

/** Whether a list can be had in other orders. */
export function isReorderable({ filter }: IssueList): boolean {
  return Object.keys(filter).length === 1 && (filter.state === 'open' || filter.state === 'all');
}

/** The path of a list that is in another order than the usual one: `open/newest/`, and `newest/` of all issues. */
export function orderedPath(filter: IssueFilter, order?: IssueOrder): string {
  const path = listPath(filter) ?? '';
  if (order === undefined) return path;
  return filter.state === 'all' ? `${order}/` : `${path}${order}/`;
}

/** All pages of all lists; an empty list has one page. */
export function issueListPages(publication: Publication): IssueListPage[] {
  return [...issueLists(publication).values()].flatMap((list) =>
    Array.from({ length: pageCount(list) }, (_, index) => ({ list, number: index + 1 })),
  );
}

/** How many pages a list has: at least one, which may be empty. */
export function pageCount({ issues }: IssueList): number {
  return Math.max(1, Math.ceil(issues.length / PAGE_SIZE));
}

/** Where a page of a list is below `known-issues/`: `status/fixed/2/`; what opens first is the folder's own page. */
export function listPagePath(path: string, number = 1): string {
  if (number > 1) return `${path}${number}/`;
  return path === FIRST_LIST ? '' : path;
}

/**
 * Pages of lists under addresses that they had, and where they are: below `known-issues/`, both. The list opened on all
 * issues then, and the open ones had an address of their own.
 */
export function movedListPages(publication: Publication): [from: string, to: string][] {
  const all = issueLists(publication).get('all/');
  const pages = all ? pageCount(all) : 1;
  const numbers = Array.from({ length: pages - 1 }, (_, index) => index + 2);
  return [
    [FIRST_LIST, ''],
    ...numbers.map((number): [string, string] => [listPagePath('', number), listPagePath('all/', number)]),
  ];
}
