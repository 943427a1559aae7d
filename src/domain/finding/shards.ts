import { compareText } from '../compare-text.ts';
import type { Entry } from './lexicon.ts';

/** A part of the index: the entries whose forms lie between what its first form begins with and that of the next. */
export interface Shard {
  from: string;
  entries: Entry[];
}

/** Letters of a shard, some twice as many as its bytes when it is sent; a word that has more is a shard of its own. */
const SIZE = 4500;

/**
 * Divides the index, so that a question loads little more than its words. An entry is in every shard that has one of its
 * forms. It is cut before a word that isn't in the shard yet, so that the forms of a word stay together.
 */
export function cutShards(entries: readonly Entry[]): Shard[] {
  const forms = entries
    .flatMap((entry) => {
      const size = JSON.stringify(entry).length;
      return entry[1].map((form) => ({ form, entry, size }));
    })
    .sort((a, b) => compareText(a.form, b.form));
  const shards: { from: string; entries: Set<Entry>; size: number }[] = [];
  let last: string | undefined;
  for (const { form, entry, size } of forms) {
    let shard = shards.at(-1);
    const isFull = shard && shard.size > 0 && shard.size + size > SIZE;
    if (!shard || (isFull && !shard.entries.has(entry) && form !== last))
      shards.push((shard = { from: beginningOf(form, last), entries: new Set(), size: 0 }));
    last = form;
    if (shard.entries.has(entry)) continue;
    shard.entries.add(entry);
    shard.size += size;
  }
  return shards.map((shard) => ({ from: shard.from, entries: [...shard.entries] }));
}

/** The least letters of a form that sort it behind the one before. */
function beginningOf(form: string, before = ''): string {
  let length = 1;
  while (length < form.length && compareText(form.slice(0, length), before) <= 0) length += 1;
  return form.slice(0, length);
}

/** The number of the shard that a form is in, if it is in any, by what each begins with. */
export function shardOf(form: string, from: readonly string[]): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (compareText(from[middle] ?? '', form) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}
