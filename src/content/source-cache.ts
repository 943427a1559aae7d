import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { pipelineDigest } from './pipeline-digest.ts';
import type { RecordSource } from './record-source.ts';
import { clearLeftOvers, temporaryName } from './temporary-name.ts';

/** Files as they were read, kept as long as their bytes and all that decides how they are read stay the same. */
export interface SourceCache {
  get: (path: string, bytes: Uint8Array, read: () => Promise<RecordSource>) => Promise<RecordSource>;
  /** Keeps what was asked for since the cache was opened, and nothing older. Where it can't be written, nothing is kept. */
  save: () => Promise<void>;
}

/** Keeps nothing: for commands that read once, and for tests. */
export const NO_CACHE: SourceCache = { get: (_path, _bytes, read) => read(), save: () => Promise.resolve() };

/** What was read, as bytes, under a key that says what was read and how; the checksum is of both. */
interface Entry {
  checksum: Buffer;
  bytes: Buffer;
}

type Entries = Map<string, Entry>;

/**
 * Opens the cache in a file. Whatever in it doesn't fit counts for nothing, be it of another pipeline, cut off, damaged or
 * not to be read at all.
 */
export async function openSourceCache(
  file: string,
  settings: string,
  pipeline = pipelineDigest(),
): Promise<SourceCache> {
  if (pipeline === undefined) return NO_CACHE;
  const old = await readFile(file).then(entriesOf, (): Entries => new Map());
  const kept: Entries = new Map();
  let changed = false;
  return {
    get: async (path, bytes, read) => {
      const key = sha256(pipeline, '\0', settings, '\0', path, '\0', bytes).toString('base64');
      const entry = old.get(key);
      const known = entry && sourceOf(key, entry);
      if (known) {
        kept.set(key, entry);
        return known;
      }
      const source = await read();
      const written = serialize(source);
      kept.set(key, { checksum: sha256(key, written), bytes: written });
      changed = true;
      return source;
    },
    save: async () => {
      if (changed || kept.size !== old.size) await write(file, bytesOf(kept)).catch(() => undefined);
    },
  };
}

/** The source that an entry holds; undefined where it isn't as it was written. */
function sourceOf(key: string, { checksum, bytes }: Entry): RecordSource | undefined {
  if (!sha256(key, bytes).equals(checksum)) return undefined;
  try {
    return deserialize(bytes) as RecordSource;
  } catch {
    return undefined;
  }
}

function sha256(...parts: (string | Uint8Array)[]): Buffer {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
}

/** An entry in the file: key, checksum, length, bytes. */
const [KEY, CHECKSUM, HEAD] = [32, 64, 68];

function bytesOf(entries: Entries): Buffer {
  return Buffer.concat(
    [...entries].flatMap(([key, { checksum, bytes }]) => {
      const length = Buffer.alloc(HEAD - CHECKSUM);
      length.writeUInt32LE(bytes.length);
      return [Buffer.from(key, 'base64'), checksum, length, bytes];
    }),
  );
}

/** The entries of a file as far as they are whole; behind a damaged length there are none that anybody asks for. */
function entriesOf(file: Buffer): Entries {
  const entries: Entries = new Map();
  for (let at = 0; at + HEAD <= file.length;) {
    const end = at + HEAD + file.readUInt32LE(at + CHECKSUM);
    const checksum = file.subarray(at + KEY, at + CHECKSUM);
    entries.set(file.toString('base64', at, at + KEY), { checksum, bytes: file.subarray(at + HEAD, end) });
    at = end;
  }
  return entries;
}

async function write(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await clearLeftOvers(dirname(file));
  const temporary = temporaryName(file);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}
