import { capitalised, count } from '../../../src/domain/problem-kinds/sentences.ts';
import { entryTime, isoUtc } from '../../../src/domain/time.ts';
import type { UpdateObject } from '../../../src/emit/api/schemas/update.ts';
import { columns } from '../../report/columns.ts';
import type { Channel } from '../channels/channel.ts';
import type { Result } from '../deliver.ts';
import type { Delivery } from '../outbox.ts';
import { receiverName, type Sent, titleOf, updateName } from './told.ts';

/** How many failures are listed before the rest are counted; what may have arrived is always listed. */
const MOST_SHOWN = 20;

const NOTHING_DONE = 'Nothing was sent, and nothing was written (--dry-run).';

/** What was told, or would be, for people. */
export function textReport(told: Sent): string {
  const { fresh, tooOld, previous, site, channels, results } = told;
  const blocks = [
    fresh.length === 0
      ? `Nothing is new since ${previous.shown}, built ${isoUtc(previous.builtAt)}.`
      : `New since ${previous.shown}, built ${isoUtc(previous.builtAt)}:\n${updateLines(fresh, told)}`,
    ...(tooOld.length === 0
      ? []
      : [
          `Too old to tell, being said more than ${site.notify.maxAge} before the build:\n${updateLines(tooOld, told)}`,
        ]),
    results ? outcomes(told, results) : intentions(channels, told),
    ...troubles(told),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function updateLines(updates: readonly UpdateObject[], { site }: Sent): string {
  const shown = updates.slice(0, MOST_SHOWN).map((update) => {
    const time = entryTime(Date.parse(update.published), site.timeZone);
    return `  ${time}  ${update.record}  ${titleOf(update, site)}`;
  });
  return [...shown, ...more(updates.length)].join('\n');
}

function outcomes({ channels, fresh, uncertain }: Sent, results: readonly Result[]): string {
  if (results.length === 0)
    return fresh.length === 0 || uncertain.length > 0
      ? ''
      : 'There was nothing to send: all of it was told before, or no channel wants it.';
  const states = ['delivered', 'failed', 'uncertain', 'waiting'] as const;
  const rows = channels.map((channel) => [
    channel.id,
    channel.type,
    channel.host,
    ...states.map((state) =>
      String(results.filter(({ job, state: its }) => job.channel === channel && its === state).length),
    ),
  ]);
  return columns(['Channel', 'Type', 'To', ...states.map(capitalised)], rows, [3, 4, 5, 6]);
}

function intentions(channels: readonly Channel[], { jobs }: Sent): string {
  const rows = channels.map((channel) => {
    const own = jobs.filter((job) => job.channel === channel);
    return [
      channel.id,
      channel.type,
      channel.host,
      String(new Set(own.map(({ update }) => update.id)).size),
      String(new Set(own.map(({ receiver }) => receiver)).size),
      String(own.length),
    ];
  });
  if (rows.length === 0) return NOTHING_DONE;
  const table = columns(['Channel', 'Type', 'To', 'Updates', 'Receivers', 'Messages'], rows, [3, 4, 5]);
  return `${table}\n\n${NOTHING_DONE}`;
}

function troubles(told: Sent): string[] {
  const { results = [], uncertain, dropped } = told;
  const of = (state: Result['state']) => results.filter((result) => result.state === state);
  const resultLine = ({ job, reason }: Result) =>
    `  ${receiverName(job.channel.id, job.receiver.hash, told)}: ${job.update.record}, ${titleOf(job.update, told.site)}: ${reason}.`;
  const deliveryLine = ({ channel, recipient, update }: Delivery, reason: string) =>
    `  ${receiverName(channel, recipient, told)}: ${updateName(update, told)}: ${reason}.`;
  const mayHaveArrived = [
    ...of('uncertain').map(resultLine),
    ...uncertain.map((delivery) =>
      deliveryLine(delivery, `begun at ${delivery.at}, and its outcome isn’t known`),
    ),
  ];
  return [
    ...block('Failed. They stay queued, and the next run tries them again:', of('failed'), resultLine),
    ...block('Waiting. They weren’t tried and stay queued for the next run:', of('waiting'), resultLine),
    ...(mayHaveArrived.length === 0
      ? []
      : [
          `These may have arrived, or not. Look there, then run the same with --resend-uncertain, or with --uncertain-arrived:\n${mayHaveArrived.join('\n')}`,
        ]),
    ...block(
      `${count(dropped.length, 'message')} that waited won’t be sent any more:`,
      dropped,
      ({ delivery, reason }) => deliveryLine(delivery, reason),
    ),
  ];
}

/** A headed list, without those that are too many to read. */
function block<T>(head: string, items: readonly T[], line: (item: T) => string): string[] {
  if (items.length === 0) return [];
  return [[head, ...items.slice(0, MOST_SHOWN).map(line), ...more(items.length)].join('\n')];
}

function more(length: number): string[] {
  return length > MOST_SHOWN ? [`  … and ${String(length - MOST_SHOWN)} more.`] : [];
}
