import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../lib/errors.ts';
import { replaceFolder } from '../lib/replace-folder.ts';
import { writeFailure } from '../lib/write-failure.ts';
import type { ContentFile } from './imported.ts';

const FILES_AT_ONCE = 64;

/** The names at the top of a folder; none when the folder doesn't exist. */
export async function folderEntries(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Makes a folder hold these files; what else was at its top stays, untouched. A run that fails, is stopped or is killed
 * leaves the folder as it was. Throws a `Failure` that says what the disk refused.
 */
export async function writeContent(out: string, files: ContentFile[], signal: AbortSignal): Promise<void> {
  try {
    await replaceFolder(out, async (work) => {
      await stage(work, files, signal);
      await keepOthers(out, work, files);
      return work;
    });
  } catch (error) {
    if (signal.aborted) throw new Failure(`Stopped. ${out} is unchanged.`);
    const failure = writeFailure(error, out);
    throw failure instanceof Failure && failure !== error
      ? new Failure(`${failure.message} It is unchanged.`)
      : failure;
  }
}

async function stage(staging: string, files: ContentFile[], signal: AbortSignal): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(staging, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    signal.throwIfAborted();
    const batch = files.slice(start, start + FILES_AT_ONCE);
    await Promise.all(batch.map(({ path, content }) => writeFile(join(staging, path), content)));
  }
}

async function keepOthers(out: string, staging: string, files: ContentFile[]): Promise<void> {
  const replaced = new Set(files.map(({ path }) => path.split('/')[0]));
  for (const name of await folderEntries(out)) {
    if (!replaced.has(name))
      await cp(join(out, name), join(staging, name), {
        recursive: true,
        verbatimSymlinks: true,
        preserveTimestamps: true,
      });
  }
}
