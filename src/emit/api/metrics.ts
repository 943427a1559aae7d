import type { Metric } from '../../domain/metrics/metric.ts';
import { daysOfPeriod } from '../../domain/metrics/period.ts';
import { type Earlier, isReached, shareOfGoal, standingOf } from '../../domain/metrics/standing.ts';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import { inEachLanguage } from './links.ts';
import { jsonFile } from './pages.ts';
import type { ApiMetrics } from './schemas/metrics.ts';
import { localizedTexts } from './texts.ts';

type ApiMetric = ApiMetrics['metrics'][number];

/** All metrics with their periods; no file where there are none. */
export function metricFiles(publication: Publication): OutputFile[] {
  const { portal, addresses } = publication;
  if (portal.metrics.length === 0) return [];
  const file: ApiMetrics = { metrics: portal.metrics.map((metric) => metricObject(metric, publication)) };
  return [jsonFile(addresses.api('v1', 'metrics'), file)];
}

function metricObject(metric: Metric, publication: Publication): ApiMetric {
  const { key, facts, periods } = metric;
  const { name, says, unit, currency = null, constantRate = {}, better, team = null } = facts;
  const { current, before, lastYear, next } = standingOf(metric);
  return {
    id: key,
    name: localizedTexts(publication, name),
    says: localizedTexts(publication, says),
    ...{ unit, currency, constantRates: constantRate, better, team },
    pages: inEachLanguage(publication, ({ addresses }) => addresses.absolute(`${addresses.metrics}#${key}`)),
    current: current.period,
    before: earlierObject(before),
    lastYear: lastYear ? earlierObject(lastYear) : null,
    next: next ? { ...next, missing: next.missing ?? null } : null,
    periods: periods.map((figures) => ({
      period: figures.period,
      ...daysOfPeriod(figures.period),
      achieved: figures.achieved ?? null,
      proposed: figures.proposed ?? null,
      share: shareOfGoal(better, figures) ?? null,
      reached: isReached(better, figures) ?? null,
    })),
  };
}

function earlierObject({ period, achieved, comparison }: Earlier): ApiMetric['before'] {
  return {
    period,
    achieved: achieved ?? null,
    difference: comparison?.difference ?? null,
    positive: comparison?.isPositive ?? null,
  };
}
