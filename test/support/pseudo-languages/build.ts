import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/**
 * Builds the demonstration's English records with pseudo-languages below `pt/`, longer, and `es/`, from right to left, and
 * gives the folder. Nothing of it is translated, so that pages show originals in another direction, too. It is for the
 * address given.
 */
export async function buildPseudoLanguages(
  address: string,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-pseudo-'));
  const content = join(folder, 'content');
  await cp('content', content, { recursive: true });
  for (const name of await readdir(content, { recursive: true }))
    if (/\.(?:pt|es|pl|ru)\.mdx?$/.test(name)) await rm(join(content, name));
  const out = join(folder, 'site');
  const hooks = pathToFileURL(join(import.meta.dirname, 'hooks.ts')).href;
  await promisify(execFile)(process.execPath, [
    ...['--import', hooks, 'scripts/candor.mjs', 'build', '--content', content, '--out', out],
    ...['--base-url', address],
  ]);
  return { folder: out, remove: () => rm(folder, { recursive: true }) };
}
