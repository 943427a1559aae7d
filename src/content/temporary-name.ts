import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';

const NAME = /^\.(.+)\.((\d+)-[0-9a-f]{8})\.candor(-old)?$/;
const own = new Set<string>();

/**
 * A name beside a file or folder for what is made to take its place, or for what it takes the place of; no other run has
 * it. It begins with a dot, so that whoever reads the content folder meanwhile doesn't see it.
 */
export function temporaryName(target: string, ending: 'candor' | 'candor-old' = 'candor'): string {
  const run = `${process.pid}-${randomBytes(4).toString('hex')}`;
  own.add(run);
  return join(dirname(target), `.${basename(target)}.${run}.${ending}`);
}

/** A path as people know it: what is in a temporary folder by what that folder is to take the place of. */
export function knownPath(path: string): string {
  const parts = path.split(sep);
  const index = parts.findIndex((part) => NAME.test(part));
  const target = NAME.exec(parts[index] ?? '')?.[1];
  return target === undefined ? path : [...parts.slice(0, index), target].join(sep);
}

/** A name that a run which has ended left behind: what it was for, and whether it is what was there before. */
interface LeftOver {
  name: string;
  target: string;
  isOld: boolean;
}

/**
 * The left-overs in a folder. A name with this process's number that it never gave is one: in a container, every run has
 * the same number.
 */
export async function leftOvers(folder: string): Promise<LeftOver[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.flatMap((name) => {
    const [, target, run, pid, old] = NAME.exec(name) ?? [];
    if (target === undefined || run === undefined || own.has(run)) return [];
    const hasEnded = Number(pid) === process.pid || !isRunning(Number(pid));
    return hasEnded ? [{ name, target, isOld: old !== undefined }] : [];
  });
}

/** Removes the left-overs in a folder that are no old ones. What can't be removed stays. */
export async function clearLeftOvers(folder: string): Promise<void> {
  for (const { name, isOld } of await leftOvers(folder))
    if (!isOld) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
}

/** Whether there is a process of this number; one of another user's is one too. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
