import { cpSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Publication } from '../../src/domain/publication.ts';
import { emitAll } from '../../src/emit/emit.ts';
import { searchDocuments } from '../../src/emit/search/documents.ts';
import { astroConfig } from '../../src/integration/astro-config.ts';
import { buildSearchIndex } from '../../src/integration/search-index.ts';
import { folderDigest } from './folder-digest.ts';
import { manifestFile } from './manifest.ts';
import { replaceFolder } from './output-folder.ts';
import { writeFiles } from './write-files.ts';

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
