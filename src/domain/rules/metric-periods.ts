import { daysOfPeriod, type PeriodKind, periodKind, periodsBetween } from '../metrics/period.ts';
import { problem } from '../problem-kinds/table.ts';
import { dayOf } from '../time.ts';
import type { Rule } from './rule.ts';

const SEVERAL: Record<PeriodKind, string> = {
  year: 'years',
  quarter: 'quarters',
  month: 'months',
  week: 'weeks',
};

/** The periods of a metric are of one kind, without gaps, and what was achieved is past. */
export const metricPeriods: Rule = function* ({ metrics, site, now }) {
  const today = dayOf(now, site.timeZone);
  for (const draft of metrics) {
    const { path, at, atKey, facts } = draft;
    const periods = Object.keys(facts.periods ?? {}).sort();
    const counts = Map.groupBy(periods, periodKind);
    const [[usual] = []] = [...counts].sort(([, a], [, b]) => b.length - a.length);
    if (usual === undefined) continue;
    for (const period of periods) {
      const kind = periodKind(period);
      const field = ['periods', period];
      if (kind !== usual)
        yield problem('mixed-periods', path, atKey(field), { period, kind, others: SEVERAL[usual] });
      if (facts.periods?.[period]?.achieved !== undefined && daysOfPeriod(period).first > today)
        yield problem('future-figure', path, at([...field, 'achieved']), { period, now: today });
    }
    if (counts.size > 1) continue;
    const known = periods.filter((period) => facts.periods?.[period]?.achieved !== undefined);
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined) continue;
    const missing = periodsBetween(first, last).filter((period) => !known.includes(period));
    if (missing.length > 0) yield problem('missing-periods', path, atKey(['periods']), { periods: missing });
  }
};
