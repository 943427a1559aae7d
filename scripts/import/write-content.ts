import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../lib/errors.ts';
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
 * Makes a folder hold these files. They are written beside it first and take its place by renaming, so that a run that
 * fails or is killed leaves the folder as it was. Whatever else is at its top stays untouched. Throws a `Failure` that says
 * what the disk refused.
 */
export async function writeContent(out: string, files: ContentFile[], signal: AbortSignal): Promise<void> {
  const staging = join(dirname(out), `.${basename(out)}.importing`);
  const before = join(dirname(out), `.${basename(out)}.before-import`);
  try {
    await rm(staging, { recursive: true, force: true });
    await bringBack(before, out);
    await stage(staging, files, signal);
    await keepOthers(out, staging, files);
    await swap(staging, out, before);
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    if (signal.aborted) throw new Failure(`Stopped. ${out} is as it was.`);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Failure(`The content can’t be written to ${out}, which is as it was: ${message}.`);
  }
}

/** Undoes a run that was killed between the two renames of `swap`. */
async function bringBack(before: string, out: string): Promise<void> {
  const kept = await folderEntries(before);
  if (kept.length === 0) return;
  if ((await folderEntries(out)).length === 0) await rename(before, out);
  else await rm(before, { recursive: true });
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

async function swap(staging: string, out: string, before: string): Promise<void> {
  if ((await folderEntries(out)).length === 0) {
    await rm(out, { recursive: true, force: true });
    await rename(staging, out);
    return;
  }
  await rename(out, before);
  await rename(staging, out).catch(async (error: unknown) => {
    await rename(before, out);
    throw error;
  });
  await rm(before, { recursive: true });
}
