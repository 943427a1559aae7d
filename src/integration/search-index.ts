import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchDocument } from '../emit/search/document.ts';

/** Documents on their way to Pagefind's process at a time: enough to keep it busy, few enough to hold in memory. */
const IN_FLIGHT = 4;

/** Files that Pagefind writes for interfaces that the portal doesn't use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\b/;

interface SearchIndexReport {
  pages: number;
  bytes: number;
}

/** What the browser reads first: the indexes that there are, by language. */
export const ENTRY = 'pagefind-entry.json';

export interface SearchEntry {
  languages: Record<string, unknown>;
}

/** The language of a file of an index; undefined for what all of them share. */
export function languageOf(path: string): string | undefined {
  return /^(?:(?:fragment|index|filter)\/|pagefind\.)(\w+)_|^wasm\.(?!unknown)(\w+)\./
    .exec(path)
    ?.slice(1)
    .find((name) => name !== undefined);
}

/**
 * Writes the search index of documents to a folder, which is to be served as `pagefind/`; one index a language.
 * One at a time in a process: Pagefind has one helper for all, which ends with this. Pagefind numbers the values of
 * filters as it likes, so the files of filters aren't the same bytes in every run; all others are.
 */
export async function buildSearchIndex(
  documents: Iterable<SearchDocument>,
  outputPath: string,
): Promise<SearchIndexReport> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('; '));
    const pages = await addAll(index, documents);
    failOn((await index.writeFiles({ outputPath })).errors);
    return { pages, bytes: await tidy(outputPath) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The search index can't be made: ${why}`, { cause: error });
  } finally {
    await close();
  }
}

async function addAll(index: PagefindIndex, documents: Iterable<SearchDocument>): Promise<number> {
  const added = await pMap(
    documents,
    async (document) => failOn((await index.addCustomRecord(document)).errors),
    { concurrency: IN_FLIGHT },
  );
  return added.length;
}

function failOn(errors: string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

/** Removes what isn't used, and adds up the rest. */
async function tidy(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      if (UNUSED.test(entry.name)) return rm(path).then(() => 0);
      return (await stat(path)).size;
    });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
