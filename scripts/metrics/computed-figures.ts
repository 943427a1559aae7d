import { daysOfPeriod } from '../../src/domain/metrics/period.ts';
import {
  type Channel,
  CHANNELS,
  TICKET_KINDS,
  type TicketKind,
} from '../../src/domain/metrics/ticket-words.ts';
import type { MetricFacts, MetricUnit } from '../../src/domain/schemas/metric.ts';
import type { TargetsFacts } from '../../src/domain/schemas/targets.ts';
import { daysApart, HOUR } from '../../src/domain/time.ts';
import type { Words } from '../../src/languages/words.ts';
import type { Lack, Lacks, MeasuredCounts, MeasuredGroup } from '../tally/measured-tickets.ts';
import type { MeasureField } from '../tally/read/measures.ts';

/** What a computed metric is called in the words of each language, and what stands in their places. */
export interface FigureWords {
  of: Exclude<keyof Words['computedMetrics'], 'kinds' | 'channels' | 'inWorkingHours'>;
  kind?: TicketKind;
  channel?: Channel;
  target?: string;
}

/** A figure of a month, on its way into the file of its metric. */
export interface ComputedFigure {
  /** The key of its metric. */
  key: string;
  words: FigureWords;
  unit: MetricUnit;
  better: MetricFacts['better'];
  /** Rounded as it is written; undefined where it can't be told, or there is no ticket to tell it of. */
  value: number | undefined;
  /** What an export lacks for it. */
  lack: Lack | undefined;
  /** Whether it is a length that working hours are counted in. */
  isLength: boolean;
  /** Whether it is of no ticket at all, so that a file is made for it only if there is one already. */
  isIdle: boolean;
}

/** The figures of a month, in the order in which they are shown. */
export function computedFigures(
  counts: MeasuredCounts,
  { month, targets, lacks }: { month: string; targets: TargetsFacts; lacks: Lacks },
): ComputedFigure[] {
  const { first, last } = daysOfPeriod(month);
  const weeks = (daysApart(first, last) + 1) / 7;
  const { said, all, byKind, byChannel, productIssues, firstReply, wait, byIssue } = counts;
  const figure = (
    key: string,
    words: FigureWords,
    value: number | undefined,
    its: Partial<Pick<ComputedFigure, 'unit' | 'better' | 'isLength' | 'isIdle'>> & {
      needs?: MeasureField[];
    },
  ): ComputedFigure => {
    const { unit = 'percent', better = 'down', isLength = false, isIdle = false, needs = [] } = its;
    const lack = needs.map((field) => lacks[field]).find((each) => each !== undefined);
    const isSaid = needs.every((field) => !(field in said) || said[field as keyof typeof said]);
    return {
      ...{ key, words, unit, better, lack, isLength, isIdle },
      value: lack || !isSaid ? undefined : value,
    };
  };
  const length = (key: string, of: FigureWords['of'], ms: number | null, needs: MeasureField[]) =>
    figure(key, { of }, ms === null ? undefined : rounded(ms / HOUR, 2), {
      unit: 'hours',
      isLength: true,
      needs,
    });
  const kindOf = (kind: TicketKind) => byKind.find(({ name }) => name === kind);

  return [
    figure('tickets-a-week', { of: 'ticketsAWeek' }, rounded(all.opened / weeks, 1), { unit: 'count' }),
    ...TICKET_KINDS.map((kind) => {
      const opened = kindOf(kind)?.opened ?? 0;
      return figure(`tickets-a-week-${kind}`, { of: 'ticketsAWeekOf', kind }, rounded(opened / weeks, 1), {
        ...{ unit: 'count', isIdle: opened === 0, needs: ['kind'] },
      });
    }),
    figure('known-issue-share', { of: 'productIssues' }, share(productIssues, all.opened), {}),
    figure('question-share', { of: 'questions' }, share(kindOf('question')?.opened ?? 0, all.opened), {
      needs: ['kind'],
    }),
    figure('escalated-share', { of: 'escalated' }, share(all.escalated, all.opened), {
      needs: ['escalated'],
    }),
    length('first-reply-median', 'firstReplyMedian', firstReply.median, ['firstReply']),
    length('first-reply-90', 'firstReplyNinety', firstReply.ninety, ['firstReply']),
    length('requester-wait-median', 'waitMedian', wait.median, ['solved']),
    length('requester-wait-90', 'waitNinety', wait.ninety, ['solved']),
    // Where no ticket has a first reply, nobody wrote them down.
    ...attainment('acknowledge', 'acknowledged', ['firstReply'], firstReply.tickets > 0),
    ...attainment('answer', 'answered', ['solved']),
    figure('reopened-share', { of: 'reopened' }, share(all.reopened, all.solved), {
      needs: ['solved', 'reopened'],
    }),
    figure(
      'known-issue-hours',
      { of: 'knownIssueHours' },
      rounded(sum(byIssue.map(({ hours }) => hours ?? 0)), 2),
      {
        ...{ unit: 'hours', needs: ['handled'] },
      },
    ),
  ];

  /** How many stay within a target, of all and by channel; nothing without a target. */
  function attainment(
    target: keyof TargetsFacts,
    count: 'acknowledged' | 'answered',
    needs: MeasureField[],
    isKnown = true,
  ): ComputedFigure[] {
    const within = targets[target];
    if (within === undefined) return [];
    const part = (group: MeasuredGroup | undefined) =>
      group && isKnown ? share(group[count] ?? 0, group.opened) : undefined;
    const its = { better: 'up', isLength: true } as const;
    return [
      figure(`${count}-in-time`, { of: count, target: within }, part(all), { ...its, needs }),
      ...CHANNELS.map((channel) => {
        const group = byChannel.find(({ name }) => name === channel);
        return figure(
          `${count}-in-time-${channel}`,
          { of: `${count}By`, channel, target: within },
          part(group),
          { ...its, isIdle: (group?.opened ?? 0) === 0, needs: [...needs, 'channel'] },
        );
      }),
    ];
  }
}

/** A percentage to one place; undefined of nothing. */
function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : rounded((part / whole) * 100, 1);
}

function rounded(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
