import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { Failure } from '../cli/command.ts';
import { isRunning } from '../cli/is-running.ts';
import { writeFailure } from '../write/write-failure.ts';

/** How often what a killed run left is taken away before somebody else is believed to be at work. */
const ATTEMPTS = 5;

/**
 * Takes the lock of a file, so that two runs never work with it at once. Gives what releases it. Throws a `Failure`
 * where another run has it; the lock of one that was killed is taken over.
 */
export async function takeLock(path: string, shown: string): Promise<() => Promise<void>> {
  const lock = `${path}.lock`;
  const own = `${lock}.${String(process.pid)}`;
  const mine = JSON.stringify({ pid: process.pid, host: hostname() });
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(own, mine);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (await takePlace(own, lock)) return () => rm(lock, { force: true });
      const holder = await readFile(lock, 'utf8').catch(() => undefined);
      if (holder === undefined) continue;
      if (!isLeftBehind(holder)) throw isHeld(shown, lock);
      await takeAway(lock, holder, `${own}.old`);
    }
    throw isHeld(shown, lock);
  } catch (error) {
    throw writeFailure(error, lock);
  } finally {
    await rm(own, { force: true }).catch(() => undefined);
  }
}

/** Unlike a rename, a link never takes another file's place. */
async function takePlace(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a lock aside; where it has become another run's meanwhile, that one gets it back. */
async function takeAway(lock: string, holder: string, aside: string): Promise<void> {
  await rename(lock, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => holder);
  if (moved !== holder) await takePlace(aside, lock);
  await rm(aside, { force: true });
}

/** In a container, every run has the same number: a lock with this one's own is of a run before it. */
function isLeftBehind(holder: string): boolean {
  try {
    const { pid, host } = JSON.parse(holder) as { pid: number; host: string };
    return host === hostname() && (pid === process.pid || !isRunning(pid));
  } catch {
    return false;
  }
}

function isHeld(shown: string, lock: string): Failure {
  return new Failure(
    `Another run of notify is at work with ${shown}. Wait until it ends. If there is none, on no machine, remove ${lock} and run the command again.`,
  );
}
