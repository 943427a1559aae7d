import { leastReporters, reportTrend } from '../../domain/record/reports.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Reports } from '../../domain/schemas/known-issue.ts';
import { createFormat } from '../../i18n/format.ts';
import { pieces } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';

/** How many customers reported an issue, and how that goes. */
export interface ReportedView {
  /** The count stands apart, since it stands out. */
  sentence: (string | { strong: string })[];
  trend: string | undefined;
}

/** `352 customers`, or `fewer than 5 customers` where the number is too small to publish. */
export function customersText(reports: Reports, language: Language, zone: string): string {
  const words = WORDS[language].issue;
  const { count } = createFormat(language, zone);
  return reports.fewerThan === undefined
    ? count(reports.reporters ?? 0, words.customers)
    : count(reports.fewerThan, words.fewerCustomers);
}

/** `Reported by 352 customers, 12 of them in the last 30 days, as of 1 Jun 2022`; undefined where nobody did. */
export function reportedView(
  reports: Reports | undefined,
  language: Language,
  zone: string,
): ReportedView | undefined {
  if (!reports || leastReporters(reports) === 0) return undefined;
  const words = WORDS[language].issue;
  const format = createFormat(language, zone);
  const trend = reportTrend(reports);
  return {
    sentence: pieces<string | { strong: string }>(sentenceOf(reports, language) + words.countedOn, {
      customers: { strong: customersText(reports, language, zone) },
      recent: format.number(reports.last30Days ?? 0),
      day: format.day(reports.asOf),
    }),
    trend: trend && words.trend[trend],
  };
}

function sentenceOf({ reporters, last30Days = 0 }: Reports, language: Language): string {
  const words = WORDS[language].issue;
  if (last30Days === 0) return words.reportedBy;
  return last30Days === reporters ? words.reportedByAllLately : words.reportedByLately;
}
