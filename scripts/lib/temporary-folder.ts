import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../../src/content/temporary-name.ts';
import { Failure } from './errors.ts';
import { writeFailure } from './write-failure.ts';

/** What names the folder for what is temporary. */
const VARIABLE = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';

/** What to do where what is temporary can't be written. */
export const ROOM_FOR_TEMPORARY = `Temporary files go there: fix that, or name another folder in the variable ${VARIABLE}, and run the command again. Nothing was changed.`;

const NAME = /^candor-tally-(\d+)-/;

/**
 * Makes a folder for what is unpacked of exports, which only this user may read; who asks for it removes it at the end.
 * Folders of runs that were killed are removed: nothing of a ticket is to stay. Throws a `Failure` where none can be made.
 */
export async function temporaryFolder(): Promise<string> {
  try {
    await removeLeftOvers();
    return await mkdtemp(join(tmpdir(), `candor-tally-${process.pid}-`));
  } catch (error) {
    throw temporaryFailure(error);
  }
}

/** The end of a pipeline: a new file for what is temporary. Throws a `Failure` where the system refuses it. */
export function temporaryFile(path: string): (chunks: AsyncIterable<Uint8Array | string>) => Promise<void> {
  const refused = (error: unknown) => {
    throw temporaryFailure(error);
  };
  return async (chunks) => {
    const file = await open(path, 'w', 0o600).catch(refused);
    try {
      for await (const chunk of chunks) await file.writeFile(chunk).catch(refused);
    } finally {
      await file.close().catch(refused);
    }
  };
}

function temporaryFailure(error: unknown): unknown {
  const failure = writeFailure(error, tmpdir());
  if (failure === error || !(failure instanceof Failure)) return error;
  return new Failure(`${failure.message} ${ROOM_FOR_TEMPORARY}`);
}

async function removeLeftOvers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = NAME.exec(name)?.[1];
    // Another user's can't be removed, and isn't ours to.
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}
