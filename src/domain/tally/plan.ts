import { compareText } from '../compare-text.ts';
import type { Portal } from '../portal.ts';
import { leastReporters } from '../record/reports.ts';
import type { Reports } from '../schemas/known-issue.ts';
import type { Day } from '../time.ts';
import { type Count, publishedCount } from './count.ts';

/** What an issue's `reports` says, and what it should say. */
export interface PlannedReports {
  issue: string;
  /** The path of its file below the content folder. */
  path: string;
  before: Reports | undefined;
  after: Reports;
}

/**
 * What each issue's `reports` should say, the most reported first. An issue that nobody reported, or a duplicate, whose
 * reports are its original's, says zero where it said something before; else it goes on saying nothing.
 */
export function planReports(
  { issues, site }: Portal,
  counts: ReadonlyMap<string, Count>,
  asOf: Day,
): PlannedReports[] {
  const none: Count = { reporters: 0, tickets: 0 };
  const planned = issues.flatMap(({ id: issue, path, facts: { reports: before } }) => {
    const count = counts.get(issue) ?? (before && none);
    return count
      ? [{ issue, path, before, after: publishedCount(count, asOf, site.tally.minimumShown) }]
      : [];
  });
  // By what is published: the order of numbers too small to publish would say more of them than that.
  return planned.sort(
    (a, b) => leastReporters(b.after) - leastReporters(a.after) || compareText(a.issue, b.issue),
  );
}

/** The facts of `reports` in the order in which they are written. */
const ORDER = ['reporters', 'tickets', 'fewerThan', 'last30Days', 'first', 'latest', 'asOf'] as const;

/** What `reports` says as texts, in order; what it doesn't say is left out. */
export function reportFields(reports: Reports): (readonly [key: string, value: string])[] {
  return ORDER.flatMap((key) => (reports[key] === undefined ? [] : [[key, String(reports[key])] as const]));
}

/** Whether the content says already what it should. */
export function isUpToDate({ before, after }: PlannedReports): boolean {
  return before !== undefined && String(reportFields(before)) === String(reportFields(after));
}
