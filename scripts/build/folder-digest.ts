import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** Pagefind numbers the values of filters as it likes: its files aren't the same in every build of the same content. */
const LEFT_OUT = /^pagefind\//;

/** A SHA-256 of a built folder: of the paths and contents of its files, in the order of paths; its search index left out. */
export function folderDigest(folder: string): string {
  const digest = createHash('sha256');
  for (const path of listFiles(folder))
    if (!LEFT_OUT.test(path)) digest.update(`${path}\0${hash('sha256', readFileSync(join(folder, path)))}\n`);
  return digest.digest('hex');
}
