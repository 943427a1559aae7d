import { folded } from '../../fold.ts';

/** Words of Candor's languages that any text has, folded. Rare words tell more; these tell nothing at all. */
const COMMON = new Set(
  (
    'the and for not with that this from are was when where what which who has have had but can cannot does into out ' +
    'its after before only while then than there their they you your our one two all any each other more some such ' +
    'been being will would could should may must don did didn isn doesn about please hello help thank regards ' +
    'que nao com para por uma mas mais dos das nos nas seu sua quando onde qual ele ela isso esta este essa esse foi ' +
    'ser sao tem ter pelo pela sem sobre depois antes ate apenas entao como cada outro ola obrigado favor ' +
    'los las del una con pero mas sus cuando donde cual ese eso esto fue ser son tiene tener sin sobre despues hasta ' +
    'solo entonces cada otro hola gracias'
  ).split(' '),
);

/** Words of a text in order, as written: `Exportação: ERR_422` gives `Exportação`, `ERR_422`. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+(?:[_-][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * The words that tell what a text is about, by the key that they are compared by: without those that every text has,
 * without bare numbers, accents folded and plurals taken for the singular.
 */
export function tellingWords(words: readonly string[]): Map<string, string> {
  const telling = new Map<string, string>();
  for (const part of words.flatMap((word) => word.split(/[_-]/))) {
    const key = folded(part);
    if (key.length < 3 || COMMON.has(key) || /^\d+$/.test(key)) continue;
    telling.set(key.length > 4 && key.endsWith('s') ? key.slice(0, -1) : key, part.toLowerCase());
  }
  return telling;
}

/** Whether a word is a code, such as `ERR_EXPORT_422`, `invalid_price` or `E1042`: no word of a language. */
export function isCode(word: string): boolean {
  const isJoined = word.length >= 6 && word.includes('_') && /[a-z]{2}/i.test(word);
  return isJoined || /^[A-Z]{1,6}-?\d{3,}$/.test(word);
}

/**
 * Words as messages are compared by: without codes in any case, which stand for themselves, and without numbers, which
 * differ each time.
 */
export function messageWords(words: readonly string[]): string[] {
  return words.filter((word) => !/^\d+$/.test(word) && !isCode(word.toUpperCase()));
}

/** All words of a text as they are compared, one blank between them, however common they are. */
export function phraseOf(text: string): string {
  return wordsOf(text)
    .flatMap((word) => word.split(/[_-]/))
    .map(folded)
    .join(' ');
}
