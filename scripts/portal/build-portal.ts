import { createHash, hash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputFile, Publication } from '../../src/domain/publication.ts';
import { emitAll } from '../../src/emit/emit.ts';
import { searchDocuments } from '../../src/emit/search/document.ts';
import { astroConfig } from '../../src/integration/candor.ts';
import { buildSearchIndex } from '../../src/integration/search-index.ts';
import { listFiles } from './list-files.ts';
import { MANIFEST, manifestFile } from './manifest.ts';
import { replaceFolder } from './output-folder.ts';

/** A publication whose content has been checked, and where it comes from and goes to, as absolute paths. */
export interface BuildRequest {
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
  return replaceFolder(out, signal, async (work) => {
    const [site, index] = [join(work, 'site'), join(work, 'search')];
    const options = { content, cache, now, baseUrl: addresses.baseUrl.href, developing: false };
    // Loaded when it's needed: of all commands, only those that build wait for it.
    const { build: buildPages } = await import('astro');
    // The index is made by a program of its own, beside the pages; Astro empties its output folder before it begins.
    await allDone([
      buildSearchIndex(searchDocuments(publication), index),
      buildPages({ ...astroConfig(options, addresses.baseUrl), outDir: site, logLevel: 'error' }),
    ]);
    await rename(index, join(site, 'pagefind'));
    for (const path of assets)
      cpSync(join(content, path), join(site, addresses.asset(path)), { dereference: true });
    writeFiles(site, emitAll(publication));
    writeFiles(site, [manifestFile(publication, folderDigest(site))]);
    return site;
  });
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
