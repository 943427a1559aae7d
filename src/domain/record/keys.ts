import { foldedLetters } from '../fold.ts';
import { idNumber } from './ids.ts';
import type { PortalRecord } from './records.ts';

/**
 * The word under which the index has a whole key of a record: an id, its number, an alias.
 * No text has such a word, so that looking for it finds the record itself and none that only mentions it.
 */
export function keyWord(key: string): string {
  return `k0${foldedLetters(key)}`;
}

/** All that names a record by itself: its id, the number in it (of known issues, as in short links), its aliases. */
export function recordKeys(record: PortalRecord): string[] {
  if (record.kind !== 'known-issue') return [record.id];
  return [...new Set([record.id, idNumber(record.id), ...record.facts.aliases])];
}
