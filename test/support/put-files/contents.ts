import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChange } from '../../../scripts/lib/put-files.ts';

/** What files say in turn; long enough for one to be cut off. */
export const TURNS = ['old', 'new'] as const;
export type Turn = (typeof TURNS)[number];

/** Files that are replaced, and at the end one that may not be there yet. */
export const NAMES = [...Array.from({ length: 40 }, (_, index) => `KI-${index}.md`), 'ledger.jsonl'];

export function contentOf(name: string, turn: Turn): string {
  return `${name} is ${turn}\n`.repeat(turn === 'old' ? 900 : 700);
}

/** What lets all files in a folder, as they are now, take a turn. */
export function changesTo(turn: Turn, folder: string): FileChange[] {
  return NAMES.map((name) => {
    const path = join(folder, name);
    const before = existsSync(path) ? readFileSync(path) : undefined;
    return { path, before, after: Buffer.from(contentOf(name, turn)) };
  });
}
