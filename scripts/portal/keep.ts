import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { clearLeftOvers, temporaryName } from '../../src/content/temporary-name.ts';
import { ROOT } from '../../src/integration/root.ts';

/** A file of a built folder: what it was made from, what it holds, and how the disk knows that nobody has touched it. */
export interface KeptFile {
  /** A digest of all that it was made from, where that is known without making it. */
  key?: string;
  /** Of its content: SHA-256. */
  digest: string;
  /** Size, times of change in milliseconds, and number, as the disk has them. */
  stamp: string;
}

/** The files of a built folder, by their paths. */
export type Keep = ReadonlyMap<string, KeptFile>;

/** Where the keep of an output folder is: with the project, so that nothing lies beside what is deployed. */
function keepFile(out: string): string {
  return join(ROOT, 'node_modules', '.candor', 'keeps', `${hash('sha256', out).slice(0, 20)}.json`);
}

/**
 * What is known of a folder that the same code built; empty where there is nothing that can be believed: a keep of other
 * code, one that is damaged, or none.
 */
export function readKeep(out: string, code: string): Keep {
  try {
    const [head = '', body = ''] = readFileSync(keepFile(out), 'utf8').split('\n');
    if (head !== headOf(body, code)) return new Map();
    return new Map(JSON.parse(body) as [string, KeptFile][]);
  } catch {
    return new Map();
  }
}

/** Keeps what is known of a folder. Where it can't be written, the next build is a whole one. */
export async function writeKeep(out: string, code: string, files: Keep): Promise<void> {
  const file = keepFile(out);
  const temporary = temporaryName(file);
  const body = JSON.stringify([...files]);
  try {
    mkdirSync(dirname(file), { recursive: true });
    await clearLeftOvers(dirname(file));
    writeFileSync(temporary, `${headOf(body, code)}\n${body}`);
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Says what code the keep is of, and that none of it has changed since. */
function headOf(body: string, code: string): string {
  return `candor 1 ${code} ${hash('sha256', body)}`;
}
