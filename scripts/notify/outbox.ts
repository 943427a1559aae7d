import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Failure } from '../lib/errors.ts';

/** The version of the format; a file of another one is refused, not guessed at. */
const VERSION = 1;

const at = z.iso.datetime();
const delivery = z.string().regex(/^[0-9a-f]{32}$/);

/** A line of an outbox. It holds neither addresses nor secrets: recipients are hashes. */
const EventSchema = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('opened'), at, version: z.literal(VERSION), authority: z.string() }),
  /** What the hashes of a channel’s recipients were made with. */
  z.strictObject({ event: z.literal('sealed'), at, channel: z.string(), seal: z.string() }),
  z.strictObject({
    event: z.literal('queued'),
    at,
    delivery,
    channel: z.string(),
    recipient: z.string().optional(),
    update: z.string(),
  }),
  z.strictObject({ event: z.enum(['begun', 'delivered']), at, delivery }),
  z.strictObject({ event: z.enum(['failed', 'uncertain', 'dropped']), at, delivery, reason: z.string() }),
]);
export type OutboxEvent = z.infer<typeof EventSchema>;

/** The state of a delivery. One that was begun and has no outcome may have arrived. */
export type DeliveryState = 'queued' | 'begun' | 'delivered' | 'failed' | 'uncertain' | 'dropped';

/** One update for one channel, or for one recipient of a list. */
export interface Delivery {
  delivery: string;
  channel: string;
  recipient: string | undefined;
  update: string;
  state: DeliveryState;
  /** Since when it has been in this state. */
  at: string;
}

/** The content of an outbox. */
export interface Journal {
  authority: string | undefined;
  seals: Map<string, string>;
  deliveries: Map<string, Delivery>;
}

/** A file that isn’t an outbox, or has a damaged line. */
export class BrokenOutbox extends Failure {
  readonly line: number;
  constructor(line: number) {
    super(`line ${line} isn’t a line of an outbox`);
    this.line = line;
  }
}

/** The id of a delivery: the same in every run. */
export function deliveryId(channel: string, recipient: string | undefined, update: string): string {
  return createHash('sha256')
    .update(JSON.stringify([channel, recipient ?? null, update]))
    .digest('hex')
    .slice(0, 32);
}

/** An event as a line. */
export function writeEvent({ event, at, ...rest }: OutboxEvent): string {
  return `${JSON.stringify({ event, at, ...rest })}\n`;
}

type WithoutTime<E> = E extends unknown ? Omit<E, 'at'> : never;
/** An event that is about to be written. */
export type NewEvent = WithoutTime<OutboxEvent>;

/** The first line of an outbox. */
export function opening(authority: string): NewEvent {
  return { event: 'opened', version: VERSION, authority };
}

/**
 * Reads the bytes of an outbox. Whatever follows the last line break was left by a run that was killed: it counts if it is
 * a complete event. `length` says how many bytes to keep. Any other damaged line throws `BrokenOutbox`.
 */
export function readOutbox(bytes: Uint8Array): { journal: Journal; length: number; isClosed: boolean } {
  const journal: Journal = { authority: undefined, seals: new Map(), deliveries: new Map() };
  const end = bytes.lastIndexOf(10) + 1;
  const lines = decoded(bytes.subarray(0, end)).split('\n').slice(0, -1);
  for (const [index, line] of lines.entries())
    if (!read(journal, line, index === 0)) throw new BrokenOutbox(index + 1);
  const tail = decoded(bytes.subarray(end));
  if (tail === '') return { journal, length: end, isClosed: true };
  if (read(journal, tail, lines.length === 0)) return { journal, length: bytes.length, isClosed: false };
  // With nothing before it, only the beginning of an opening shows that this is an outbox.
  if (lines.length === 0 && !beginsOpening(tail)) throw new BrokenOutbox(1);
  return { journal, length: end, isClosed: true };
}

/** Adds an event; false if it doesn’t fit what came before. What was delivered stays delivered. */
export function apply(journal: Journal, event: OutboxEvent): boolean {
  switch (event.event) {
    case 'opened':
      journal.authority = event.authority;
      return true;
    case 'sealed':
      journal.seals.set(event.channel, event.seal);
      return true;
    case 'queued': {
      const { event: state, recipient, ...its } = event;
      if (journal.deliveries.get(its.delivery)?.state !== 'delivered')
        journal.deliveries.set(its.delivery, { ...its, recipient, state });
      return true;
    }
    default: {
      const known = journal.deliveries.get(event.delivery);
      if (!known) return false;
      if (known.state !== 'delivered') Object.assign(known, { state: event.event, at: event.at });
      return true;
    }
  }
}

function read(journal: Journal, line: string, isFirst: boolean): boolean {
  const event = eventOf(line);
  return event !== undefined && (event.event === 'opened') === isFirst && apply(journal, event);
}

function eventOf(line: string): OutboxEvent | undefined {
  try {
    return EventSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function beginsOpening(text: string): boolean {
  const start = '{"event":"opened","at":"';
  return start.startsWith(text) || text.startsWith(start);
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
