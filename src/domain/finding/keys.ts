import { foldedLetters } from '../fold.ts';

/** What names a record by itself, as it is kept: a print of it, and the numbers of the records that it names. */
export type KeyShard = Readonly<Record<string, readonly number[]>>;

/** About so many keys are in a shard. */
const SIZE = 256;

/** A prime below 2 to the 36th: of a million questions, fewer than one meets the print of a key by chance. */
const PRIME = 68_719_476_731;
const FACTOR = 131;
const BASE = 36;
const DIGITS = 7;

/**
 * A print of a key, since a key is only ever looked for as a whole, and old addresses are long: the same for `KI-1042`,
 * `ki 1042` and `Ki_1042`.
 */
export function keyPrint(key: string): string {
  return numberOf(key).toString(BASE).padStart(DIGITS, '0');
}

/** The number of the shard that a key is in, if it is in any, of so many. */
export function keyShardOf(key: string, shards: number): number {
  return numberOf(key) % shards;
}

/** Divides what records are called, each a list by the number of the record. Several may share a key. */
export function cutKeys(keysOf: readonly (readonly string[])[]): KeyShard[] {
  const all = keysOf.reduce((sum, keys) => sum + keys.length, 0);
  // A power of two, so that only a portal that grows by half as much again has other shards.
  const count = all === 0 ? 0 : 2 ** Math.max(0, Math.round(Math.log2(all / SIZE)));
  const shards = Array.from({ length: count }, () => new Map<string, number[]>());
  for (const [number, keys] of keysOf.entries())
    for (const [print, key] of new Map(keys.map((each) => [keyPrint(each), each]))) {
      const shard = shards[keyShardOf(key, count)];
      shard?.set(print, [...(shard.get(print) ?? []), number]);
    }
  return shards.map((shard) => Object.fromEntries([...shard].sort(([a], [b]) => (a < b ? -1 : 1))));
}

function numberOf(key: string): number {
  let sum = 0;
  for (const unit of foldedLetters(key).split('')) sum = (sum * FACTOR + unit.charCodeAt(0) + 1) % PRIME;
  return sum;
}
