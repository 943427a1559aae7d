import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../portal/list-files.ts';

/** What a folder holds: a digest and the size of each file, by its path. */
export type Contents = ReadonlyMap<string, { digest: string; bytes: number }>;

export function contentsOf(folder: string): Contents {
  return new Map(
    listFiles(folder).map((path) => {
      const file = readFileSync(join(folder, path));
      return [path, { digest: hash('sha256', file), bytes: file.length }];
    }),
  );
}

/** How many files of one build aren't those of the build before it, and the bytes that a deployment sends for them. */
export interface Difference {
  changed: number;
  added: number;
  removed: number;
  bytes: number;
}

/** What differs between two builds; the search index, whose files are named by what they hold, by itself. */
export function differences(before: Contents, after: Contents): { portal: Difference; search: Difference } {
  const isSearch = (path: string) => /^(?:pagefind|finding)\//.test(path);
  return {
    portal: difference(before, after, (path) => !isSearch(path)),
    search: difference(before, after, isSearch),
  };
}

function difference(before: Contents, after: Contents, counts: (path: string) => boolean): Difference {
  const result = { changed: 0, added: 0, removed: 0, bytes: 0 };
  for (const [path, { digest, bytes }] of after) {
    const old = before.get(path);
    if (!counts(path) || old?.digest === digest) continue;
    result[old ? 'changed' : 'added'] += 1;
    result.bytes += bytes;
  }
  for (const path of before.keys()) if (counts(path) && !after.has(path)) result.removed += 1;
  return result;
}
