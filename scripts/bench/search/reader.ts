import { gzipSync } from 'node:zlib';
import { find } from '../../../src/browser/search/find.ts';
import { type LoadedIndex, openIndex } from '../../../src/browser/search/finding-index.ts';
import type { OutputFile } from '../../../src/domain/publication.ts';
import type { Language } from '../../../src/domain/schemas/common.ts';

/** What a reader is shown for a question, and what that took from the network. */
export interface Read {
  /** Ids of records, best first. */
  found: string[];
  /** Bytes of the files that were loaded, as they are sent. */
  bytes: number;
  files: number;
}

/** As many results as a page shows at once. */
const SHOWN = 10;
const FOLDER = '/';

/** Readers of an index that was emitted, each with a browser that has nothing of it yet. */
export function createReaders(emitted: readonly OutputFile[]): (language: Language) => {
  ask: (text: string) => Promise<Read>;
} {
  const files = new Map(
    emitted.map(({ path, content }) => [FOLDER + path.replace(/^finding\//, ''), String(content)]),
  );
  // Read and packed once for all readers.
  const parsed = new Map<string, unknown>();
  const sizes = new Map<string, number>();
  const once = <T>(known: Map<string, T>, path: string, make: (text: string) => T): T => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const text = files.get(path);
    if (text === undefined) throw new Error(`there is no ${path} in the index`);
    const made = make(text);
    known.set(path, made);
    return made;
  };
  return (language) => {
    const loaded = new Set<string>();
    let fresh: string[] = [];
    let index: LoadedIndex | undefined;
    const load = (path: string): Promise<unknown> => {
      if (!loaded.has(path)) fresh.push(path);
      loaded.add(path);
      return Promise.resolve(once(parsed, path, (text): unknown => JSON.parse(text)));
    };
    return {
      async ask(text) {
        fresh = [];
        index ??= await openIndex(FOLDER, language, load);
        const place = { language, base: FOLDER, workaroundHeading: '' };
        const { hits } = await find(index, { text, filters: {}, sort: 'relevance' }, place);
        const shown = await Promise.all(hits.slice(0, SHOWN).map((hit) => hit.load()));
        const bytes = fresh.reduce((sum, path) => sum + once(sizes, path, (all) => gzipSync(all).length), 0);
        return { found: shown.map(({ id }) => id), bytes, files: fresh.length };
      },
    };
  };
}
