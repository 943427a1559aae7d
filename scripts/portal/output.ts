import { hash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  type Stats,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Keep, KeptFile } from './keep.ts';

/**
 * A folder that is being built beside the one whose place it takes. What is as it was there is taken over, by another name
 * of the same file; what isn't is written. What nobody asks for isn't in it.
 */
export class Output {
  /** What is in the folder so far. */
  readonly files = new Map<string, KeptFile>();
  /** How many files were made, and how many taken over. */
  readonly count = { made: 0, kept: 0 };
  readonly #folder: string;
  readonly #before: string;
  readonly #keep: Keep;
  readonly #made = new Set<string>();
  /** When the folder was made, in whole seconds of the disk's clock: no server tells less apart. */
  readonly #time: number;
  readonly #isFirst: boolean;

  /** Makes the folder. */
  constructor({ folder, before, keep }: { folder: string; before: string; keep: Keep }) {
    this.#folder = folder;
    this.#before = before;
    this.#keep = keep;
    mkdirSync(folder, { recursive: true });
    this.#time = Math.floor(statSync(folder).mtimeMs / 1000);
    this.#isFirst = !existsSync(before);
  }

  /** Takes over a file that was made from the same; answers whether there is one. It may have another key from now on. */
  takeOver(path: string, key: string, next = key): boolean {
    const kept = this.#keep.get(path);
    return kept?.key === key && this.#link(path, kept, next);
  }

  /** What a kept file was made from, as far as that is known. */
  keyOf(path: string): string {
    return this.#keep.get(path)?.key ?? '';
  }

  /** The paths of kept files below a folder. */
  keptBelow(folder: string): string[] {
    return [...this.#keep.keys()].filter((path) => path.startsWith(folder));
  }

  /** Writes a file, or takes over the one that is there where it says the same. */
  put(path: string, content: string | Uint8Array, key?: string): void {
    const digest = hash('sha256', content);
    const kept = this.#keep.get(path) ?? { digest, stamp: '' };
    if (kept.digest === digest && this.#link(path, kept, key)) return;
    const file = this.#place(path);
    write(file, content);
    this.#touch(path, file);
    this.#note(path, digest, key);
    this.count.made += 1;
  }

  /** Removes what has been taken over at a path or below a folder. */
  drop(folder: string): void {
    rmSync(`${this.#folder}/${folder}`, { recursive: true, force: true });
    // Its folders are gone with it.
    this.#made.clear();
    for (const path of [...this.files.keys()].filter((name) => name.startsWith(folder))) {
      this.files.delete(path);
      this.count.kept -= 1;
    }
  }

  #note(path: string, digest: string, key: string | undefined): void {
    this.files.set(path, { ...(key === undefined ? {} : { key }), digest, stamp: '' });
  }

  #place(path: string): string {
    const file = `${this.#folder}/${path}`;
    const parent = dirname(file);
    if (!this.#made.has(parent)) mkdirSync(parent, { recursive: true });
    this.#made.add(parent);
    return file;
  }

  /** Takes over a file of the old folder as long as it holds what is known of it; answers whether it does. */
  #link(path: string, kept: KeptFile, key: string | undefined): boolean {
    const before = `${this.#before}/${path}`;
    const found = statOf(before);
    if (!found || (stampOf(found) !== kept.stamp && digestOf(before) !== kept.digest)) return false;
    const file = this.#place(path);
    if (!isLinked(before, file, found)) {
      rmSync(file, { force: true });
      copyFileSync(before, file);
      const time = Math.floor(found.mtimeMs / 1000);
      utimesSync(file, time, time);
      if (digestOf(file) !== kept.digest) {
        rmSync(file);
        return false;
      }
    }
    this.#note(path, kept.digest, key);
    this.count.kept += 1;
    return true;
  }

  /**
   * All that a build makes has the time of that build; but what has changed is younger than what had its name, so that
   * servers and their readers' caches see it.
   */
  #touch(path: string, file: string): void {
    const then = this.#isFirst ? undefined : statOf(`${this.#before}/${path}`);
    const time = then ? Math.max(this.#time, Math.floor(then.mtimeMs / 1000) + 1) : this.#time;
    utimesSync(file, time, time);
  }
}

/**
 * Gives a file a second name, and answers whether that is the very file that was looked at: another build may have put its
 * own folder in the place of the old one meanwhile. Some file systems know one name for a file; times that aren't whole
 * seconds are none of ours.
 */
function isLinked(before: string, file: string, found: Stats): boolean {
  if (found.mtimeMs % 1000 !== 0) return false;
  try {
    linkSync(before, file);
  } catch {
    return false;
  }
  const taken = statOf(file);
  return taken?.ino === found.ino && taken.size === found.size && taken.mtimeMs === found.mtimeMs;
}

/** How the disk knows a file: whoever writes to it changes the time of its status, whatever else is put back. */
function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return [size, mtimeMs, ctimeMs, ino].join(' ');
}

/** The files of a folder with their stamps, once nothing about them changes any more. */
export function stamped(folder: string, files: ReadonlyMap<string, KeptFile>): Map<string, KeptFile> {
  const result = new Map<string, KeptFile>();
  for (const [path, file] of files) {
    const found = statOf(`${folder}/${path}`);
    if (found) result.set(path, { ...file, stamp: stampOf(found) });
  }
  return result;
}

/** A file as the disk has it; undefined where there is something else, or where a file is in the place of its folder. */
function statOf(file: string): Stats | undefined {
  try {
    const found = lstatSync(file);
    return found.isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Node names the file where it can't be opened, and not where the disk is full then. */
function write(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
}

function digestOf(file: string): string | undefined {
  try {
    return hash('sha256', readFileSync(file));
  } catch {
    return undefined;
  }
}
