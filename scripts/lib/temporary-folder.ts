import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../../src/content/temporary-name.ts';

const NAME = /^candor-tally-(\d+)-/;

/**
 * Makes a folder for what is unpacked of exports, which only this user may read; who asks for it removes it at the end.
 * Folders of runs that were killed are removed: nothing of a ticket is to stay.
 */
export async function temporaryFolder(): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    const pid = NAME.exec(name)?.[1];
    // Another user's can't be removed, and isn't ours to.
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
  return mkdtemp(join(tmpdir(), `candor-tally-${process.pid}-`));
}
