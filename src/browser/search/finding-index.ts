import { type FindingContents, type RecordTitle, TITLES_A_FILE } from '../../domain/finding/contents.ts';
import { keyPrint, type KeyShard, keyShardOf } from '../../domain/finding/keys.ts';
import type { Entry } from '../../domain/finding/lexicon.ts';
import type { Index } from '../../domain/finding/question.ts';
import { shardOf } from '../../domain/finding/shards.ts';
import { own } from '../../domain/own.ts';
import type { Language } from '../../domain/schemas/common.ts';

/** The index of the portal as a browser has it: what it holds, and its parts as they are asked for. */
export interface LoadedIndex extends Index {
  facts: FindingContents['records'];
  /** What a record is called in the reader's language. */
  titleOf: (record: number) => Promise<RecordTitle>;
  /** The day on which each record began or was created, by its number. */
  days: () => Promise<readonly string[]>;
}

/** Loads a file of JSON by its address, and asks for it anew where no cache is to answer. */
type LoadJson = (address: string, cache?: RequestCache) => Promise<unknown>;

/** Opens the index that lies in a folder, such as `/status/finding/`. */
export async function openIndex(
  folder: string,
  language: Language,
  loadJson: LoadJson = fetchJson,
): Promise<LoadedIndex> {
  // Which parts there are changes with every build; the parts themselves never do.
  const contents = (await loadJson(`${folder}index.json`, 'no-cache')) as FindingContents;
  const loaded = new Map<string, Promise<unknown>>();
  const load = <T>(name: string, check = listOf): Promise<T> => {
    const loading = loaded.get(name) ?? loadJson(folder + name).then(check);
    loaded.set(name, loading);
    // What couldn't be had may be had by the next question.
    loading.catch(() => loaded.delete(name));
    return loading as Promise<T>;
  };
  const { records: facts, words, keys, forms, titles, days, stopWords } = contents;
  return {
    facts,
    records: facts.kind.length,
    stopWords: new Map(
      Object.entries(stopWords).map(([name, list]) => [name as Language, new Set(list.split(' '))]),
    ),
    async entriesNear(form) {
      const name = words.files[shardOf(form, words.from)];
      return name === undefined ? [] : load<Entry[]>(name);
    },
    async recordsCalled(key) {
      const name = keys[keyShardOf(key, keys.length)];
      const shard = name === undefined ? {} : await load<KeyShard>(name, (part) => part);
      return own(shard, keyPrint(key)) ?? [];
    },
    async formsOf(letters) {
      const name = own(forms, String(letters));
      return name === undefined ? [] : load<string[]>(name);
    },
    async titleOf(record) {
      const name = titles[language]?.[Math.floor(record / TITLES_A_FILE)];
      if (name === undefined) throw new Error(`the index has no titles in ${language}`);
      const title = (await load<RecordTitle[]>(name))[record % TITLES_A_FILE];
      if (title === undefined) throw new Error(`${name} lacks the title of record ${record}`);
      return title;
    },
    days: () => load<string[]>(days),
  };
}

/** What a host may serve in place of a part, such as an error as JSON, is refused. */
function listOf(part: unknown): unknown {
  if (!Array.isArray(part)) throw new Error('a part of the index is something else');
  return part;
}

async function fetchJson(address: string, cache?: RequestCache): Promise<unknown> {
  const response = await fetch(address, cache ? { cache } : {});
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
