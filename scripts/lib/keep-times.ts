import { readFileSync, type Stats, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Gives the files of a folder that are the same in an older one the time at which they were changed there, so that
 * servers and their readers' caches see that they are the same; each other is younger than what had its name. Times are
 * whole seconds, since no server tells less apart. An older folder that isn't there, or is moved away meanwhile, has
 * nothing to keep.
 */
export function keepTimes(older: string, folder: string, paths: Iterable<string>): void {
  for (const path of paths) {
    const file = join(folder, path);
    const time = timeOf(join(older, path), file);
    utimesSync(file, time, time);
  }
}

function timeOf(before: string, file: string): number {
  const now = statSync(file);
  try {
    const then = statSync(before);
    const isSame = then.size === now.size && readFileSync(before).equals(readFileSync(file));
    return isSame ? seconds(then) : Math.max(seconds(now), seconds(then) + 1);
  } catch {
    return seconds(now);
  }
}

function seconds({ mtimeMs }: Stats): number {
  return Math.floor(mtimeMs / 1000);
}
