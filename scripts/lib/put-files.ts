import { chmod, link, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { clearLeftOvers, temporaryName } from '../../src/content/temporary-name.ts';
import { count } from '../../src/domain/problem-kinds/sentences.ts';
import { Failure } from './errors.ts';
import { writeFailure } from './write-failure.ts';

/** A file as it was read, and as it is to be. */
export interface FileChange {
  path: string;
  /** Undefined where there is no file yet. */
  before: Uint8Array | undefined;
  after: Uint8Array;
}

/** A change with the file itself, where its path is a link, and the file beside it that is to take its place. */
interface Put extends FileChange {
  target: string;
  temporary: string;
}

/**
 * Replaces and makes files: all of them or none, each whole, so that a process that is killed leaves every file old or
 * new. None is touched before all are written beside their places, and each is still as it was read. A link goes on
 * leading to its file, and modes stay. Throws a `Failure` that says what is the matter, and how the files are now.
 */
export async function putFiles(changes: readonly FileChange[]): Promise<void> {
  const puts: Put[] = [];
  const done: Put[] = [];
  try {
    await forEach(changes, async (change) => {
      const target = await targetOf(change);
      puts.push({ ...change, target, temporary: temporaryName(target) });
    });
    assertDistinct(puts);
    for (const folder of new Set(puts.map(({ target }) => dirname(target)))) await clearLeftOvers(folder);
    await forEach(puts, writeBeside);
    await forEach(puts, assertAsRead);
    await forEach(puts, async (put) => {
      await takePlace(put);
      done.push(put);
    });
  } catch (error) {
    const stuck = await takeBack(done);
    throw error instanceof Failure ? new Failure(`${error.message} ${outcome(done, stuck)}`) : error;
  } finally {
    for (const { temporary } of puts) await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** One after the other: a thousand files at once are more than the system opens. */
async function forEach<F extends FileChange>(files: readonly F[], step: (file: F) => Promise<void>) {
  for (const file of files)
    await step(file).catch((error: unknown) => {
      throw writeFailure(error, file.path);
    });
}

async function targetOf({ path, before }: FileChange): Promise<string> {
  if (before) return realpath(path);
  await mkdir(dirname(path), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? Object.assign(error, { code: 'ENOTDIR' }) : error;
  });
  return join(await realpath(dirname(path)), basename(path));
}

function assertDistinct(puts: readonly Put[]): void {
  const paths = new Map<string, string>();
  for (const { path, target } of puts) {
    const other = paths.get(target);
    if (other !== undefined) throw new Failure(`${path} is the same file as ${other}.`);
    paths.set(target, path);
  }
}

async function writeBeside({ target, temporary, before, after }: Put): Promise<void> {
  await writeFile(temporary, after);
  if (before) await chmod(temporary, (await stat(target)).mode);
}

async function assertAsRead({ path, target, before }: Put): Promise<void> {
  const now = await readFile(target).catch((error: unknown) => {
    if (!before && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (before ? now?.equals(before) : now === undefined) return;
  const what = before ? 'changed' : 'made';
  throw new Failure(
    `${path} was ${what} by someone else in the meantime, and is as they left it: run the command again.`,
  );
}

async function takePlace(put: Put): Promise<void> {
  await assertAsRead(put);
  // Unlike a rename, a link never takes another file's place.
  await (put.before ? rename : link)(put.temporary, put.target);
}

/** Gives files their old content again; those that can't get it. */
async function takeBack(done: readonly Put[]): Promise<Put[]> {
  const stuck: Put[] = [];
  for (const put of done.toReversed()) {
    const { target, temporary, before, after } = put;
    try {
      await assertAsRead({ ...put, before: after });
      if (before) {
        await writeBeside({ ...put, after: before });
        await rename(temporary, target);
      } else await rm(target);
    } catch {
      stuck.unshift(put);
    }
  }
  return stuck;
}

function outcome(done: readonly Put[], stuck: readonly Put[]): string {
  if (done.length === 0) return 'Nothing was written.';
  if (stuck.length === 0)
    return `What had been written before it (${count(done.length, 'file')}) has its old content back.`;
  const paths = stuck.map(({ path }) => `\n  ${path}`).join('');
  return `What had been written before it couldn’t be undone in these files:${paths}`;
}
