import { type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Instant, isoUtc } from '../../src/domain/time.ts';
import { Failure, UsageError } from '../lib/errors.ts';
import { writeFailure } from '../lib/write-failure.ts';
import { NothingSent } from './nothing-sent.ts';
import {
  apply,
  BrokenOutbox,
  type Delivery,
  type Journal,
  type NewEvent,
  opening,
  type OutboxEvent,
  readOutbox,
  writeEvent,
} from './outbox.ts';

/** The record of what was queued, begun and delivered: a file to which lines are only ever added. */
export interface Outbox {
  deliveries: ReadonlyMap<string, Delivery>;
  /** Resolves when the events are on the disk; only then may they be acted upon. */
  append: (events: readonly NewEvent[]) => Promise<void>;
  close: () => Promise<void>;
}

export interface OutboxRequest {
  path: string;
  /** The path as the user gave it. */
  shown: string;
  authority: string;
  /** For each list of recipients, what its hashes are made with. */
  seals: ReadonlyMap<string, string>;
  clock: () => Instant;
}

/** Reads an outbox without writing anything, to see what a run would do. */
export async function lookIntoOutbox(request: OutboxRequest): Promise<ReadonlyMap<string, Delivery>> {
  return (await readJournal(request)).journal.deliveries;
}

/** Opens an outbox, or makes one. The caller holds its lock. Throws `NothingSent` if the file isn’t an outbox, or is another portal’s. */
export async function openOutbox(request: OutboxRequest): Promise<Outbox> {
  const { path, authority, seals, clock } = request;
  const { journal, length, isClosed } = await readJournal(request);
  const handle = await open(path, 'a').catch((error: unknown) => {
    throw writeFailure(error, path);
  });
  const write = writer(handle, path);
  const append = async (events: readonly NewEvent[]) => {
    const at = isoUtc(clock());
    const timed = events.map((event) => ({ ...event, at }) as OutboxEvent);
    await write(timed.map(writeEvent).join(''));
    for (const event of timed) apply(journal, event);
  };
  try {
    if ((await handle.stat()).size > length) await handle.truncate(length);
    if (!isClosed) await write('\n');
    if (journal.authority === undefined) {
      await append([opening(authority)]);
      await keepName(path);
    }
    await append(
      [...seals]
        .filter(([channel]) => !journal.seals.has(channel))
        .map(([channel, seal]) => ({ event: 'sealed', channel, seal })),
    );
  } catch (error) {
    await handle.close();
    throw writeFailure(error, path);
  }
  return { deliveries: journal.deliveries, append, close: () => handle.close() };
}

/** The name of a new file is on the disk only when its folder is; Windows has no such thing. */
async function keepName(path: string): Promise<void> {
  const folder = await open(dirname(path)).catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

async function readJournal({ path, shown, authority, seals }: OutboxRequest) {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return new Uint8Array();
    if (error.code === 'EISDIR') throw new UsageError(`${shown} is a folder, and --outbox names a file.`);
    throw new Failure(`${shown} can’t be read: ${error.message}.`);
  });
  try {
    const reading = readOutbox(bytes);
    assertOurs(reading.journal, { shown, authority, seals });
    return reading;
  } catch (error) {
    if (!(error instanceof BrokenOutbox)) throw error;
    throw new NothingSent(
      `${shown}:${error.line}: this isn’t a line of an outbox, and without it, nobody can tell what has arrived. ` +
        'Restore the file from your last backup. Or name another file, and give --since a build made after everything that was sent.',
    );
  }
}

function assertOurs(
  journal: Journal,
  { shown, authority, seals }: Pick<OutboxRequest, 'shown' | 'authority' | 'seals'>,
): void {
  if (journal.authority !== undefined && journal.authority !== authority)
    throw new NothingSent(
      `${shown} is the outbox of ${journal.authority}, and this portal is ${authority}. Give each portal its own: --outbox FILE`,
    );
  for (const [channel, seal] of seals)
    if ((journal.seals.get(channel) ?? seal) !== seal)
      throw new NothingSent(
        `${shown} has the recipients of ${channel} as hashes made with another secret: with this one, nobody can tell who has received what. ` +
          'Use the former secret. Or name another outbox, and give --since a build made after everything that was sent.',
      );
}

/** Writes texts that come at the same time with one write and one wait for the disk; after a failure, nothing more. */
function writer(handle: FileHandle, path: string): (text: string) => Promise<void> {
  let waiting = '';
  let next: Promise<void> | undefined;
  let last = Promise.resolve();
  const flush = async () => {
    const text = waiting;
    waiting = '';
    next = undefined;
    try {
      await handle.appendFile(text);
      await handle.datasync();
    } catch (error) {
      throw writeFailure(error, path);
    }
  };
  return (text) => {
    if (text === '') return Promise.resolve();
    waiting += text;
    next ??= last = last.then(flush);
    return next;
  };
}
