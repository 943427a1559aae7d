import type { MetricFacts } from '../schemas/metric.ts';
import type { Period } from './period.ts';

/** What a period of a metric is known to be. */
export interface MetricPeriod {
  period: Period;
  /** In the unit of the metric, money in its currency; undefined where nobody knows. */
  achieved: number | undefined;
  /** The goal. */
  proposed: number | undefined;
}

/** An indicator with its periods. */
export interface Metric {
  /** Its file's name without the ending: it never changes. */
  key: string;
  facts: MetricFacts;
  /** Set where it is for the company alone, in internal editions only. */
  isInternal?: true;
  /** The earliest first. */
  periods: MetricPeriod[];
}

/** A metric from its facts, money in other currencies made its own at the constant rate. The facts have passed the rules. */
export function metricOf(key: string, facts: MetricFacts): Metric {
  const periods = Object.entries(facts.periods)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, { achieved, proposed, currency }]): MetricPeriod => {
      const own = currency === undefined || currency === facts.currency;
      const rate = own ? 1 : (facts.constantRate?.[currency] ?? NaN);
      const converted = (figure: number | undefined) => (figure === undefined ? undefined : figure * rate);
      return { period, achieved: converted(achieved), proposed: converted(proposed) };
    });
  return { key, facts, periods };
}
