import { isUpToDate, type PlannedReports } from '../../../src/domain/tally/plan.ts';
import type { Day } from '../../../src/domain/time.ts';
import type { FileChange } from '../../lib/put-files.ts';
import type { TicketTotals } from '../count-exports.ts';
import type { Suggestions } from '../suggest-issues.ts';

/** The same as data. */
export function jsonReport({ asOf, planned, totals, unknown, changes }: Tallied, written: boolean): string {
  const issues = planned.map((issue) => ({
    issue: issue.issue,
    path: issue.path,
    before: issue.before ?? null,
    after: issue.after,
    upToDate: isUpToDate(issue),
  }));
  return text({
    asOf,
    issues,
    tickets: totals ?? null,
    unknown: unknown.map(({ nearest, ...its }) => ({ ...its, nearest: nearest ?? null })),
    files: changes.length,
    written,
  });
}

/** Suggestions as data. */
export function jsonSuggestions({ suggested, unmatched }: Suggestions): string {
  return text({ unmatched, suggestions: suggested });
}

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What a tally found. Nothing in it tells of a person: no name, no address, no text. */
export interface Tallied {
  asOf: Day;
  planned: PlannedReports[];
  /** Titles by issue, in the site's first language. */
  titles: ReadonlyMap<string, string>;
  /** Absent where counts came in a file. */
  totals: TicketTotals | undefined;
  /** Ids that tickets name and no issue has, with the nearest that one has. */
  unknown: { id: string; tickets: number; nearest: string | undefined }[];
  /** The newest day that the content has counts of already, where it is later than this tally's. */
  newerThan: Day | undefined;
  /** Files that have to be written for the content, and the ledger, to say so. */
  changes: FileChange[];
}
