import { foldedLetters } from '../../domain/fold.ts';

/** Letters, a dash and digits, or digits alone: `KI-1042`, `#467419`. Only the whole of it counts, no beginning. */
const KEY_SHAPE = /^#?(\p{L}{1,10}[-\s]?)?\d+$/u;
const ADDRESS = /^https?:\/\/\S+$/;
const MOST_WORDS = 40;

/** A piece of a question between two spaces. */
export interface Word {
  /** Folded as one: `ERR_EXPORT_422` is `errexport422`. */
  whole: string;
  /** Its parts, where it is made of some: `err`, `export`, `422`. Parts of one letter say nothing. */
  parts: string[];
}

/** What a question may name a record by: itself, or the end of an address that was pasted. */
export function keyOf(text: string): string {
  const asked = text.trim();
  if (!ADDRESS.test(asked)) return asked;
  return new URL(asked).pathname.split('/').findLast((part) => part !== '') ?? '';
}

/** Whether a question is the number or id of something, rather than words. */
export function looksLikeKey(text: string): boolean {
  return KEY_SHAPE.test(text);
}

/** The words of a question, each once, the first forty: more says nothing new. */
export function wordsOf(text: string): Word[] {
  const words = text
    .split(/\s+/)
    .map((word) => ({ whole: foldedLetters(word), parts: partsOf(word) }))
    .filter(({ whole }) => whole !== '');
  return [...new Map(words.map((word) => [word.whole, word])).values()].slice(0, MOST_WORDS);
}

/** A word's parts as the index has them, divided at signs and at `camelCase`. */
function partsOf(word: string): string[] {
  const parts = word
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2 ')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(foldedLetters)
    .filter((part) => part !== '');
  return parts.length > 1 ? parts.filter((part) => part.length > 1) : parts;
}
