import { existsSync } from 'node:fs';
import { lstat, readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, sep } from 'node:path';
import { ROOT } from '../../src/integration/root.ts';
import { UsageError } from '../lib/errors.ts';
import { MANIFEST, readManifest } from './manifest.ts';

/** Refuses an output folder that holds anything but a portal built before, or content: it would be deleted. */
export async function assertReplaceable(out: string, content: string, internal?: string): Promise<void> {
  const realOut = await realPath(out);
  for (const [folder, noun] of [
    [content, 'the content folder'],
    [internal, 'the internal folder'],
  ] as const) {
    if (folder === undefined) continue;
    assertApart(out, folder, { given: out, noun });
    // A link on the way may lead into the content, or around it.
    assertApart(realOut, await realPath(folder), { given: out, noun });
  }
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
      throw new UsageError(`--out ${out} is ${name}, or contains it; choose another --out.`);
  }
  await assertNoDeadLink(out);
  if (!existsSync(out)) return;
  const entries = await readdir(out).catch(() => undefined);
  if (!entries) throw new UsageError(`--out ${out} is a file; name a folder.`);
  if (entries.length === 0 || (await isPortal(out))) return;
  throw new UsageError(
    `--out ${out} holds other things, such as ${entries.slice(0, 3).join(', ')}, but building replaces the whole folder.\n` +
      'Choose an empty folder, or one that Candor built before.',
  );
}

function assertApart(out: string, content: string, { given, noun }: { given: string; noun: string }): void {
  const isInside = `${out}${sep}`.startsWith(`${content}${sep}`);
  if (!isInside && !`${content}${sep}`.startsWith(`${out}${sep}`)) return;
  const relation = out === content ? 'is' : isInside ? 'is inside' : 'holds';
  throw new UsageError(`--out ${given} ${relation} ${noun} ${content}; choose another --out.`);
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
      `--out ${out} can’t be created: ${path} is a link to ${await readlink(path)}, which doesn’t exist.`,
    );
  }
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isSymbolicLink() ?? false;
}

async function isPortal(folder: string): Promise<boolean> {
  return readManifest(await readFile(join(folder, MANIFEST), 'utf8').catch(() => '')) !== undefined;
}
