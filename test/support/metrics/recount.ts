import type { WentTicket } from './measured-tickets.ts';

const HOUR = 3_600_000;
const KINDS: Record<string, string> = {
  Question: 'question',
  'question ': 'question',
  Incident: 'incident',
  Problem: 'problem',
  Task: 'task',
};
const CHANNELS: Record<string, string> = {
  ...{ Mail: 'email', email: 'email', 'Web form': 'web', Chat: 'chat', 'Phone call (inbound)': 'phone' },
};

interface Recounting {
  from: number;
  to: number;
  days: number;
  /** How long it is from one instant to another, in milliseconds: of the clock, or of working hours. */
  length: (from: number, to: number) => number;
  acknowledge: number;
  answer: number;
}

/** Figures the slow and obvious way, from the truth: an independent word on what `metrics` must say. */
export function recountFigures(
  all: readonly WentTicket[],
  { from, to, days, length, acknowledge, answer }: Recounting,
): Record<string, number | null> {
  const figures: Record<string, number | null> = {};
  const tickets = all.filter(({ fate }) => fate === 'open');
  const within = (at: number | undefined) => at !== undefined && at >= from && at < to;
  const reply = ({ opened, firstReply }: WentTicket) =>
    firstReply === undefined || firstReply < opened ? undefined : length(opened, firstReply);
  const wait = ({ opened, solved }: WentTicket) =>
    solved === undefined || solved < opened ? undefined : length(opened, solved);
  const opened = tickets.filter((ticket) => within(ticket.opened));
  const solved = tickets.filter((ticket) => wait(ticket) !== undefined && within(ticket.solved));
  const percent = (part: number, whole: number) =>
    whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
  const weekly = (number: number) => Math.round(((number * 7) / days) * 10) / 10;
  const rank = (lengths: (number | undefined)[], share: number) => {
    const known = lengths.filter((each) => each !== undefined).sort((a, b) => a - b);
    // The first that so many are no longer than.
    for (const each of known)
      if (known.filter((other) => other <= each).length * 10 >= known.length * share * 10 - 1e-9)
        return Math.round((each / HOUR) * 100) / 100;
    return null;
  };
  // Where no ticket says what it is, or how it came, nobody knows.
  const looked = new Set([...opened, ...solved]);
  const says = (of: (ticket: WentTicket) => unknown) =>
    [...looked].some((its) => of(its) !== '' && of(its) !== undefined);
  const unless = (known: boolean, value: number | null) => (known ? value : null);
  const [kinds, channels] = [says(({ kind }) => kind), says(({ channel }) => channel)];
  figures['tickets-a-week'] = weekly(opened.length);
  for (const kind of ['question', 'incident', 'problem', 'task', 'request', 'other'])
    figures[`tickets-a-week-${kind}`] = unless(
      kinds,
      weekly(opened.filter((its) => (KINDS[its.kind] ?? 'other') === kind).length),
    );
  figures['known-issue-share'] = percent(
    opened.filter(({ issues }) => issues.length > 0).length,
    opened.length,
  );
  figures['question-share'] = unless(
    kinds,
    percent(opened.filter((its) => KINDS[its.kind] === 'question').length, opened.length),
  );
  figures['escalated-share'] = percent(opened.filter(({ escalated }) => escalated).length, opened.length);
  figures['first-reply-median'] = rank(opened.map(reply), 0.5);
  figures['first-reply-90'] = rank(opened.map(reply), 0.9);
  figures['requester-wait-median'] = rank(solved.map(wait), 0.5);
  figures['requester-wait-90'] = rank(solved.map(wait), 0.9);
  const acknowledged = (its: WentTicket) => reply(its) ?? wait(its);
  const inTime = (name: string, of: (ticket: WentTicket) => number | undefined, target: number) => {
    const kept = (some: WentTicket[]) =>
      percent(some.filter((its) => (of(its) ?? Infinity) <= target).length, some.length);
    const known = of !== acknowledged || opened.some((its) => reply(its) !== undefined);
    figures[name] = unless(known, kept(opened));
    for (const channel of ['email', 'web', 'chat', 'phone', 'messaging', 'social', 'api', 'other'])
      figures[`${name}-${channel}`] = unless(
        known && channels,
        kept(opened.filter((its) => (CHANNELS[its.channel] ?? 'other') === channel)),
      );
  };
  inTime('acknowledged-in-time', acknowledged, acknowledge);
  inTime('answered-in-time', wait, answer);
  figures['reopened-share'] = percent(solved.filter(({ reopened }) => reopened > 0).length, solved.length);
  let minutes = 0;
  for (const { issues, handled } of opened) if (issues.length > 0) minutes += handled ?? 0;
  const worked = says(({ handled }) => handled);
  figures['known-issue-hours'] = unless(worked, Math.round((minutes / 60) * 100) / 100);
  return figures;
}
