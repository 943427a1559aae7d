import { isUpToDate } from '../../../src/domain/tally/plan.ts';
import type { Suggestions } from '../suggest-issues.ts';
import type { Tallied } from './tallied.ts';

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
