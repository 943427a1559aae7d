import type { Words } from '../../../src/languages/words.ts';

const ACCENTED: Record<string, string> = { a: 'á', c: 'ç', e: 'ë', i: 'î', n: 'ñ', o: 'ö', u: 'ü', y: 'ÿ' };
/** What stays as it is in a text of the interface: places, figures, addresses. */
const KEPT = /(\{\w+\}|#|`[^`]*`|\S*[./]\S*)/;

/** English with accents, words 40% longer: what German, Finnish or Russian do to a page. */
export function lengthened(words: Words): Words {
  return { ...changed(words, (text) => byWord(text, longer)), locale: words.locale };
}

/** English whose words run from right to left, in a locale that is written so. */
export function mirrored(words: Words): Words {
  return { ...changed(words, (text) => byWord(text, (word) => `\u202e${word}\u202c`)), locale: 'ar-EG' };
}

function longer(word: string): string {
  const accented = word.replace(/[aceinouy]/g, (letter) => ACCENTED[letter] ?? letter);
  return accented + accented.slice(-Math.max(1, Math.round(accented.length * 0.4)));
}

/** Each word of a text that nothing depends on. */
function byWord(text: string, change: (word: string) => string): string {
  return text
    .split(KEPT)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[\p{L}’]{2,}/gu, change)))
    .join('');
}

function changed<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]) => [key, changed(inner as unknown, change)]),
  ) as T;
}
