import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { RecordSource } from './record-source.ts';

/** Raised whenever the same file would be read otherwise, so that kept ones are read again. */
const PIPELINE_VERSION = 8;

/** Files as they were read, by path, kept as long as their bytes and the pipeline stay the same. */
export interface SourceCache {
  get: (path: string, bytes: Uint8Array, read: () => Promise<RecordSource>) => Promise<RecordSource>;
  /** Keeps what was asked for since the cache was opened, and nothing older. */
  save: () => Promise<void>;
}

type Kept = Map<string, { digest: string; source: RecordSource }>;

/** Opens the cache in a file; one that is missing, broken or of another pipeline is an empty one. */
export async function openSourceCache(file: string, settings: string): Promise<SourceCache> {
  const version = `${PIPELINE_VERSION} ${settings}`;
  const old = await load(file, version);
  const kept: Kept = new Map();
  let changed = false;
  return {
    get: async (path, bytes, read) => {
      const digest = createHash('sha1').update(bytes).digest('base64');
      const known = old.get(path);
      const source = known?.digest === digest ? known.source : await read();
      if (source !== known?.source) changed = true;
      kept.set(path, { digest, source });
      return source;
    },
    save: async () => {
      if (!changed && kept.size === old.size) return;
      const draft = `${file}.${process.pid}`;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(draft, serialize({ version, kept }));
      await rename(draft, file);
    },
  };
}

async function load(file: string, version: string): Promise<Kept> {
  try {
    const saved = deserialize(await readFile(file)) as { version: string; kept: Kept };
    return saved.version === version ? saved.kept : new Map();
  } catch {
    return new Map();
  }
}

/** Keeps nothing: for commands that read once, and for tests. */
export const NO_CACHE: SourceCache = { get: (_path, _bytes, read) => read(), save: () => Promise.resolve() };
