import { type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Instant, isoUtc } from '../../src/domain/time.ts';
import { Failure, UsageError } from '../lib/errors.ts';
import { writeFailure } from '../lib/write-failure.ts';
import { NotifyProblem } from './notify-problem.ts';
import {
  apply,
  type Delivery,
  type Journal,
  type NewEvent,
  opening,
  type OutboxEvent,
  OutboxFault,
  readOutbox,
  writeEvent,
} from './outbox.ts';

/** What was queued, begun and delivered, in a file to which lines are only ever added. */
export interface Outbox {
  deliveries: ReadonlyMap<string, Delivery>;
  /** Resolves when the events are on the disk; only then may what they say be done. */
  append: (events: readonly NewEvent[]) => Promise<void>;
  close: () => Promise<void>;
}

export interface OutboxRequest {
  path: string;
  /** The path as it was told. */
  shown: string;
  authority: string;
  /** For each list of recipients, what its hashes are made with. */
  seals: ReadonlyMap<string, string>;
  clock: () => Instant;
}

/** Reads an outbox and writes nothing, to look at what a run would do. */
export async function lookIntoOutbox(request: OutboxRequest): Promise<ReadonlyMap<string, Delivery>> {
  return (await readJournal(request)).journal.deliveries;
}

/** Opens an outbox, or makes it. The caller holds its lock. Throws a `NotifyProblem` where the file is none, or another portal's. */
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

/** A new file's name is on the disk only when its folder is; Windows knows no such thing. */
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
    if (!(error instanceof OutboxFault)) throw error;
    throw new NotifyProblem(
      `${shown}:${String(error.line)}: this is no line of an outbox, and without it nobody can tell what arrived. ` +
        'Take the file from your last backup. Or name another one, and give --since a build after everything that was told.',
    );
  }
}

function assertOurs(
  journal: Journal,
  { shown, authority, seals }: Pick<OutboxRequest, 'shown' | 'authority' | 'seals'>,
): void {
  if (journal.authority !== undefined && journal.authority !== authority)
    throw new NotifyProblem(
      `${shown} is the outbox of ${journal.authority}, and this portal is ${authority}. Give each portal its own: --outbox FILE`,
    );
  for (const [channel, seal] of seals)
    if ((journal.seals.get(channel) ?? seal) !== seal)
      throw new NotifyProblem(
        `${shown} knows the recipients of ${channel} by hashes of another secret than the one given: with this one, nobody could tell who was told already. ` +
          'Give the secret of before. Or name another outbox, and give --since a build after everything that was told.',
      );
}

/** Writes what is asked for at the same time with one write and one wait for the disk; after a failure, nothing more. */
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
