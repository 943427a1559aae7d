import { compareText } from '../compare-text.ts';
import type { Portal } from '../portal.ts';
import { leastReporters } from '../record/reports.ts';
import type { Reports, WeeklyTickets } from '../schemas/known-issue.ts';
import type { Day } from '../time.ts';
import { type Count, publishedCount } from './count.ts';
import { eventsOf } from './weeks.ts';

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
  const planned = issues.flatMap(({ id: issue, path, facts }) => {
    const { reports: before } = facts;
    const count = counts.get(issue) ?? (before && none);
    if (!count) return [];
    const after = publishedCount(count, asOf, site.tally.minimumShown);
    // Counts that were made elsewhere have no weeks: those that are known stay.
    const isKept = count.weeks === undefined && eventsOf(facts).length > 0 && leastReporters(after) > 0;
    const weekly = isKept && after.fewerThan === undefined ? before?.weekly : undefined;
    return [{ issue, path, before, after: weekly === undefined ? after : { ...after, weekly } }];
  });
  // By what is published: the order of numbers too small to publish would say more of them than that.
  return planned.sort(
    (a, b) => leastReporters(b.after) - leastReporters(a.after) || compareText(a.issue, b.issue),
  );
}

/** The facts of `reports` in the order in which they are written. */
const ORDER = [
  'reporters',
  'tickets',
  'fewerThan',
  'last30Days',
  'first',
  'latest',
  'weekly',
  'segments',
  'asOf',
] as const;

/** What `reports` says as texts, in order; what it doesn't say is left out. */
export function reportFields(reports: Reports): (readonly [key: string, value: string])[] {
  const { weekly, segments, ...plain } = reports;
  const texts = {
    ...plain,
    weekly: weekly && weeklyText(weekly),
    segments: segments && segmentsText(segments),
  };
  return ORDER.flatMap((key) => (texts[key] === undefined ? [] : [[key, String(texts[key])] as const]));
}

type SegmentCounts = NonNullable<Reports['segments']>;

function weeklyText({ from, tickets }: WeeklyTickets): string {
  return `{ from: ${from}, tickets: [${tickets.map(String).join(', ')}] }`;
}

/** In the order of their keys, so that the same counts are the same text. */
function segmentsText(segments: SegmentCounts): string {
  const entries = Object.entries(segments).sort(([a], [b]) => compareText(a, b));
  return `{ ${entries.map(([key, customers]) => `${key}: ${customers}`).join(', ')} }`;
}

/** Whether the content says already what it should. */
export function isUpToDate({ before, after }: PlannedReports): boolean {
  return before !== undefined && String(reportFields(before)) === String(reportFields(after));
}
