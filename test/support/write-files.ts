import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../scripts/portal/list-files.ts';
import type { OutputFile } from '../../src/domain/publication.ts';

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Iterable<OutputFile>): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** The files of a folder with the digests of what they hold, as a manifest is made from. */
export function digestsIn(folder: string): Map<string, { digest: string }> {
  return new Map(
    listFiles(folder).map((path) => [path, { digest: hash('sha256', readFileSync(join(folder, path))) }]),
  );
}
