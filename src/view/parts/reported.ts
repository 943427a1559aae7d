import { leastReporters, reportTrend } from '../../domain/record/reports.ts';
import type { Reports } from '../../domain/schemas/known-issue.ts';
import type { Edition } from '../../edition/edition.ts';
import { capitalised, pieces } from '../../i18n/phrase.ts';

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

/** `352 customers reported it, 12 of them in the last 30 days`; undefined where nobody did. */
export function reportedView(edition: Edition, reports: Reports | undefined): ReportedView | undefined {
  const { format } = edition;
  if (!reports || leastReporters(reports) === 0) return undefined;
  const { issue: words, locale } = edition.words;
  const sentence = sentenceOf(edition, reports);
  const customers = customersText(edition, reports);
  const trend = reportTrend(reports);
  return {
    sentence: pieces<string | { strong: string }>(sentence, {
      customers: { strong: sentence.startsWith('{') ? capitalised(customers, locale) : customers },
      recent: format.number(reports.last30Days ?? 0),
    }),
    trend: trend && words.trend[trend],
  };
}

function sentenceOf({ words: { issue: words } }: Edition, { reporters, last30Days = 0 }: Reports): string {
  if (last30Days === 0) return words.reportedBy;
  return last30Days === reporters ? words.reportedByAllLately : words.reportedByLately;
}
