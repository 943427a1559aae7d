import { existsSync } from 'node:fs';
import { lstat, readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, sep } from 'node:path';
import { ROOT } from '../../src/integration/root.ts';
import { UsageError } from '../lib/errors.ts';
import { MANIFEST, readManifest } from './manifest.ts';

/** Refuses an output folder that holds anything but a portal built before, or the content: it would be deleted. */
export async function assertReplaceable(out: string, content: string): Promise<void> {
  assertApart(out, content, out);
  // A link on the way may lead into the content, or around it.
  const [realOut, realContent] = [await realPath(out), await realPath(content)];
  assertApart(realOut, realContent, out);
  for (const [folder, name] of [
    [parse(realOut).root, 'the root of the disk'],
    [await realPath(homedir()), 'your home folder'],
    [await realPath(ROOT), 'Candor itself'],
  ] as const) {
    if (
      `${folder}${sep}`
        .replace(`${sep}${sep}`, sep)
        .startsWith(`${realOut}${sep}`.replace(`${sep}${sep}`, sep))
    )
      throw new UsageError(`--out ${out} is ${name}, or holds it; give another --out.`);
  }
  await assertNoDeadLink(out);
  if (!existsSync(out)) return;
  const entries = await readdir(out).catch(() => undefined);
  if (!entries) throw new UsageError(`--out ${out} is a file; give a folder.`);
  if (entries.length === 0 || (await isPortal(out))) return;
  throw new UsageError(
    `--out ${out} holds other things, such as ${entries.slice(0, 3).join(', ')}, and building replaces the whole folder.\n` +
      'Give an empty folder, or one that Candor built before.',
  );
}

function assertApart(out: string, content: string, given: string): void {
  const isInside = `${out}${sep}`.startsWith(`${content}${sep}`);
  if (!isInside && !`${content}${sep}`.startsWith(`${out}${sep}`)) return;
  const relation = out === content ? 'is' : isInside ? 'is inside' : 'holds';
  throw new UsageError(`--out ${given} ${relation} the content folder ${content}; give another --out.`);
}

/** Where a path leads when all links on its way are followed; what isn't there yet is below what is. */
async function realPath(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(await realPath(dirname(path)), basename(path));
}

/** A folder can't be put where a link is that leads nowhere, nor made below one. */
async function assertNoDeadLink(out: string): Promise<void> {
  for (let path = out; !existsSync(path); path = dirname(path)) {
    if (!(await isLink(path))) continue;
    throw new UsageError(
      `--out ${out} can’t be made: ${path} is a link to ${await readlink(path)}, which isn’t there.`,
    );
  }
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isSymbolicLink() ?? false;
}

async function isPortal(folder: string): Promise<boolean> {
  return readManifest(await readFile(join(folder, MANIFEST), 'utf8').catch(() => '')) !== undefined;
}
