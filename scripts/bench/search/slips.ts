import { digestNumber } from './digest-order.ts';

/** So many letters a word has that somebody slips in. */
const LETTERS = 5;
/** How many words of a question have a slip. */
const WORDS = 2;

/** A question with a slip of the finger in its longest words; which slips they are is left to a digest. */
export function withSlips(text: string, salt: string): string {
  const words = text.split(' ');
  const longest = words
    .filter((word) => word.length >= LETTERS)
    .sort((a, b) => b.length - a.length)
    .slice(0, WORDS);
  return words.map((word) => (longest.includes(word) ? withSlip(word, salt) : word)).join(' ');
}

/** Swaps two letters, leaves one out, types one twice, or types its neighbour in the alphabet; never the first. */
function withSlip(word: string, salt: string): string {
  const at = 1 + digestNumber(`${salt} ${word} at`, word.length - 2);
  const letter = word.charAt(at);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (digestNumber(`${salt} ${word} slip`, 4)) {
    case 0:
      // Two letters that are the same can’t be swapped.
      if (after.charAt(0) === letter) return before + after;
      return before + after.charAt(0) + letter + after.slice(1);
    case 1:
      return before + after;
    case 2:
      return before + letter + letter + after;
    default:
      return before + (letter === 'z' ? 'a' : String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1)) + after;
  }
}
