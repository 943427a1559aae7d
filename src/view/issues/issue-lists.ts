import { memoize } from '../../domain/memoize.ts';
import type { Publication } from '../../domain/publication.ts';
import { ISSUE_ORDERS, type IssueOrder, orderIssues } from '../../domain/record/order.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import { hasWorkaround } from '../../domain/record/workaround.ts';
import { isOpenIssue } from '../../domain/status.ts';
import { ISSUE_STATUSES, type IssueStatus } from '../../domain/vocabulary.ts';
import { usualMeasure } from './issue-row.ts';

/** Rows on one page of a list. */
export const PAGE_SIZE = 50;

/** What a list is of. One filter at a time: together they are the search page's. */
export type IssueFilter =
  | { by: 'all' }
  | { by: 'open' }
  | { by: 'workaround' }
  | { by: 'status'; status: IssueStatus }
  | { by: 'component'; component: string };

export interface IssueList {
  /** Its path below `known-issues/`: empty, or such as `status/fixed/`. */
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

/** Every list of known issues that has pages, by its path. */
export const issueLists = memoize((publication: Publication) => {
  const { issues, site } = publication.portal;
  const orders = issueOrders(publication);
  const usual = orders[0] ?? 'updated';
  const ordered = orderIssues(issues, usual);
  const list = (path: string, filter: IssueFilter, keep: (issue: KnownIssue) => boolean): IssueList => ({
    path,
    filter,
    order: usual,
    issues: ordered.filter(keep),
  });
  const lists: IssueList[] = [
    ...orders.map((order) => ({
      path: order === usual ? '' : `${order}/`,
      filter: { by: 'all' } as const,
      order,
      issues: orderIssues(issues, order),
    })),
    list('open/', { by: 'open' }, isOpenIssue),
    list('workaround/', { by: 'workaround' }, (issue) => hasWorkaround(issue, site.defaultLanguage)),
    ...ISSUE_STATUSES.map((status) =>
      list(`status/${status}/`, { by: 'status', status }, ({ facts }) => facts.status === status),
    ),
    ...site.components.map(({ id }) =>
      list(`component/${id}/`, { by: 'component', component: id }, ({ facts }) =>
        facts.components.includes(id),
      ),
    ),
  ];
  return new Map(lists.map((each) => [each.path, each]));
});

/** The orders that a portal can offer, its usual one first: by reports only where anybody counted them. */
export const issueOrders = memoize((publication: Publication): IssueOrder[] =>
  ISSUE_ORDERS.filter((order) => order !== 'reported' || usualMeasure(publication) === 'reporters'),
);

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

/** Where a page of a list stands below `known-issues/`: `status/fixed/2/`. */
export function listPagePath(path: string, number = 1): string {
  return number === 1 ? path : `${path}${number}/`;
}
