import { folded } from '../../fold.ts';

/** The words of a text that may be of a language, and those that may be names. */
export interface PlainWords {
  /** All words as they are written, folded: of names, codes and addresses their parts. */
  all: string[];
  /** Words that stand by themselves in small letters. */
  small: Set<string>;
  /** Words that begin with a capital letter though no sentence begins with them, in small letters. */
  capital: Set<string>;
}

/** What no word of a language has in it: digits, and signs of addresses, codes, paths and templates. */
const OF_CODE = /[\p{N}@#/\\_=<>{}$%&+~^|`*[\]]/u;
const AROUND = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;
const END_OF_SENTENCE = /[.!?:;…]["'”’)]*$/u;
const SMALL = /^\p{Ll}[\p{Ll}\p{M}]*$/u;
const CAPITAL = /^\p{Lu}[\p{Ll}\p{M}]*$/u;
const SHORTEST = 3;
/** A longer one is something that was pasted. */
const LONGEST = 24;

/** Takes a text apart. Whatever has a digit or a sign in it, or a hyphen, is no plain word. */
export function plainWords(text: string): PlainWords {
  const words: PlainWords = { all: [], small: new Set(), capital: new Set() };
  for (const line of text.normalize('NFC').split('\n')) {
    let begins = true;
    for (const token of line.split(/\s+/u).filter((each) => each !== '')) {
      const word = token.replace(AROUND, '');
      words.all.push(...(folded(token).match(/[\p{L}\p{N}]+/gu) ?? []));
      const fits = word.length >= SHORTEST && word.length <= LONGEST && !OF_CODE.test(token);
      if (fits && SMALL.test(word)) words.small.add(word);
      if (fits && CAPITAL.test(word) && !begins) words.capital.add(word.toLowerCase());
      begins = END_OF_SENTENCE.test(token);
    }
  }
  return words;
}
