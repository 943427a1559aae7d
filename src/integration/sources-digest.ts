import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../domain/memoize.ts';
import { ROOT } from './root.ts';

/** What an output is made by: the sources, what is public, the commands that build, and the packages. */
const FOLDERS = ['src', 'public', 'scripts/portal'];

/** A digest of all that outputs are made from besides content, this Node among it: what other code made isn't believed. */
export const sourcesDigest = once((): string => {
  const files = FOLDERS.flatMap((name) =>
    readdirSync(join(ROOT, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  ).sort();
  files.push(join(ROOT, 'package-lock.json'));
  const digests = files.map((file) => hash('sha256', readFileSync(file)));
  return hash('sha256', [process.version, ...digests].join('\n'));
});
