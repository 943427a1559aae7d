import { inParallel } from '../lib/in-parallel.ts';
import type { Channel } from './channels/channel.ts';
import type { Message } from './channels/message.ts';
import type { Outbox } from './outbox-file.ts';
import type { Outcome } from './outcome.ts';
import type { Job } from './plan.ts';
import { type Wait, withRetries } from './retry.ts';

/** What became of a job. One that waits wasn't tried, since the channel has trouble or the run was interrupted. */
export interface Result {
  job: Job;
  state: 'delivered' | 'failed' | 'uncertain' | 'waiting';
  /** The end of a sentence; empty for what was delivered. */
  reason: string;
}

export interface DeliverRequest {
  outbox: Pick<Outbox, 'append'>;
  messageOf: (job: Job) => Message;
  /** The first wait between attempts, in milliseconds. */
  first: number;
  wait: Wait;
  signal: AbortSignal;
  /** Told after each job. */
  progress: () => void;
}

/** How many channels are worked on at once. */
const CHANNELS = 8;

/**
 * Sends all jobs: in each lane one after the other, so that nobody is told the second thing first; channels beside one
 * another, so that one in trouble holds up no other. Before an attempt begins, and when its outcome is known, the outbox
 * says so on the disk. A channel that doesn't take messages, or may have taken one, is left alone for the rest of the run.
 */
export async function deliver(lanes: readonly Job[][], request: DeliverRequest): Promise<Result[]> {
  const results: Result[] = [];
  const stops = new Map<Channel, string>();
  const runLane = async (lane: readonly Job[]) => {
    for (const job of lane) {
      const result = await deliverJob(job, stops, request);
      results.push(result);
      request.progress();
    }
  };
  const byChannel = [...Map.groupBy(lanes, ([job]) => job?.channel).values()];
  await inParallel(byChannel, CHANNELS, (own) => inParallel(own, own[0]?.[0]?.channel.atOnce ?? 1, runLane));
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
  const outcome = await withRetries(attempt, request);
  if (outcome.kind === 'delivered') return { job, state: 'delivered', reason: '' };
  if (outcome.kind === 'uncertain' || outcome.isOfChannel) stops.set(channel, outcome.reason);
  return { job, state: outcome.kind, reason: outcome.reason };
}
