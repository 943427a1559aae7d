import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import type { Pagefind } from '../../src/components/search/pagefind.ts';
import { preparePagefind } from '../../src/components/search/pagefind.ts';

/** Opens the index of a language below a built folder, as a browser would, with the disk for a network. */
export async function openSearchIndex(outDir: string, language: string): Promise<Pagefind> {
  const folder = 'https://search.test/pagefind/';
  vi.stubGlobal('document', { currentScript: null, querySelector: () => ({ getAttribute: () => language }) });
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname } = new URL(address);
    return new Response(await readFile(join(outDir, pathname)));
  });
  const module = (await import(
    /* @vite-ignore */ pathToFileURL(join(outDir, 'pagefind/pagefind.js')).href
  )) as { createInstance: (options: object) => Pagefind };
  return preparePagefind(module.createInstance({ basePath: folder, noWorker: true }));
}
