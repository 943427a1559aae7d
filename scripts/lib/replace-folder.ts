import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { leftOvers, temporaryName } from '../../src/content/temporary-name.ts';
import { Failure } from './errors.ts';
import { writeFailure } from './write-failure.ts';

/** How often another run may put its own folder there just before this one does. */
const ATTEMPTS = 100;

/**
 * Has a folder made beside the one whose place it is to take. `make` is given an empty folder to work in, and answers
 * with the path, in it, of what it made. Whatever fails, is interrupted or is killed, the old folder stays as it was, or
 * is put back by the next run. Of runs at the same time each leaves its whole folder, and the last one's stays.
 * Throws a `Failure` where a folder can't be made, or after the signal.
 */
export async function replaceFolder(
  out: string,
  make: (work: string) => Promise<string>,
  signal?: AbortSignal,
): Promise<void> {
  const parent = dirname(out);
  await makeFolder(parent, out);
  await tidy(out);
  const work = temporaryName(out);
  try {
    await mkdir(work).catch((error: unknown) => {
      throw writeFailure(error, parent);
    });
    const made = await Promise.race([make(work), ...(signal ? [interruption(signal)] : [])]);
    takePlace(made, out);
  } finally {
    // At once, since after an interruption the builders still run until the process ends.
    rmSync(work, { recursive: true, force: true });
  }
}

/** How the system refuses a rename where another run has just moved the old folder away, or put its own in the place. */
const OVERTAKEN = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST']);

/** In one go, so that there is hardly a moment without a folder. */
function takePlace(made: string, out: string): void {
  for (let attempt = 1; ; attempt += 1) {
    const old = temporaryName(out, 'candor-old');
    try {
      if (existsSync(out)) renameSync(out, old);
      renameSync(made, out);
      break;
    } catch (error) {
      if (existsSync(old)) putBack(old, out);
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!OVERTAKEN.has(code) || attempt === ATTEMPTS) throw writeFailure(error, out);
    } finally {
      removeOld(old, out);
    }
  }
}

/** What is in the place already stays there, whatever in the old folder can't be removed. */
function removeOld(old: string, out: string): void {
  try {
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    throw new Failure(
      `${out} was replaced, but what it held before can’t be removed (${(error as NodeJS.ErrnoException).code}). It is in ${old}: remove it by hand.`,
    );
  }
}

function putBack(old: string, out: string): void {
  try {
    if (!existsSync(out)) renameSync(old, out);
  } catch (error) {
    // What another run has put there by now is newer.
    if (!existsSync(out)) throw error;
  }
}

/** One folder after the other: Node's own way of making all at once never ends where the system refuses in /proc. */
async function makeFolder(folder: string, out: string): Promise<void> {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return;
    throw new Failure(`--out ${out} can't be created: ${folder} is a file.`);
  }
  await makeFolder(dirname(folder), out);
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST')
      throw new Failure(`--out ${out} can't be created: the system refuses ${folder} (${code}).`);
  }
}

function interruption(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const interrupt = () => {
      reject(new Failure('Interrupted. What was published before is unchanged.'));
    };
    if (signal.aborted) interrupt();
    else signal.addEventListener('abort', interrupt);
  });
}

/** Clears up after runs that were killed; one that was killed between two renames has its old folder put back. */
async function tidy(out: string): Promise<void> {
  const parent = dirname(out);
  for (const { name, target, isOld } of await leftOvers(parent)) {
    if (target !== basename(out)) continue;
    if (isOld && !existsSync(out)) await rename(join(parent, name), out);
    // What can't be removed stays: the run that couldn't remove it said so.
    else await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
