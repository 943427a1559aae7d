import type { Metric, MetricPeriod } from '../../domain/metrics/metric.ts';
import {
  type Comparison,
  type Earlier,
  isReached,
  shareOfGoal,
  type Standing,
  standingOf,
} from '../../domain/metrics/standing.ts';
import { own } from '../../domain/own.ts';
import type { Translated } from '../../domain/record/translation.ts';
import type { Edition } from '../../edition/edition.ts';
import { amounts } from '../../i18n/amount.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { periodName } from './period-name.ts';
import { plotView } from './plot.ts';

export type MetricsView = ReturnType<typeof metricsView>;
export type MetricCard = MetricsView['cards'][number];

/** The page of metrics: a card for each, with its latest figure beside the goal and earlier ones. */
export function metricsView(edition: Edition) {
  const { portal, site, words } = edition;
  const { title, description, lead, shares, table, legend } = words.metrics;
  const page: PageInfo = {
    address: ({ metrics }) => metrics,
    title,
    description: phrase(description, { company: site.company }),
  };
  return {
    page,
    title,
    lead,
    shares,
    table,
    legend,
    cards: portal.metrics.map((metric) => cardOf(edition, metric)),
  };
}

/** A word on a figure, in the colours of what is well or isn't. */
interface Verdict {
  text: string;
  state: 'fixed' | 'confirmed';
}

function verdict(text: string, isPositive: boolean): Verdict {
  return { text, state: isPositive ? 'fixed' : 'confirmed' };
}

/** A fact of a card: what it is called, its figure, and what there is to say of that. */
interface Fact {
  label: string;
  figure: string;
  note: string | undefined;
  verdict: Verdict | undefined;
}

function cardOf(edition: Edition, metric: Metric) {
  const { words, site } = edition;
  const its = words.metrics;
  const { facts } = metric;
  const name = textOf(edition, edition.factText(facts.name));
  const standing = standingOf(metric);
  const { current, next } = standing;
  const team = facts.team === undefined ? undefined : own(site.teams, facts.team);
  const missing = next?.missing;
  return {
    id: metric.key,
    internal: metric.isInternal ? words.internal.label : undefined,
    name,
    says: textOf(edition, edition.factText(facts.says)),
    better: facts.better === 'up' ? its.more : its.less,
    team: team && phrase(its.team, { team: edition.localized(team.name) }),
    period: periodName(edition, current.period),
    achieved: figure(edition, metric, current.achieved),
    facts: [
      goalFact(edition, metric, standing),
      earlierFact(edition, metric, standing.before, its.before),
      ...(standing.lastYear ? [earlierFact(edition, metric, standing.lastYear, its.lastYear)] : []),
      ...(next
        ? [
            {
              label: phrase(its.next, { period: periodName(edition, next.period) }),
              figure: figure(edition, metric, next.proposed),
              note:
                missing === undefined
                  ? undefined
                  : missing === 0
                    ? its.reachedAlready
                    : phrase(its.toGo, { amount: difference(edition, metric, missing) }),
              verdict: undefined,
            },
          ]
        : []),
    ] satisfies Fact[],
    rate: rateText(edition, metric),
    plot: plotView(edition, name.text, metric),
    headings: { period: its.period, achieved: its.achieved, goal: its.goal, share: its.shareHeading },
    rows: metric.periods.toReversed().map((period) => rowOf(edition, metric, period)),
  };
}

function textOf({ langOf }: Edition, text: Translated<string>) {
  return { text: text.value, lang: langOf(text) };
}

function goalFact(edition: Edition, metric: Metric, { current, share, isReached: reached }: Standing): Fact {
  const its = edition.words.metrics;
  return {
    label: its.goal,
    figure: figure(edition, metric, current.proposed),
    note: share === undefined ? undefined : phrase(its.share, { share: amounts(edition.words).share(share) }),
    verdict: reached === undefined ? undefined : verdict(reached ? its.reached : its.missed, reached),
  };
}

function earlierFact(edition: Edition, metric: Metric, earlier: Earlier, label: string): Fact {
  const its = edition.words.metrics;
  const { comparison } = earlier;
  const isPositive = comparison?.isPositive;
  return {
    label: phrase(label, { period: periodName(edition, earlier.period) }),
    figure: figure(edition, metric, earlier.achieved),
    note: comparison && changeText(edition, metric, comparison),
    verdict: isPositive === undefined ? undefined : verdict(isPositive ? its.better : its.worse, isPositive),
  };
}

/** Where a figure went, and how far: as a share of the earlier one, or by its difference where there is no such share. */
function changeText(
  edition: Edition,
  metric: Metric,
  { direction, difference: by, ratio }: Comparison,
): string {
  const its = edition.words.metrics;
  if (direction === 'same') return its.same;
  const isShare = metric.facts.unit !== 'percent' && ratio !== undefined;
  const amount = isShare
    ? amounts(edition.words).roughly(Math.abs(ratio))
    : difference(edition, metric, Math.abs(by));
  return phrase(its[direction], { amount });
}

/** A difference of two figures: of two percentages it is in points. */
function difference(edition: Edition, { facts }: Metric, value: number): string {
  const { amount, points } = amounts(edition.words);
  if (facts.unit !== 'percent') return amount(value, facts);
  return phrase(edition.words.metrics.points, { number: points(value) });
}

/** A figure, or a dash where nobody knows it: never 0. */
function figure({ words }: Edition, { facts }: Metric, value: number | undefined): string {
  return value === undefined ? words.metrics.unknown : amounts(words).amount(value, facts);
}

/** The rates of currencies that periods are in. */
function rateText({ words }: Edition, { facts }: Metric): string | undefined {
  const { currency: shown, constantRate = {}, periods } = facts;
  const used = new Set(Object.values(periods).map(({ currency }) => currency));
  const rates = Object.entries(constantRate)
    .filter(([currency]) => used.has(currency) && currency !== shown)
    .map(([currency, rate]) => `1 ${currency} = ${amounts(words).rate(rate)} ${shown ?? ''}`);
  return rates.length === 0 ? undefined : phrase(words.metrics.rate, { rates: rates.join('; ') });
}

function rowOf(edition: Edition, metric: Metric, period: MetricPeriod) {
  const share = shareOfGoal(metric.facts.better, period);
  const its = edition.words.metrics;
  const reached = isReached(metric.facts.better, period);
  return {
    period: periodName(edition, period.period),
    achieved: figure(edition, metric, period.achieved),
    goal: figure(edition, metric, period.proposed),
    share:
      share !== undefined
        ? amounts(edition.words).share(share)
        : reached === undefined
          ? its.unknown
          : reached
            ? its.reached
            : its.missed,
  };
}
