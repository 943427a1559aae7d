import { capitalised, count } from '../../src/domain/problem-kinds/sentences.ts';
import type { Site } from '../../src/domain/site.ts';
import { entryTime, isoUtc } from '../../src/domain/time.ts';
import { columns } from '../report/columns.ts';
import { jsonText } from '../report/json.ts';
import type { Build } from './build.ts';
import type { Channel } from './channels/channel.ts';
import type { Result } from './deliver.ts';
import type { Delivery } from './outbox.ts';
import type { Job, Plan } from './plan.ts';
import type { Notice } from './weeks.ts';

/** What a run did, or would do, from which every report is made. */
export interface Run {
  site: Site;
  build: Build;
  previous: Build;
  fresh: readonly Notice[];
  /** Reminders whose time has come. */
  due: readonly Notice[];
  tooOld: readonly Notice[];
  channels: readonly Channel[];
  /** What was to be sent. */
  jobs: readonly Job[];
  /** What became of it; undefined in a dry run. */
  results: readonly Result[] | undefined;
  /** What may have arrived in an earlier run. */
  uncertain: readonly Delivery[];
  dropped: Plan['dropped'];
}

/** Whether everything was delivered, so that nobody has to look. */
export function isAllSent({ results = [], uncertain }: Run): boolean {
  return uncertain.length === 0 && results.every(({ state }) => state === 'delivered');
}

/** How many items are listed before the rest is counted; whatever may have arrived is always listed. */
const MOST_SHOWN = 20;

/** What only the variables of a channel tell. */
const NOT_KNOWN = '?';

const NOTHING_DONE = 'Nothing was sent, and nothing was written (--dry-run).';

