/** A text in small letters, without accents and other marks: `Solución` as `solucion`. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The letters and digits of a text, folded: `KI-1042`, `ki 1042` and `Ki_1042` are one. Runs in browsers too. */
export function foldedLetters(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A text as a key of site.yaml: `Pricing, Promoções` as `pricing-promocoes`; empty where it has no letter or digit. */
export function asKey(text: string): string {
  return folded(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
