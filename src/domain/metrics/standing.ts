import type { MetricFacts } from '../schemas/metric.ts';
import type { Metric, MetricPeriod } from './metric.ts';
import { type Period, periodBefore, sameOfLastYear } from './period.ts';

type Better = MetricFacts['better'];

/**
 * How much of a goal was reached, 1 and more where all of it was: achieved ÷ proposed where more is better, proposed ÷ achieved
 * where less is. Undefined where either isn't known, or there is nothing to divide by, as with a goal of 0.
 */
export function shareOfGoal(better: Better, { achieved, proposed }: Figures): number | undefined {
  if (achieved === undefined || proposed === undefined || proposed === 0) return undefined;
  if (better === 'up') return achieved / proposed;
  return achieved === 0 ? undefined : proposed / achieved;
}

type Figures = Pick<MetricPeriod, 'achieved' | 'proposed'>;

/** Whether a goal was reached; undefined where that isn't known. */
export function isReached(better: Better, { achieved, proposed }: Figures): boolean | undefined {
  if (achieved === undefined || proposed === undefined) return undefined;
  return better === 'up' ? achieved >= proposed : achieved <= proposed;
}

/** A figure beside an earlier one. */
export interface Comparison {
  /** Where it went, whatever that is worth. */
  direction: 'up' | 'down' | 'same';
  /** Whether that is good; undefined where nothing changed. */
  isPositive: boolean | undefined;
  /** What was added; less than 0 where it went down. */
  difference: number;
  /** The same as a share of the earlier figure; undefined where that was 0. */
  ratio: number | undefined;
}

/** How a figure compares with an earlier one. */
export function comparedWith(better: Better, now: number, earlier: number): Comparison {
  const difference = now - earlier;
  const direction = difference === 0 ? 'same' : difference > 0 ? 'up' : 'down';
  return {
    ...{ direction, difference },
    isPositive: direction === 'same' ? undefined : direction === better,
    ratio: earlier === 0 ? undefined : difference / earlier,
  };
}

/** An earlier period beside the current one. */
export interface Earlier {
  period: Period;
  /** Undefined where nobody knows. */
  achieved: number | undefined;
  comparison: Comparison | undefined;
}

/** The next goal, and how far it is. */
export interface NextGoal {
  period: Period;
  proposed: number;
  /** What is missing, in the unit of the metric; 0 where it is reached already, and undefined where nobody knows. */
  missing: number | undefined;
}

/** How a metric stands: its latest period with a figure, beside its goal, the time before, and what comes next. */
export interface Standing {
  /** Where no period has a figure, the first. */
  current: MetricPeriod;
  share: number | undefined;
  isReached: boolean | undefined;
  before: Earlier;
  /** Undefined for years, and where that year has no such week. */
  lastYear: Earlier | undefined;
  next: NextGoal | undefined;
}

/** How a metric stands. It depends on no clock: the latest figure is the latest that was written. */
export function standingOf({ facts: { better }, periods }: Metric): Standing {
  const current = periods.findLast(({ achieved }) => achieved !== undefined) ?? periods[0];
  if (!current) throw new Error('A metric has a period');
  const byPeriod = new Map(periods.map((each) => [each.period, each]));
  const earlier = (period: Period): Earlier => {
    const { achieved } = byPeriod.get(period) ?? {};
    const now = current.achieved;
    const comparison =
      now === undefined || achieved === undefined ? undefined : comparedWith(better, now, achieved);
    return { period, achieved, comparison };
  };
  const lastYear = sameOfLastYear(current.period);
  return {
    current,
    share: shareOfGoal(better, current),
    isReached: isReached(better, current),
    before: earlier(periodBefore(current.period)),
    lastYear: lastYear === undefined ? undefined : earlier(lastYear),
    next: nextGoal(better, current, periods),
  };
}

function nextGoal(
  better: Better,
  current: MetricPeriod,
  periods: readonly MetricPeriod[],
): NextGoal | undefined {
  for (const { period, proposed } of periods) {
    if (period <= current.period || proposed === undefined) continue;
    const { achieved } = current;
    const ahead =
      achieved === undefined ? undefined : better === 'up' ? proposed - achieved : achieved - proposed;
    return { period, proposed, missing: ahead === undefined ? undefined : Math.max(0, ahead) };
  }
  return undefined;
}
