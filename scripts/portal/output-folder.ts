import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { UsageError } from '../lib/errors.ts';
import { MANIFEST, readManifest } from './manifest.ts';

/** Refuses an output folder that holds anything but a portal built before, or the content: it would be deleted. */
export async function assertReplaceable(out: string, content: string): Promise<void> {
  const isInside = `${out}${sep}`.startsWith(`${content}${sep}`);
  if (isInside || `${content}${sep}`.startsWith(`${out}${sep}`)) {
    const relation = out === content ? 'is' : isInside ? 'is inside' : 'holds';
    throw new UsageError(`--out ${out} ${relation} the content folder ${content}; give another --out.`);
  }
  if (!existsSync(out)) return;
  const entries = await readdir(out).catch(() => undefined);
  if (!entries) throw new UsageError(`--out ${out} is a file; give a folder.`);
  if (entries.length === 0 || (await isPortal(out))) return;
  throw new UsageError(
    `--out ${out} holds other things, such as ${entries.slice(0, 3).join(', ')}, and building replaces the whole folder.\n` +
      'Give an empty folder, or one that Candor built before.',
  );
}

async function isPortal(folder: string): Promise<boolean> {
  return readManifest(await readFile(join(folder, MANIFEST), 'utf8').catch(() => '')) !== undefined;
}
