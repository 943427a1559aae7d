import { dirname } from 'node:path';
import { clearLeftOvers } from '../../src/content/temporary-name.ts';
import { keptFile, readKept, writeKept } from './kept-text.ts';

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

/**
 * What is known of a folder that the same code built; empty where there is nothing that can be believed: a keep of other
 * code, one that is damaged, or none.
 */
export function readKeep(out: string, code: string): Keep {
  const body = readKept(keptFile(out, ''), code);
  return new Map(body === undefined ? [] : (JSON.parse(body) as [string, KeptFile][]));
}

/** Keeps what is known of a folder. Where it can't be written, the next build is a whole one. */
export async function writeKeep(out: string, code: string, files: Keep): Promise<void> {
  const file = keptFile(out, '');
  await clearLeftOvers(dirname(file)).catch(() => undefined);
  writeKept(file, code, JSON.stringify([...files]));
}
