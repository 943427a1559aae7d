import { existsSync, rmSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure, UsageError } from '../lib/errors.ts';
import { isRunning } from '../lib/is-running.ts';
import { MANIFEST, readManifest } from './manifest.ts';

/** Refuses an output folder that holds anything but a portal built before, or the content: it would be deleted. */
export async function assertReplaceable(out: string, content: string): Promise<void> {
  if (`${content}/`.startsWith(`${out}/`) || `${out}/`.startsWith(`${content}/`))
    throw new UsageError(
      `--out ${out} and the content folder ${content}: one is inside the other. Give another --out.`,
    );
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

/**
 * Has a new output made beside the old one, and puts it in its place when all is well. `make` is given an empty
 * folder to work in and answers with the path, in that folder, of what it made. Whatever fails, is interrupted or
 * is killed, the old output stays as it was, or is put back by the next run.
 */
export async function replaceFolder(
  out: string,
  signal: AbortSignal,
  make: (work: string) => Promise<string>,
): Promise<void> {
  await makeFolder(dirname(out), out);
  await tidy(out);
  const work = `${out}.building-${process.pid}`;
  const old = `${out}.old-${process.pid}`;
  try {
    await mkdir(work);
    const made = await Promise.race([make(work), interruption(signal)]);
    if (existsSync(out)) await rename(out, old);
    await rename(made, out);
  } catch (error) {
    if (!existsSync(out) && existsSync(old)) await rename(old, out);
    throw error;
  } finally {
    // At once, since after an interruption the builders still run until the process ends.
    rmSync(work, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** One folder after the other: Node's own way of making all at once never ends where the system refuses in /proc. */
async function makeFolder(folder: string, out: string): Promise<void> {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return;
    throw new Failure(`--out ${out} can't be made: ${folder} is a file.`);
  }
  await makeFolder(dirname(folder), out);
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST')
      throw new Failure(`--out ${out} can't be made: the system refuses ${folder} (${code}).`);
  }
}

function interruption(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const interrupt = () => {
      reject(new Failure('Interrupted. What was published before is as it was.'));
    };
    if (signal.aborted) interrupt();
    else signal.addEventListener('abort', interrupt);
  });
}

/** Clears up after runs that were killed; one that was killed between two renames has its old output put back. */
async function tidy(out: string): Promise<void> {
  const parent = dirname(out);
  const leftover = new RegExp(`^${RegExp.escape(basename(out))}\\.(building|old)-(\\d+)$`);
  for (const name of await readdir(parent)) {
    const [, what, pid] = leftover.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    if (what === 'old' && !existsSync(out)) await rename(join(parent, name), out);
    else await rm(join(parent, name), { recursive: true, force: true });
  }
}
