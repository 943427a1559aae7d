import type { Metric } from '../../domain/metrics/metric.ts';
import { type PeriodKind, periodKind, periodsBetween } from '../../domain/metrics/period.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { periodName } from './period-name.ts';

/** A metric's latest periods as a drawing: bars that stand for what was achieved, with lines across them for the goals. */
export interface PlotView {
  width: number;
  height: number;
  /** All bars, but for the latest; and that. */
  bars: string;
  latest: string;
  goals: string;
  /** A mark on the ground where nobody knows what was achieved. */
  unknown: string;
  /** The same in a sentence. */
  title: string;
  ends: [first: string, last: string];
}

const HEIGHT = 72;
const WIDEST = 300;
/** A bar with the space behind it is no wider, however few there are. */
const WIDEST_PITCH = 30;

/** How many periods are drawn: the same of last year is among them. */
const SHOWN: Record<PeriodKind, number> = { year: 10, quarter: 9, month: 25, week: 60 };

/** The drawing of a metric; undefined where there is one period alone, which no drawing says more of. */
export function plotView(edition: Edition, name: string, { periods }: Metric): PlotView | undefined {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last || first === last) return undefined;
  const all = periodsBetween(first.period, last.period).slice(-SHOWN[periodKind(last.period)]);
  const byPeriod = new Map(periods.map((each) => [each.period, each]));
  const figures = all.map((period) => byPeriod.get(period));
  const most = Math.max(...figures.flatMap((each) => [each?.achieved ?? 0, each?.proposed ?? 0]));
  const y = (value: number) => rounded(most === 0 ? HEIGHT : HEIGHT - (value / most) * (HEIGHT - 2));
  const pitch = rounded(Math.min(WIDEST_PITCH, WIDEST / all.length));
  const bar = rounded(pitch * 0.7);
  const x = (index: number) => rounded(index * pitch);
  const bars = figures.map((each, index) => {
    if (each?.achieved === undefined) return '';
    // What is 0 is seen as a line on the ground, and not as nothing.
    const top = Math.min(y(each.achieved), HEIGHT - 1);
    return `M${x(index)} ${HEIGHT}V${top}h${bar}V${HEIGHT}z`;
  });
  const latest = bars.findLastIndex((path) => path !== '');
  const names: [string, string] = [periodName(edition, all[0] ?? ''), periodName(edition, all.at(-1) ?? '')];
  return {
    ...{ width: rounded(pitch * all.length), height: HEIGHT },
    bars: bars.filter((_, index) => index !== latest).join(''),
    latest: bars[latest] ?? '',
    goals: figures
      .map((each, index) =>
        each?.proposed === undefined ? '' : `M${x(index)} ${Math.max(y(each.proposed), 1)}h${bar}`,
      )
      .join(''),
    unknown: figures
      .map((each, index) =>
        each?.achieved === undefined
          ? `M${rounded(x(index) + bar / 4)} ${HEIGHT - 4}h${rounded(bar / 2)}`
          : '',
      )
      .join(''),
    title: phrase(edition.words.metrics.plot, { name, first: names[0], last: names[1] }),
    ends: names,
  };
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
