import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import type { Pagefind } from '../../src/browser/search/pagefind.ts';
import type { SearchDocument } from '../../src/emit/search/document.ts';
import { searchIndexFiles } from '../../src/integration/search-index.ts';

/** Writes the index of documents into a folder. */
export async function writeSearchIndex(documents: Iterable<SearchDocument>, folder: string): Promise<void> {
  for (const { path, content } of await searchIndexFiles(documents)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Opens the index of a language in a folder as a browser would, with the disk for a network. */
export async function openSearchIndex(folder: string, language: string): Promise<Pagefind> {
  const address = 'https://search.test/pagefind/';
  vi.stubGlobal('document', { currentScript: null, querySelector: () => ({ getAttribute: () => language }) });
  vi.stubGlobal('fetch', async (file: string) => {
    const { pathname } = new URL(file);
    return new Response(await readFile(join(folder, pathname.slice('/pagefind/'.length))));
  });
  const module = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href)) as {
    createInstance: (options: object) => Pagefind;
  };
  const pagefind = module.createInstance({ basePath: address, noWorker: true });
  await pagefind.filters();
  return pagefind;
}
