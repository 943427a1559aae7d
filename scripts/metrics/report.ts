import type { Portal } from '../../src/domain/portal.ts';
import { count } from '../../src/domain/problem-kinds/sentences.ts';
import { amounts } from '../../src/i18n/amount.ts';
import { phrase } from '../../src/i18n/phrase.ts';
import { WORDS } from '../../src/i18n/words.ts';
import { columns } from '../report/columns.ts';
import { jsonText } from '../report/json.ts';
import type { MeasuredCounts } from '../tally/measured-tickets.ts';
import type { ReadingReport } from '../tally/ticket-source.ts';
import type { ComputedFigure } from './computed-figures.ts';
import type { MetricChange } from './metric-files.ts';

/** The outcome of measuring a month. Nothing in it says anything about a person. */
export interface Measured {
  month: string;
  isOver: boolean;
  counts: MeasuredCounts;
  report: ReadingReport;
  figures: readonly ComputedFigure[];
  changes: readonly MetricChange[];
}

const MOST_ISSUES = 10;

/** A month's figures for people: a table, what can't be told and why, and which issues took the most time. */
export function textReport({ month, isOver, counts, figures, report }: Measured, portal: Portal): string {
  const { site } = portal;
  const told = figures.filter(({ value, isIdle }) => value !== undefined && !isIdle);
  const rows = told.map((figure) => [
    `${figure.key}`,
    amounts(WORDS.en)
      .amount(figure.value ?? 0, figure)
      .replaceAll('\u00a0', ' '),
    nameOf(figure),
  ]);
  const left = report.leftOut.reduce((sum, { tickets }) => sum + tickets, 0);
  const blocks = [
    `${month}: ${count(counts.all.opened, 'ticket')} opened, ${counts.all.solved} solved, of ${report.tickets} read` +
      `${left > 0 ? ` (${left} left out)` : ''}.${isOver ? '' : ' The month isn’t over.'}`,
    columns(['Metric', 'Figure', 'What it is'], rows, [1]),
    ...untold(figures),
    ...issueTable(counts, portal),
    ...notes(counts, site.workingHours !== undefined, site.targets === undefined),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function nameOf({ words: { of, kind, channel, target } }: ComputedFigure): string {
  const its = WORDS.en.computedMetrics;
  return phrase(its[of].name, {
    ...(kind ? { kind: its.kinds[kind] } : {}),
    ...(channel ? { channel: its.channels[channel] } : {}),
    ...(target ? { target } : {}),
  });
}

/** Why a figure isn't told: the column that an export lacks, or that there is no ticket to tell it of. */
export function reasonOf({ value, lack, isIdle }: ComputedFigure): string | undefined {
  if (lack)
    return lack.column === undefined
      ? `${lack.file}: exports of ${lack.system} have no column for it. Name one in site.yaml, under tally: mapping:.`
      : `${lack.file} (${lack.system}) has no column “${lack.column}”.`;
  return value === undefined && !isIdle ? 'no ticket of this month says it.' : undefined;
}

function untold(figures: readonly ComputedFigure[]): string[] {
  const reasons = Map.groupBy(
    figures.filter(({ words: { kind, channel } }) => kind === undefined && channel === undefined),
    reasonOf,
  );
  const lines = [...reasons].flatMap(([reason, its]) =>
    reason === undefined ? [] : [`  ${its.map(({ key }) => key).join(', ')}: ${reason}`],
  );
  const apart = (['kind', 'channel'] as const).flatMap((by) => {
    const its = figures.find(({ words, lack }) => words[by] !== undefined && lack);
    const reason = its && reasonOf(its);
    return reason === undefined ? [] : [`  by ${by}: ${reason}`];
  });
  const all = [...lines, ...apart];
  return all.length === 0 ? [] : [`Can’t be told:\n${all.join('\n')}`];
}

function issueTable({ byIssue }: MeasuredCounts, { byId, site }: Portal): string[] {
  const most = byIssue
    .toSorted((a, b) => (b.hours ?? 0) - (a.hours ?? 0) || b.tickets - a.tickets)
    .slice(0, MOST_ISSUES);
  if (most.length === 0) return [];
  const rows = most.map(({ issue, tickets, hours }) => [
    issue,
    hours === null ? '–' : `${amounts(WORDS.en).points(hours)} h`,
    String(tickets),
    byId.get(issue)?.texts[site.defaultLanguage]?.title ?? '',
  ]);
  return [
    `What known issues cost support:\n\n${columns(['Issue', 'Time', 'Tickets', 'Title'], rows, [1, 2])}`,
  ];
}

function notes({ unlikely }: MeasuredCounts, inWorkingHours: boolean, withoutTargets: boolean): string[] {
  const lines = [
    inWorkingHours
      ? 'Waiting is counted in working hours.'
      : 'Waiting is counted by the clock, nights included: site.yaml has no workingHours.',
    ...(withoutTargets
      ? ['Without targets in site.yaml, nothing says how many tickets are answered in time.']
      : []),
    ...(unlikely > 0
      ? [
          `${count(unlikely, 'time')} can’t be right, before the ticket was opened or ten years after it, and counts as unknown.`,
        ]
      : []),
  ];
  return [lines.join('\n')];
}

/** The lines that files get or lose, as a diff. */
export function diffText(changes: readonly MetricChange[]): string {
  return changes
    .map(({ shown, before, lines }) => {
      const hunks = lines.map(({ line, removed, added }) =>
        [
          `@@ -${line},${removed.length} +${line},${added.length} @@`,
          ...removed.map((text) => `-${text}`),
          ...added.map((text) => `+${text}`),
        ].join('\n'),
      );
      return `--- ${before ? shown : '/dev/null'}\n+++ ${shown}\n${hunks.join('\n')}\n`;
    })
    .join('');
}

/** A month's figures as data. */
export function jsonReport(
  { month, isOver, counts, report, figures, changes }: Measured,
  written: boolean,
): string {
  return jsonText({
    month,
    over: isOver,
    tickets: {
      opened: counts.all.opened,
      solved: counts.all.solved,
      read: report.tickets,
      leftOut: report.leftOut,
    },
    figures: figures.map((figure) => ({
      metric: figure.key,
      unit: figure.unit,
      better: figure.better,
      value: figure.value ?? null,
      reason: reasonOf(figure) ?? null,
    })),
    kinds: counts.byKind,
    channels: counts.byChannel,
    issues: counts.byIssue,
    unlikelyTimes: counts.unlikely,
    files: changes.map(({ shown }) => shown),
    written,
  });
}
