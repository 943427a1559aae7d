import { compareText } from '../compare-text.ts';
import type { Portal } from '../portal.ts';
import { isOpenIssue } from '../status.ts';
import { beginningOf } from './interval.ts';
import type { IncidentRecord, KnownIssue } from './records.ts';
import { leastReporters } from './reports.ts';

/** Orders of known issues. Each ends in the id, so that a list is the same at every build. */
export const ISSUE_ORDERS = ['reported', 'updated', 'newest'] as const;
export type IssueOrder = (typeof ISSUE_ORDERS)[number];

type Compare = (a: KnownIssue, b: KnownIssue) => number;

const open: Compare = (a, b) => Number(isOpenIssue(b)) - Number(isOpenIssue(a));
const reporters: Compare = (a, b) => leastReporters(b.facts.reports) - leastReporters(a.facts.reports);
const created: Compare = (a, b) => b.created - a.created;
const updated: Compare = (a, b) => b.updated - a.updated;
const id: Compare = (a, b) => compareText(a.id, b.id);

const COMPARES: Record<IssueOrder, Compare[]> = {
  reported: [open, reporters, updated, id],
  updated: [updated, id],
  newest: [created, id],
};

/** Known issues in an order, as a new list: `reported` has the open ones first, then the most reported. */
export function orderIssues(issues: readonly KnownIssue[], order: IssueOrder): KnownIssue[] {
  const compares = COMPARES[order];
  return issues.toSorted((a, b) => {
    for (const compare of compares) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** Whether anybody counted reports of any known issue: where nobody did, no list says how many there are. */
export function isCounted({ issues }: Pick<Portal, 'issues'>): boolean {
  return issues.some(({ facts }) => facts.reports !== undefined);
}

/** Incidents and maintenance by their beginning, the last first, as a new list; of one instant by id. */
export function newestFirst(records: readonly IncidentRecord[]): IncidentRecord[] {
  return records.toSorted((a, b) => beginningOf(b) - beginningOf(a) || compareText(a.id, b.id));
}
