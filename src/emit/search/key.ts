/** A text as small letters and digits alone: `KI-1042`, `ki 1042` and `Ki_1042` are one. */
export function foldKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The word under which the index has a whole key of a record: an id, its number, an alias.
 * No text has such a word, so that looking for it finds the record itself and none that only mentions it.
 */
export function keyWord(key: string): string {
  return `k0${foldKey(key)}`;
}
