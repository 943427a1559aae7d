import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../../src/domain/publication.ts';

/** Writes files below a folder; many small ones, for which synchronous calls cost least. */
export function writeFiles(folder: string, files: Iterable<OutputFile>): { files: number; bytes: number } {
  const made = new Set<string>();
  const written = { files: 0, bytes: 0 };
  for (const { path, content } of files) {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, content);
    written.files += 1;
    written.bytes += content.length;
  }
  return written;
}
