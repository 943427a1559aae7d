import pMap from 'p-map';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { SearchDocument } from '../emit/search/document.ts';

/** Documents on their way to Pagefind's process at a time: enough to keep it busy, few enough to hold in memory. */
const IN_FLIGHT = 4;

/** Files that Pagefind has for interfaces that the portal doesn't use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\b/;

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
 * The files of a search index of documents, which are to be served as `pagefind/`; one index a language. One at a time in a
 * process: Pagefind has one helper for all, which ends with this. It is asked for the files, since it says that it has
 * written them before they are on the disk. It numbers the values of filters as it likes, so the files of filters aren't
 * the same bytes in every run; all others are.
 */
export async function searchIndexFiles(documents: Iterable<SearchDocument>): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('; '));
    await addAll(index, documents);
    const made = await index.getFiles();
    failOn(made.errors);
    return made.files.filter(({ path }) => !UNUSED.test(path));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The search index can't be made: ${why}`, { cause: error });
  } finally {
    await close();
  }
}

async function addAll(index: PagefindIndex, documents: Iterable<SearchDocument>): Promise<void> {
  await pMap(documents, async (document) => failOn((await index.addCustomRecord(document)).errors), {
    concurrency: IN_FLIGHT,
  });
}

function failOn(errors: string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}
