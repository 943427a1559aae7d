import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';

/** A new folder for what is made and measured: in memory where it leaves at least as much free as it takes, in bytes, else on the disk. */
export function workFolder(bytes: number): string {
  return mkdtempSync(join(hasRoom(bytes) ? IN_MEMORY : tmpdir(), 'candor-bench-'));
}

function hasRoom(bytes: number): boolean {
  if (!existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return 2 * bytes < Math.min(bavail * bsize, process.availableMemory());
}
