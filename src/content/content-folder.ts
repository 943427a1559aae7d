import { type Dirent, readFileSync, statSync } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, relative, sep } from 'node:path';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import { fileKind } from './file-kind.ts';

const START = { line: 1, column: 1 };

/** The content folder as the rest sees it: paths with `/` below it, and bytes. */
export interface ContentFolder {
  /** All files in the order of their paths, hidden ones left out, and what was wrong with folders and links. */
  list: () => Promise<{ paths: string[]; problems: Problem[] }>;
  read: (path: string) => Promise<Uint8Array>;
  /**
   * A text that changes whenever the file does, so that it needn't be read again; undefined where that can't be told, as
   * for a file that has just changed. A folder without stamps is read as a whole each time.
   */
  stamp?: (path: string) => string | undefined;
  /**
   * Whether a file is for the company alone. A folder that can tell is that of an internal edition; one that can't has
   * nothing internal in it.
   */
  isInternal?: (path: string) => boolean;
}

/** Longer than a file system's clock stands still, and than two computers that share one are apart. */
const UNSETTLED = 5_000;

/** The content folder on disk. Only here does reading content touch the disk. */
export function contentFolder(root: string): ContentFolder {
  return {
    list: async () => {
      const found = { paths: [] as string[], problems: [] as Problem[] };
      const missing = await stat(root).then(
        (entry) => !entry.isDirectory(),
        () => true,
      );
      if (missing) found.problems.push(problem('no-content-folder', '', START, { folder: root }));
      else {
        await walk(root, '', [await realpath(root)], found);
        if (found.paths.length === 0)
          found.problems.push(problem('empty-content-folder', '', START, { folder: root }));
      }
      found.paths.sort();
      return found;
    },
    // At once: thousands of small files are read in a fifth of the time that handing each to another thread takes.
    read: (path) => new Promise((resolve) => resolve(readFileSync(join(root, path)))),
    stamp: (path) => stampOf(join(root, path), Date.now()),
  };
}

/**
 * Size and times of a file, and which one it is. The time of its last change of any kind, which no program can set, tells
 * a file that was written over and given its old date back. A file that has changed within the clock's last step may
 * change once more without a trace.
 */
export function stampOf(file: string, now: number): string | undefined {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs, ctimeMs } = statSync(file, { bigint: true });
    return Number(ctimeMs) > now - UNSETTLED ? undefined : [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch {
    return undefined;
  }
}

/** Follows links, but never one that leads out of the content, or back into a folder that holds it. */
async function walk(
  root: string,
  below: string,
  ancestors: string[],
  found: { paths: string[]; problems: Problem[] },
): Promise<void> {
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith('.')) {
      found.problems.push(...(await hiddenRecords(root, path, entry)));
      continue;
    }
    try {
      const isLink = entry.isSymbolicLink();
      const real = isLink ? await realpath(join(root, path)) : join(ancestors.at(-1) ?? '', entry.name);
      const isFolder = isLink ? (await stat(real)).isDirectory() : entry.isDirectory();
      if (isLink && isOutside(real, ancestors[0] ?? ''))
        found.problems.push(problem('link-outside', path, START, { target: real }));
      else if (isLink && !isFolder && extname(real).toLowerCase() !== extname(path).toLowerCase())
        found.problems.push(problem('disguised-link', path, START, { target: basename(real) }));
      else if (!isFolder) found.paths.push(path);
      else if (ancestors.includes(real))
        found.problems.push(problem('circular-symlink', path, START, { target: real }));
      else {
        if (['record', 'overlay', 'need'].includes(fileKind(path).kind))
          found.problems.push(problem('record-is-folder', path, START, {}));
        await walk(root, path, [...ancestors, real], found);
      }
    } catch (error) {
      const loops = (error as NodeJS.ErrnoException).code === 'ELOOP';
      const isLink = await lstat(join(root, path)).then((entry) => entry.isSymbolicLink());
      found.problems.push(
        loops
          ? problem('circular-symlink', path, START, { target: path })
          : problem('unreadable-file', path, START, {
              reason: isLink ? 'the link leads nowhere' : reasonOf(error),
            }),
      );
    }
  }
}

/** What a system or an editor puts beside a file under that file's own name: `._KI-1.md`, `.#KI-1.md`. */
const BESIDE = /(?:^|\/)\.[_#~]/;

/** Records that nobody reads, since their name, or that of a folder on their way, begins with a dot. */
async function hiddenRecords(root: string, path: string, entry: Dirent): Promise<Problem[]> {
  const wouldBe = (each: string) => fileKind(withoutDots(each)).kind;
  let paths = [path];
  if (entry.isDirectory()) {
    if (!['record', 'need'].includes(wouldBe(`${path}/a.md`))) return [];
    const names = await readdir(join(root, path), { recursive: true });
    paths = names.map((name) => [path, ...name.split(sep)].join('/'));
  }
  return paths
    .filter(
      (each) =>
        ['record', 'overlay', 'need', 'misnamed', 'stray'].includes(wouldBe(each)) && !BESIDE.test(each),
    )
    .map((each) => problem('hidden-record', each, START, { right: withoutDots(each) }));
}

function withoutDots(path: string): string {
  return path.replace(/(?<=^|\/)\.+/g, '');
}

/** Whether a file lies outside a folder, or is hidden in it. */
export function isOutside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return isAbsolute(way) || way.split(sep).some((name) => name.startsWith('.'));
}

/** Why the system refused a file, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return 'you have no right to read it';
  if (code === 'ENOENT') return 'it is gone';
  return message;
}
