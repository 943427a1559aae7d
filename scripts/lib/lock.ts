import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from '../../src/content/temporary-name.ts';
import { Failure } from './errors.ts';
import { writeFailure } from './write-failure.ts';

/** The text of a run's file once no other run can have the lock. */
const HELD = 'held';
/** How often, and how long in between, a run waits for others that came at the same moment to decide. */
const ATTEMPTS = 100;
const PAUSE = 50;

/**
 * Takes the lock of a file, so that two runs never work with it at once. Gives what releases it. Throws a `Failure`
 * where another run has it; what a killed run left counts for nothing.
 *
 * Each run has a file of its own name, and writes it before it looks for others: of two runs at least one sees the
 * other. Of those that see each other the one whose name comes first goes on. No file is ever taken over, so that none
 * can be taken away from a run that has just come to hold it.
 */
export async function takeLock(path: string, shown: string): Promise<() => Promise<void>> {
  const name = `${lockPrefix(path)}${hostname()}.${process.pid}`;
  const own = join(dirname(path), name);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(own, '');
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const others = await runningOthers(path, name);
      if (others.length === 0) {
        await writeFile(own, HELD);
        return () => rm(own, { force: true });
      }
      const first = others.find((other) => other.isHolder || other.name < name);
      if (first) throw isHeld(shown, join(dirname(path), first.name));
      await setTimeout(PAUSE);
    }
    throw isHeld(shown, `${path}.lock.*`);
  } catch (error) {
    await rm(own, { force: true }).catch(() => undefined);
    throw writeFailure(error, own);
  }
}

interface Other {
  name: string;
  isHolder: boolean;
}

/** The other runs that have the lock or want it. Files of runs that have ended are removed: nobody else has their names. */
async function runningOthers(path: string, own: string): Promise<Other[]> {
  const folder = dirname(path);
  const names = (await readdir(folder)).filter((name) => name.startsWith(lockPrefix(path)) && name !== own);
  const others = await Promise.all(
    names.map(async (name) => {
      if (hasEnded(name.slice(lockPrefix(path).length))) {
        await rm(join(folder, name), { force: true });
        return [];
      }
      const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
      return text === undefined ? [] : [{ name, isHolder: text === HELD }];
    }),
  );
  return others.flat();
}

/** Whether a run, by its machine and its number, has ended; of another machine's nobody here can tell. */
function hasEnded(run: string): boolean {
  const [, host, pid] = /^(.*)\.(\d+)$/.exec(run) ?? [];
  return host === hostname() && !isRunning(Number(pid));
}

function lockPrefix(path: string): string {
  return `${basename(path)}.lock.`;
}

function isHeld(shown: string, lock: string): Failure {
  return new Failure(
    `Another run of notify is using ${shown}. Wait until it ends. If there is none, on any machine, remove ${lock} and run the command again.`,
  );
}
