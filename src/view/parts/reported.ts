import { leastReporters, reportTrend } from '../../domain/record/reports.ts';
import type { Reports } from '../../domain/schemas/known-issue.ts';
import type { Edition } from '../../edition/edition.ts';
import { pieces } from '../../i18n/phrase.ts';

/** How many customers reported an issue, and how that goes. */
interface ReportedView {
  /** The count stands apart, since it stands out. */
  sentence: (string | { strong: string })[];
  trend: string | undefined;
}

/** `352 customers`, or `fewer than 5 customers` where the number is too small to publish. */
export function customersText(
  { format: { count }, words: { issue: words } }: Edition,
  reports: Reports,
): string {
  return reports.fewerThan === undefined
    ? count(reports.reporters ?? 0, words.customers)
    : count(reports.fewerThan, words.fewerCustomers);
}

/** `Reported by 352 customers, 12 of them in the last 30 days, as of 1 Jun 2022`; undefined where nobody did. */
export function reportedView(edition: Edition, reports: Reports | undefined): ReportedView | undefined {
  const { format } = edition;
  if (!reports || leastReporters(reports) === 0) return undefined;
  const words = edition.words.issue;
  const trend = reportTrend(reports);
  return {
    sentence: pieces<string | { strong: string }>(sentenceOf(edition, reports) + words.countedOn, {
      customers: { strong: customersText(edition, reports) },
      recent: format.number(reports.last30Days ?? 0),
      day: format.day(reports.asOf),
    }),
    trend: trend && words.trend[trend],
  };
}

function sentenceOf({ words: { issue: words } }: Edition, { reporters, last30Days = 0 }: Reports): string {
  if (last30Days === 0) return words.reportedBy;
  return last30Days === reporters ? words.reportedByAllLately : words.reportedByLately;
}
