import pMap from 'p-map';
import { type Wait, withRetries } from '../lib/retry.ts';
import type { Channel, Outcome } from './channels/channel.ts';
import type { Message } from './channels/message.ts';
import type { Outbox } from './outbox-file.ts';
import type { Job } from './plan.ts';

/** What became of a job. One that is waiting wasn’t tried, since its channel is failing or the run was interrupted. */
export interface Result {
  job: Job;
  state: 'delivered' | 'failed' | 'uncertain' | 'waiting';
  /** The end of a sentence; empty for what was delivered. */
  reason: string;
}

interface DeliverRequest {
  outbox: Pick<Outbox, 'append'>;
  messageOf: (job: Job) => Message;
  /** The first wait between attempts, in milliseconds. */
  first: number;
  wait: Wait;
  signal: AbortSignal;
  /** Called after each job. */
  progress: () => void;
}

/** How many channels are worked on at once. */
const CHANNELS = 8;

/**
 * Sends all jobs: each queue in its order, so that nobody gets a later update first, and channels in parallel, so that one
 * that fails holds up no other. Before an attempt begins, and when its outcome is known, the outbox has that on the disk.
 * A channel that isn’t accepting messages, or may have accepted one, is left alone for the rest of the run.
 */
export async function deliver(
  queues: readonly (readonly Job[])[],
  request: DeliverRequest,
): Promise<Result[]> {
  const results: Result[] = [];
  const stops = new Map<Channel, string>();
  const sendQueue = async (queue: readonly Job[]) => {
    for (const job of queue) {
      const result = await deliverJob(job, stops, request);
      results.push(result);
      request.progress();
    }
  };
  const byChannel = [...Map.groupBy(queues, ([job]) => job?.channel).values()];
  await pMap(byChannel, (own) => pMap(own, sendQueue, { concurrency: own[0]?.[0]?.channel.atOnce ?? 1 }), {
    concurrency: CHANNELS,
  });
  return results;
}

async function deliverJob(
  job: Job,
  stops: Map<Channel, string>,
  { outbox, messageOf, ...request }: DeliverRequest,
): Promise<Result> {
  const { channel, delivery, receiver } = job;
  const stop = stops.get(channel) ?? (request.signal.aborted ? 'the run was interrupted' : undefined);
  if (stop !== undefined) return { job, state: 'waiting', reason: stop };
  const message = messageOf(job);
  const attempt = async (): Promise<Outcome> => {
    await outbox.append([{ event: 'begun', delivery }]);
    const outcome = await channel.send(message, receiver);
    await outbox.append([
      outcome.kind === 'delivered'
        ? { event: 'delivered', delivery }
        : { event: outcome.kind, delivery, reason: outcome.reason },
    ]);
    return outcome;
  };
  const outcome = await settle(attempt, request);
  if (outcome.kind === 'delivered') return { job, state: 'delivered', reason: '' };
  if (outcome.kind === 'uncertain' || outcome.isOfChannel) stops.set(channel, outcome.reason);
  return { job, state: outcome.kind, reason: outcome.reason };
}

/** How often a failed attempt is repeated within a run, and how much longer each wait is than the one before. */
const RETRIES = 3;
const GROWTH = 4;
/** A receiver that asks to wait longer than this isn’t tried again before the next run. */
const LONGEST = 60_000;

/** An attempt that failed and may soon succeed. */
class FailedInPassing extends Error {
  readonly outcome: Outcome;
  /** How long the receiver asks to wait. */
  readonly after: number;
  constructor(outcome: Outcome, after: number) {
    super();
    this.outcome = outcome;
    this.after = after;
  }
}

/**
 * Attempts until a message arrived, can’t, or may have: what may have arrived is never attempted again here. Between
 * attempts it waits, each time four times as long, and never less than the receiver asks for.
 */
export async function settle(
  attempt: () => Promise<Outcome>,
  { first, wait, signal }: Pick<DeliverRequest, 'first' | 'wait' | 'signal'>,
): Promise<Outcome> {
  const settled = async () => {
    const outcome = await attempt();
    if (outcome.kind !== 'failed' || !outcome.retry || outcome.retry.after > LONGEST) return outcome;
    throw new FailedInPassing(outcome, outcome.retry.after);
  };
  const pauseAfter = (error: Error, repeated: number) =>
    error instanceof FailedInPassing ? Math.max(first * GROWTH ** repeated, error.after) : undefined;
  try {
    return await withRetries(settled, { retries: RETRIES, pauseAfter, wait, signal });
  } catch (error) {
    if (error instanceof FailedInPassing) return error.outcome;
    throw error;
  }
}
