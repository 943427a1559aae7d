import { setTimeout } from 'node:timers/promises';
import { type Site, standingClock } from '../../src/domain/site.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { Ports } from '../cli/command.ts';
import { takeLock } from '../lib/lock.ts';
import { drawProgress } from '../report/progress.ts';
import { type Build, type BuildSource, openBuild, readBuild, readStatuspageFiles } from './build.ts';
import { type Channel, unopenedChannel } from './channels/channel.ts';
import { openHttpChannel, type OpenRequest } from './channels/http.ts';
import { openListmonkChannel } from './channels/listmonk/listmonk.ts';
import { type Message, messageOf } from './channels/message.ts';
import { deliver, type Result } from './deliver.ts';
import { readMaintenance } from './maintenance.ts';
import { newUpdates } from './new-updates.ts';
import type { NotifyRequest } from './notify-request.ts';
import type { Delivery } from './outbox.ts';
import { lookIntoOutbox, openOutbox, type Outbox, type OutboxRequest } from './outbox-file.ts';
import { type Job, type Plan, planDeliveries } from './plan.ts';
import { readRecords } from './records.ts';
import { type Reminder, remindersOf } from './reminders.ts';
import type { Run } from './report.ts';
import { variableFaults, variablesOf } from './variables.ts';
import { isNewSince, type Notice, readLastWeek } from './weeks.ts';

/** Sends what is new in a build to the channels of its site, as a call asks for. Gives what was done as data. */
export async function sendUpdates(
  request: NotifyRequest,
  site: Site,
  content: string,
  ports: Ports,
): Promise<Run> {
  const { cwd, env, clock } = ports;
  const known = request.isDryRun ? channelsWithVariables(site, ports) : site.notify.channels;
  const variable = variablesOf(known, env);
  const source = await openBuild(request.out, '--out', cwd);
  const build = await readBuild(source);
  const previous = await readBuild(await openBuild(request.since, '--since', cwd));
  const week = await readLastWeek(source, build, site);
  const { fresh: updates, tooOld } = newUpdates(build, previous, {
    authority: site.authority,
    maxAge: site.notify.maxAge,
  });
  const fresh: Notice[] = [...updates, ...(week && isNewSince(week, previous) ? [week] : [])];
  const { due, late } = await reminders(source, build, site, standingClock(site) ?? clock());
  const webhook = { files: await readStatuspageFiles(source), builtAt: build.builtAt, url: build.url };
  const unopened = site.notify.channels.filter((channel) => !known.includes(channel));
  const channels = [
    ...(await openChannels(known, {
      ...{ site, variable, timeout: request.timeout, webhook, clock, content, cwd },
    })),
    ...unopened.map((channel) => unopenedChannel(channel, site)),
  ];
  try {
    const outbox: OutboxRequest = {
      ...request.outbox,
      authority: site.authority,
      seals: sealsOf(channels),
      clock,
    };
    // Whose deliveries they were can’t be told without the list and its secret.
    const lists = new Set(unopened.filter(({ type }) => type === 'email').map(({ id }) => id));
    const plan = (kept: ReadonlyMap<string, Delivery>) => {
      const deliveries = new Map([...kept].filter(([, { channel }]) => !lists.has(channel)));
      const { uncertain } = request;
      const all = [...due, ...build.updates, ...(week ? [week] : [])];
      return planDeliveries({
        channels,
        updates: all,
        fresh: [...due, ...fresh],
        late,
        deliveries,
        uncertain,
      });
    };
    const { queues, uncertain, dropped, results } = request.isDryRun
      ? { ...plan(await lookIntoOutbox(outbox)), results: undefined }
      : await send(plan, outbox, request, (updates) => messagesOf(source, build, site, updates), ports);
    return {
      site,
      build,
      previous,
      ...{ fresh, due, tooOld },
      channels,
      jobs: queues.flat(),
      results,
      uncertain,
      dropped,
    };
  } finally {
    for (const channel of channels) channel.close();
  }
}

