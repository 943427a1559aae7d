/** Most texts and nearly all names: there are no marks on these letters, and they are told from signs at a glance. */
const ASCII = /^[\0-\x7f]*$/;

/** A text in small letters, without accents and other marks: `Solución` as `solucion`. */
export function folded(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The letters and digits of a text, folded: `KI-1042`, `ki 1042` and `Ki_1042` are one. Runs in browsers too. */
export function foldedLetters(text: string): string {
  const letters = folded(text);
  return ASCII.test(letters) ? letters.replace(/[^a-z0-9]+/g, '') : letters.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A text as a key of site.yaml: `Pricing, Promoções` as `pricing-promocoes`; empty where it has no letter or digit. */
export function asKey(text: string): string {
  return folded(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
