/** What texts in Latin letters are made of once their marks stand by themselves; all marks among that are `MARKS`. */
const LATIN = /^[\0-\u036f\u2000-\u206f]*$/;
const MARKS = /[\u0300-\u036f]+/g;
/** Without a letter or a digit of any other script, there is no need to look each character up. */
const ASCII = /^[\0-\x7f]*$/;

/** A text in small letters, without accents and other marks: `Solución` as `solucion`. */
export function folded(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const apart = text.normalize('NFD');
  // The stroke of “ł” is no mark of its own.
  return apart
    .replace(LATIN.test(apart) ? MARKS : /\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l');
}

/** The words of a text, folded, with one separator for all that stands between two. */
export function foldedWords(text: string, separator: string): string {
  const plain = folded(text);
  return plain.replace(ASCII.test(plain) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, separator);
}

/** The letters and digits of a text, folded: `KI-1042`, `ki 1042` and `Ki_1042` are one. Runs in browsers too. */
export function foldedLetters(text: string): string {
  return foldedWords(text, '');
}

/** A text as a key of site.yaml: `Pricing, Promoções` as `pricing-promocoes`; empty where it has no letter or digit. */
export function asKey(text: string): string {
  return folded(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
