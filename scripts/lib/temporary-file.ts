import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './is-running.ts';

const DRAFT = /^\..+\.(\d+)\.draft$/;

/** The draft of a file, beside it. Its name begins with a dot: who reads the content folder meanwhile doesn't see it. */
export function draftOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.${process.pid}.draft`);
}

/**
 * Removes the drafts in a folder that a process left which was killed. Those with this process's number are of an earlier
 * one too, as long as it has none of its own: in a container, every run has the same.
 */
export async function clearDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(DRAFT.exec(name)?.[1] ?? NaN);
    if (Number.isNaN(pid) || (pid !== process.pid && isRunning(pid))) continue;
    await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}
