import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { reasonOf } from '../../src/content/content-folder.ts';
import { Failure, UsageError } from '../lib/errors.ts';

/** Where a build is read from: a folder, or the address at which it is published. */
export interface BuildSource {
  /** The place as it was told. */
  shown: string;
  /** The text of a file of the build, by its path below it; undefined where there is none. */
  read: (path: string) => Promise<string | undefined>;
}

/** How long a published file may take. */
const TIMEOUT = 30_000;

/** Whether a build is given by its address; else it is a folder. */
export function isAddress(place: string): boolean {
  return /^https?:\/\//i.test(place) && URL.canParse(place);
}

/** Opens what `--out` or `--since` names. Throws a `UsageError` for a folder that isn't there. */
export async function openBuild(place: string, option: string, cwd: string): Promise<BuildSource> {
  if (isAddress(place)) return publishedBuild(place);
  const folder = resolve(cwd, place);
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`${option} ${place} is no folder; give a portal that Candor built.`);
  return {
    shown: place,
    read: (path) =>
      readFile(join(folder, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw new Failure(`${join(place, path)} can’t be read: ${reasonOf(error)}.`);
      }),
  };
}

function publishedBuild(place: string): BuildSource {
  const base = new URL(place);
  base.search = '';
  base.hash = '';
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return {
    shown: base.href,
    read: async (path) => {
      const { href } = new URL(path, base);
      try {
        const response = await fetch(href, { signal: AbortSignal.timeout(TIMEOUT), cache: 'no-store' });
        if (response.status === 404 || response.status === 410) return undefined;
        if (response.ok) return await response.text();
        throw new Failure(`${href} can’t be read: it answers with status ${String(response.status)}.`);
      } catch (error) {
        if (error instanceof Failure) throw error;
        throw new Failure(`${href} can’t be read: ${reachOf(error)}.`);
      }
    },
  };
}

function reachOf(error: unknown): string {
  const { name, cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError') return `there was no answer in ${String(TIMEOUT / 1000)} s`;
  return cause?.code ?? cause?.message ?? message;
}