/** Reminders of maintenance, where a channel asks for any. */
async function reminders(source: BuildSource, build: Build, site: Site, now: Instant) {
  const wanted = new Set(site.notify.channels.flatMap(({ remind = [] }) => remind));
  if (wanted.size === 0) return { due: [], late: [] };
  const first = new Map<string, Instant>();
  for (const { record, published } of build.updates)
    first.set(record, Math.min(first.get(record) ?? Infinity, Date.parse(published)));
  const maintenance = await readMaintenance(source, (record) => first.get(record), now);
  return remindersOf(maintenance, wanted, { builtAt: build.builtAt, site, now });
}

/** A dry run needs no secrets, which are set only where messages are sent: it says which it went without. */
function channelsWithVariables({ notify }: Site, { env, err }: Ports): Site['notify']['channels'] {
  const faults = notify.channels.flatMap((channel) => variableFaults(channel, env));
  if (faults.length > 0)
    err(
      `This dry run doesn’t need these, but they must be right before anything can be sent:\n${faults.join('\n')}\n`,
    );
  return notify.channels.filter((channel) => variableFaults(channel, env).length === 0);
}

/** How jobs become messages, made once all that they are about has been read. */
type MessagesOf = (updates: Notice[]) => Promise<(job: Job) => Message>;

async function messagesOf(
  source: BuildSource,
  build: Build,
  site: Site,
  updates: Notice[],
): ReturnType<MessagesOf> {
  const records = await readRecords(source, build, site, updates);
  const { builtAt } = build;
  return ({ update, receiver: { language }, delivery }) => {
    const known = records.get(update.record);
    // A reminder is of its own window, whatever was next when the portal was built.
    const record =
      known && 'scheduled' in known && 'window' in update
        ? { ...known, scheduled: (update as Reminder).window }
        : known;
    return messageOf(update, { site, language, delivery, builtAt, record });
  };
}

async function send(
  planOf: (deliveries: ReadonlyMap<string, Delivery>) => Plan,
  request: OutboxRequest,
  { first }: NotifyRequest,
  messages: MessagesOf,
  ports: Ports,
): Promise<Plan & { results: Result[] }> {
  const release = await takeLock(request.path, request.shown);
  let outbox: Outbox | undefined;
  try {
    outbox = await openOutbox(request);
    const plan = planOf(outbox.deliveries);
    await outbox.append(plan.events);
    return { ...plan, results: await deliverAll(plan, outbox, first, messages, ports) };
  } finally {
    await outbox?.close();
    await release();
  }
}

async function deliverAll(
  { queues }: Plan,
  outbox: Outbox,
  first: number,
  messages: MessagesOf,
  ports: Ports,
): Promise<Result[]> {
  const total = queues.flat().length;
  if (total === 0) return [];
  const messageOf = await messages(queues.flat().map(({ update }) => update));
  const bar = drawProgress(ports, 'Sending what is new');
  let done = 0;
  try {
    return await deliver(queues, {
      outbox,
      first,
      messageOf,
      wait: (milliseconds) =>
        setTimeout(milliseconds, undefined, { signal: ports.signal }).catch(() => undefined),
      signal: ports.signal,
      progress: () => {
        bar.tell((done += 1) / total);
      },
    });
  } finally {
    bar.end();
  }
}

/** Makes all channels of site.yaml ready to send. Throws `NothingSent` if a list can’t be used; nothing is sent yet. */
function openChannels(
  channels: Site['notify']['channels'],
  request: OpenRequest & { content: string; cwd: string },
): Promise<Channel[]> {
  return Promise.all(
    channels.map(async (channel) => {
      if (channel.type === 'listmonk') return openListmonkChannel(channel, request);
      if (channel.type !== 'email') return openHttpChannel(channel, request);
      // Loaded only when it is needed: a portal without mailing lists doesn’t wait for the mail library.
      const { openEmailChannel } = await import('./channels/email.ts');
      return openEmailChannel(channel, request);
    }),
  );
}

function sealsOf(channels: readonly Channel[]): ReadonlyMap<string, string> {
  return new Map(channels.flatMap(({ id, seal }) => (seal === undefined ? [] : [[id, seal] as const])));
}
