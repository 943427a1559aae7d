import { createHash, hash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { clearLeftOvers, temporaryName } from '../../src/content/temporary-name.ts';
import type { OutputFile, Publication } from '../../src/domain/publication.ts';
import { emitAll } from '../../src/emit/emit.ts';
import { searchDocuments } from '../../src/emit/search/document.ts';
import { astroConfig } from '../../src/integration/candor.ts';
import { type BuildOptions, ROOT } from '../../src/integration/options.ts';
import { buildSearchIndex } from '../../src/integration/search-index.ts';
import { Failure } from '../lib/errors.ts';
import { keepTimes } from '../lib/keep-times.ts';
import { replaceFolder } from '../lib/replace-folder.ts';
import { writeFailure } from '../lib/write-failure.ts';
import { listFiles } from './list-files.ts';
import { MANIFEST, manifestFile } from './manifest.ts';

/** A publication whose content has been checked, and where it comes from and goes to, as absolute paths. */
interface BuildRequest {
  publication: Publication;
  /** Images and other files that records show, by their path below the content folder. */
  assets: Iterable<string>;
  content: string;
  cache: string;
  out: string;
  signal: AbortSignal;
}

/** Builds pages, feeds and search index beside the old output, and puts them in its place when all is well. */
export function buildPortal({
  publication,
  assets,
  content,
  cache,
  out,
  signal,
}: BuildRequest): Promise<void> {
  const { addresses, now } = publication;
  const make = async (work: string) => {
    const [site, index] = [join(work, 'site'), join(work, 'search')];
    const options = { content, cache, now, baseUrl: addresses.baseUrl.href, developing: false };
    // The index is made by a program of its own, beside the pages; Astro empties its output folder before it begins.
    await allDone([
      buildSearchIndex(searchDocuments(publication), index),
      buildPages(options, addresses.baseUrl, site),
    ]);
    await rename(index, join(site, 'pagefind'));
    for (const path of assets)
      cpSync(join(content, path), join(site, addresses.asset(path)), { dereference: true });
    writeFiles(site, emitAll(publication));
    writeFiles(site, [manifestFile(publication, folderDigest(site))]);
    keepTimes(out, site, listFiles(site));
    return site;
  };
  return replaceFolder(out, make, signal);
}

/** Where Astro and Vite keep what they make of a build's pages: within the project, so that the bundle finds its packages. */
const WORKSHOP = join(ROOT, 'node_modules', '.candor');

/** Has Astro make the pages in a folder of this build's own. Throws a `Failure` that names what can't be written. */
async function buildPages(options: BuildOptions, baseUrl: URL, outDir: string): Promise<void> {
  const work = temporaryName(join(WORKSHOP, 'astro'));
  try {
    await clearLeftOvers(WORKSHOP);
    await mkdir(work, { recursive: true });
    await settleSharedFiles();
    // Loaded when it's needed: of all commands, only those that build wait for it.
    const { build } = await import('astro');
    await build({ ...astroConfig(options, baseUrl, work), outDir, logLevel: 'error' });
  } catch (error) {
    throw refusal(error, work) ?? error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * Astro keeps these two in the project's folder, and writes them through a temporary file that all builds share. It leaves
 * alone what is there already as it would have it: without images and pages from collections, this.
 */
async function settleSharedFiles(): Promise<void> {
  for (const name of ['content-assets.mjs', 'content-modules.mjs']) {
    const file = join(ROOT, '.astro', name);
    if ((await readFile(file, 'utf8').catch(() => '')) === NO_ENTRIES) continue;
    await mkdir(dirname(file), { recursive: true });
    const temporary = temporaryName(file);
    await writeFile(temporary, NO_ENTRIES);
    await rename(temporary, file);
  }
}

const NO_ENTRIES = 'export default new Map();';

/** A refusal to write, also where it is the cause of an error of Astro's, as a sentence; undefined for anything else. */
function refusal(error: unknown, work: string): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path } = error as NodeJS.ErrnoException;
  if (path === undefined || !['EACCES', 'EPERM', 'EROFS'].includes(code)) return refusal(error.cause, work);
  const { message } = writeFailure(error, path === work ? WORKSHOP : path) as Failure;
  return new Failure(
    `${message} Building needs a copy of Candor that you may write in; this one is ${ROOT}.`,
  );
}

/** Waits for all, then throws what the first that failed threw: nobody still writes when the folder is cleared away. */
async function allDone(tasks: Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(tasks)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Pagefind numbers the values of filters as it likes: its files aren't the same in every build of the same content. */
const SEARCH_INDEX = 'pagefind/';

/** A SHA-256 of a built folder: of the paths and contents of its files, in the order of paths; its manifest and search index left out. */
export function folderDigest(folder: string): string {
  const digest = createHash('sha256');
  for (const path of listFiles(folder))
    if (path !== MANIFEST && !path.startsWith(SEARCH_INDEX))
      digest.update(`${path}\0${hash('sha256', readFileSync(join(folder, path)))}\n`);
  return digest.digest('hex');
}

/** Writes files below a folder; many small ones, for which synchronous calls cost least. */
export function writeFiles(folder: string, files: Iterable<OutputFile>): { files: number; bytes: number } {
  const made = new Set<string>();
  const written = { files: 0, bytes: 0 };
  for (const { path, content } of files) {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, content);
    written.files += 1;
    written.bytes += content.length;
  }
  return written;
}
