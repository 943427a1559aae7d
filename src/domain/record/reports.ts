import type { Reports } from '../schemas/known-issue.ts';
import { DAY } from '../time.ts';

/** The days that `last30Days` is of. */
const PERIOD = 30;
/** Periods before the last one without which nothing is usual yet. */
const LEAST_PERIODS = 3;
/** How many times as many, and how many more customers, make a trend and no accident. */
const FACTOR = 2;
const LEAST_DIFFERENCE = 5;

/**
 * Customers that certainly reported an issue: their number; one where only `fewerThan` is published, so that a small
 * number comes after all that are published exactly, and before none; 0 where nobody counted.
 */
export function leastReporters(reports: Reports | undefined): number {
  if (!reports) return 0;
  return reports.reporters ?? (reports.fewerThan === undefined ? 0 : 1);
}

/**
 * Whether clearly more, or clearly fewer, customers reported an issue in the last 30 days than in 30 days before on
 * average: twice or half as many, and five apart. Undefined where neither is so, or too little is known.
 */
export function reportTrend({
  reporters,
  last30Days,
  first,
  asOf,
}: Reports): 'rising' | 'falling' | undefined {
  if (reporters === undefined || last30Days === undefined || first === undefined) return undefined;
  const periods = (Date.parse(asOf) - Date.parse(first)) / DAY / PERIOD - 1;
  if (periods < LEAST_PERIODS) return undefined;
  const before = (reporters - last30Days) / periods;
  if (Math.abs(last30Days - before) < LEAST_DIFFERENCE) return undefined;
  if (last30Days >= FACTOR * before) return 'rising';
  return before >= FACTOR * last30Days ? 'falling' : undefined;
}
