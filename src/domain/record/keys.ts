import { foldedLetters } from '../fold.ts';

/**
 * The word under which the index has a whole key of a record: an id, its number, an alias.
 * No text has such a word, so that looking for it finds the record itself and none that only mentions it.
 */
export function keyWord(key: string): string {
  return `k0${foldedLetters(key)}`;
}