/** A run for people: what was sent, or would be. */
export function textReport(run: Run): string {
  const { fresh, due, tooOld, previous, site, channels, results } = run;
  const blocks = [
    fresh.length === 0
      ? `Nothing is new since ${previous.shown}, built ${isoUtc(previous.builtAt)}.`
      : `New since ${previous.shown}, built ${isoUtc(previous.builtAt)}:\n${updateLines(fresh, run)}`,
    ...(due.length === 0 ? [] : [`Reminders whose time has come:\n${updateLines(due, run)}`]),
    ...(tooOld.length === 0
      ? []
      : [
          `Too old to send, published more than ${site.notify.maxAge} before the build:\n${updateLines(tooOld, run)}`,
        ]),
    results ? outcomes(run, results) : intentions(channels, run),
    ...faults(run),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function updateLines(updates: readonly Notice[], { site }: Run): string {
  const shown = updates.slice(0, MOST_SHOWN).map((update) => {
    const time = entryTime(Date.parse(update.published), site.timeZone);
    return `  ${time}  ${update.record}  ${titleOf(update, site)}`;
  });
  return [...shown, ...more(updates.length)].join('\n');
}

function outcomes({ channels, fresh, due, uncertain }: Run, results: readonly Result[]): string {
  if (results.length === 0)
    return fresh.length + due.length === 0 || uncertain.length > 0
      ? ''
      : 'There was nothing to send: everything has been sent before, or no channel subscribes to it.';
  const states = ['delivered', 'failed', 'uncertain', 'waiting'] as const;
  const rows = channels.map((channel) => [
    channel.id,
    channel.type,
    channel.host ?? NOT_KNOWN,
    ...states.map((state) =>
      String(results.filter(({ job, state: its }) => job.channel === channel && its === state).length),
    ),
  ]);
  return columns(['Channel', 'Type', 'To', ...states.map(capitalised)], rows, [3, 4, 5, 6]);
}

function intentions(channels: readonly Channel[], { jobs }: Run): string {
  const rows = channels.map((channel) => {
    const own = jobs.filter((job) => job.channel === channel);
    const receivers = new Set(own.map(({ receiver }) => receiver));
    const isList = channel.type === 'email' && channel.host === undefined;
    return [
      channel.id,
      channel.type,
      channel.host ?? NOT_KNOWN,
      String(new Set(own.map(({ update }) => update.id)).size),
      ...(isList ? [NOT_KNOWN, NOT_KNOWN] : [String(receivers.size), String(own.length)]),
    ];
  });
  if (rows.length === 0) return NOTHING_DONE;
  const table = columns(['Channel', 'Type', 'To', 'Updates', 'Receivers', 'Messages'], rows, [3, 4, 5]);
  return `${table}\n\n${NOTHING_DONE}`;
}

function faults(run: Run): string[] {
  const { results = [], uncertain, dropped } = run;
  const of = (state: Result['state']) => results.filter((result) => result.state === state);
  const resultLine = ({ job, reason }: Result) =>
    `  ${receiverName(job.channel.id, job.receiver.hash, run)}: ${job.update.record}, ${titleOf(job.update, run.site)}: ${reason}.`;
  const deliveryLine = ({ channel, recipient, update }: Delivery, reason: string) =>
    `  ${receiverName(channel, recipient, run)}: ${updateName(update, run)}: ${reason}.`;
  const mayHaveArrived = [
    ...of('uncertain').map(resultLine),
    ...uncertain.map((delivery) => deliveryLine(delivery, `begun at ${delivery.at}, outcome unknown`)),
  ];
  return [
    ...block(
      'Failed. They stay in the queue, and the next run will try them again:',
      of('failed'),
      resultLine,
    ),
    ...block(
      'Waiting. They weren’t tried, and stay in the queue for the next run:',
      of('waiting'),
      resultLine,
    ),
    ...(mayHaveArrived.length === 0
      ? []
      : [
          `These may or may not have arrived. Check at the receiver, then run the same command with --resend-uncertain or --uncertain-arrived:\n${mayHaveArrived.join('\n')}`,
        ]),
    ...block(
      `${count(dropped.length, 'queued message')} won’t be sent any more:`,
      dropped,
      ({ delivery, reason }) => deliveryLine(delivery, reason),
    ),
  ];
}

/** A list with a heading, cut where it gets too long to read. */
function block<T>(head: string, items: readonly T[], line: (item: T) => string): string[] {
  if (items.length === 0) return [];
  return [[head, ...items.slice(0, MOST_SHOWN).map(line), ...more(items.length)].join('\n')];
}

function more(length: number): string[] {
  return length > MOST_SHOWN ? [`  … and ${length - MOST_SHOWN} more.`] : [];
}

/** A run as data. Recipients are the hashes of the outbox. */
export function jsonReport(run: Run): string {
  const { build, previous, fresh, due, tooOld, channels, jobs, results, uncertain, dropped, site } = run;
  const updateOf = (update: Notice) => ({
    id: update.id,
    record: update.record,
    published: update.published,
    title: titleOf(update, site),
  });
  const messages = results ?? jobs.map((job) => ({ job, state: 'planned' as const, reason: '' }));
  const value = {
    build: { from: build.shown, builtAt: isoUtc(build.builtAt) },
    previous: { from: previous.shown, builtAt: isoUtc(previous.builtAt) },
    new: fresh.map(updateOf),
    reminders: due.map(updateOf),
    tooOld: tooOld.map(updateOf),
    channels: channels.map(({ id, type, host = null }) => ({ id, type, host })),
    messages: messages.map(({ job, state, reason }) => ({
      delivery: job.delivery,
      channel: job.channel.id,
      recipient: job.receiver.hash ?? null,
      language: job.receiver.language,
      update: job.update.id,
      state,
      reason: reason === '' ? null : reason,
    })),
    uncertain: uncertain.map(({ delivery, channel, recipient = null, update, at }) => ({
      delivery,
      channel,
      recipient,
      update,
      begun: at,
    })),
    dropped: dropped.map(({ delivery, reason }) => ({ delivery: delivery.delivery, reason })),
    sent: results !== undefined,
    allTold: isAllSent(run),
  };
  return jsonText(value);
}

/** The title of an update in reports, in the portal’s default language. */
function titleOf({ texts, id }: Notice, { defaultLanguage }: Site): string {
  return texts[defaultLanguage]?.title ?? id;
}

/** The name of an update of which only the outbox knows. */
function updateName(id: string, { build, site }: Run): string {
  const update = build.updates.find((other) => other.id === id);
  if (update) return `${update.record}, ${titleOf(update, site)}`;
  const [, record, remind] = /\/([^/]+)\/remind\/.*\/([^/]+)$/.exec(id) ?? [];
  return record === undefined ? id : `${record}, the reminder ${remind ?? ''}`;
}

/** The name of a delivery’s receiver: the channel, and the line of its list if it has one. */
function receiverName(
  channelId: string,
  recipient: string | undefined,
  { channels }: Pick<Run, 'channels'>,
): string {
  if (recipient === undefined) return channelId;
  const receiver = channels
    .find(({ id }) => id === channelId)
    ?.receivers.find(({ hash }) => hash === recipient);
  return `${channelId}, ${receiver?.label ?? 'someone who is no longer on the list'}`;
}
