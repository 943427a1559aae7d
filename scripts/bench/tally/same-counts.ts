import { Failure } from '../../cli/command.ts';

/** Counts by issue, as JSON has them. */
export type CountsByIssue = ReadonlyMap<string, Readonly<Record<string, number | string>>>;

/** The counts of issues that any ticket names, as `candor tally --json` tells them. */
export function countsOfTally(json: string): CountsByIssue {
  const { issues } = JSON.parse(json) as {
    issues: { issue: string; after: Record<string, number | string> }[];
  };
  return new Map(
    issues.filter(({ after }) => after['tickets'] !== 0).map(({ issue, after }) => [issue, after]),
  );
}

/** The same as the pass of Python tells them. */
export function countsOfPython(json: string): CountsByIssue {
  return new Map(Object.entries(JSON.parse(json) as Record<string, Record<string, number | string>>));
}

/** Throws a `Failure` where the two don't say the same: then neither's time means anything. */
export function assertSameCounts(tally: CountsByIssue, python: CountsByIssue): void {
  for (const issue of new Set([...tally.keys(), ...python.keys()])) {
    const [ours, theirs] = [shown(tally.get(issue)), shown(python.get(issue))];
    if (ours !== theirs)
      throw new Failure(`The counts of ${issue} differ.\n  candor      ${ours}\n  Python csv  ${theirs}`);
  }
}

function shown(count: Readonly<Record<string, number | string>> | undefined): string {
  if (count === undefined) return 'none';
  return Object.entries(count)
    .map(([name, value]) => `${name} ${String(value)}`)
    .sort()
    .join(', ');
}
