import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** All that says how a file is read lies in these folders: the steps, the words of headings, the texts of problems. */
const SOURCES = ['src/content', 'src/domain', 'src/i18n', 'src/markdown'];

/** The packages that are asked for, and those that npm has put there: they differ between a `git pull` and its `npm ci`. */
const LOCKS = ['package-lock.json', 'node_modules/.package-lock.json'];

let current: { digest: string | undefined } | undefined;

/** The digest of this program's own pipeline, worked out once in a process. */
export function pipelineDigest(): string | undefined {
  current ??= { digest: digestOf(ROOT) };
  return current.digest;
}

/**
 * A digest of all that decides how a file is read besides its own bytes: Candor's sources, its packages, Node. Undefined
 * where it can't be had, as where no lock says which packages there are: nothing that was read may be kept then.
 */
export function digestOf(root: string): string | undefined {
  const digest = createHash('sha256').update(process.version);
  try {
    for (const path of [...SOURCES.flatMap((folder) => filesIn(root, folder)), ...LOCKS])
      digest.update(`\0${path}\0`).update(readFileSync(join(root, path)));
    return digest.digest('base64');
  } catch {
    return undefined;
  }
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
    .sort();
}
