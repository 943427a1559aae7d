import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';
import { MANIFEST } from './manifest.ts';

/** Pagefind numbers the values of filters as it likes: its files aren't the same in every build of the same content. */
const SEARCH_INDEX = 'pagefind/';

/** A SHA-256 of a built folder: of the paths and contents of its files, in the order of paths; its manifest and search index left out. */
export function folderDigest(folder: string): string {
  const digest = createHash('sha256');
  for (const path of listFiles(folder))
    if (path !== MANIFEST && !path.startsWith(SEARCH_INDEX))
      digest.update(`${path}\0${hash('sha256', readFileSync(join(folder, path)))}\n`);
  return digest.digest('hex');
}
