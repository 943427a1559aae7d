import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { packedSource, type SourceHead, sourceOf } from './packed-source.ts';
import type { RecordSource } from './record-source.ts';
import { clearLeftOvers, temporaryName } from './temporary-name.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** All that says how a file is read lies in these folders: the steps, the words of headings, the texts of problems. */
const SOURCES = ['src/content', 'src/domain', 'src/i18n', 'src/languages', 'src/markdown'];

/** The packages that are asked for, and those that npm has put there: they differ between a `git pull` and its `npm ci`. */
const LOCKS = ['package-lock.json', 'node_modules/.package-lock.json'];

let current: { digest: string | undefined } | undefined;

/** The digest of this program's own pipeline, worked out once in a process. */
export function pipelineDigest(): string | undefined {
  current ??= { digest: digestOf(ROOT) };
  return current.digest;
}

/**
 * A digest of all that decides how a file is read besides its own bytes: Candor's sources, its packages, Node. Undefined
 * where it can't be had, as where no lock says which packages there are: nothing that was read may be kept then.
 */
export function digestOf(root: string): string | undefined {
  const digest = createHash('sha256').update(process.version);
  try {
    for (const path of [...SOURCES.flatMap((folder) => filesIn(root, folder)), ...LOCKS])
      digest.update(`\0${path}\0`).update(readFileSync(join(root, path)));
    return digest.digest('base64');
  } catch {
    return undefined;
  }
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** A file that may have been read before: what changes whenever it does, if that can be told without its bytes; and these. */
export interface FileAtHand {
  stamp?: string | undefined;
  bytes: () => Promise<Uint8Array>;
}

/** Files as they were read, kept as long as their bytes and all that decides how they are read stay the same. */
export interface SourceCache {
  /** Rejects only where the bytes can't be had, which are asked for unless the stamp is known. */
  get: (
    path: string,
    file: FileAtHand,
    read: (bytes: Uint8Array) => Promise<RecordSource>,
  ) => Promise<RecordSource>;
  /** Keeps what was asked for since the cache was opened, and nothing older. Where it can't be written, nothing is kept. */
  save: () => Promise<void>;
}

/** Keeps nothing: for commands that read once, and for tests. */
export const NO_CACHE: SourceCache = {
  get: async (_path, file, read) => read(await file.bytes()),
  save: () => Promise.resolve(),
};

/** A file as it was read: its words as bytes, which nobody may ever ask for. */
interface Entry {
  stamp: string | undefined;
  digest: string;
  head: SourceHead;
  words: Buffer;
}

/**
 * Opens the cache in a file. It counts as a whole or for nothing, as where it is of another pipeline, cut off, damaged or
 * not to be read at all.
 */
export async function openSourceCache(
  file: string,
  settings: string,
  pipeline = pipelineDigest(),
): Promise<SourceCache> {
  if (pipeline === undefined) return NO_CACHE;
  const key = hash('sha256', JSON.stringify([pipeline, settings]));
  const old = await readFile(file)
    .then((bytes) => unpacked(bytes, key))
    .catch((): Map<string, Entry> => new Map());
  const kept = new Map<string, Entry>();
  let changed = false;
  return {
    get: async (path, { stamp, bytes: bytesOf }, read) => {
      let entry = old.get(path);
      if (!entry || stamp === undefined || entry.stamp !== stamp) {
        const bytes = await bytesOf();
        const digest = hash('sha256', bytes);
        if (entry?.digest !== digest) entry = { stamp, digest, ...packedSource(await read(bytes)) };
        // A file that is younger than the clock is exact has no stamp; it gets one when it is read again.
        else if (stamp !== undefined) entry = { ...entry, stamp };
        changed ||= entry !== old.get(path);
      }
      kept.set(path, entry);
      return sourceOf(entry);
    },
    save: async () => {
      if (changed || kept.size !== old.size) await write(file, packed(kept, key)).catch(() => undefined);
    },
  };
}

/** What the file begins with: a checksum of all that follows, and the length of the list of entries. */
const [LENGTH, HEAD] = [4, 8];

/** The list of entries, with the lengths of their words, which follow it. */
interface List {
  key: string;
  entries: { path: string; stamp: string | undefined; digest: string; head: SourceHead; length: number }[];
}

/** The pieces of the file, which are written one behind another: joined, they would be in memory twice. */
function packed(entries: ReadonlyMap<string, Entry>, key: string): Buffer[] {
  const list: List = {
    key,
    entries: [...entries].map(([path, { words, ...entry }]) => ({ path, ...entry, length: words.length })),
  };
  const bytes = serialize(list);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(bytes.length, LENGTH);
  const pieces = [head.subarray(LENGTH), bytes, ...[...entries.values()].map(({ words }) => words)];
  head.writeUInt32LE(pieces.reduce((sum, piece) => crc32(piece, sum), 0));
  return [head, ...pieces.slice(1)];
}

function unpacked(file: Buffer, key: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  if (file.length < HEAD || file.readUInt32LE() !== crc32(file.subarray(LENGTH))) return entries;
  let at = HEAD + file.readUInt32LE(LENGTH);
  const list = deserialize(file.subarray(HEAD, at)) as List;
  if (list.key !== key) return entries;
  for (const { path, length, ...entry } of list.entries) {
    entries.set(path, { ...entry, words: file.subarray(at, at + length) });
    at += length;
  }
  return entries;
}

async function write(file: string, pieces: Buffer[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await clearLeftOvers(dirname(file));
  const temporary = temporaryName(file);
  try {
    await writeAll(temporary, pieces);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writeAll(file: string, pieces: Buffer[]): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    // What is cut off, as on a full disk, counts for nothing when it is read.
    await handle.writev(pieces);
  } finally {
    await handle.close();
  }
}
