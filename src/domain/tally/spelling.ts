import { decodeHTMLStrict } from 'entities';

/**
 * What programs write for the hyphen of a name, beside the hyphen itself: word processors, mail and chat put other
 * hyphens, dashes and minus signs in its place by themselves, and Japanese keyboards a long vowel.
 */
export const HYPHENS = String.fromCodePoint(
  ...[0x02d7, 0x058a, 0x05be, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2043, 0x2212, 0x2500],
  ...[0x2796, 0x30a0, 0x30fc, 0xfe58, 0xfe63, 0xff0d, 0xff70],
);

/** A place where a word may be broken: shown as a hyphen at the end of a line, else as nothing. */
export const SOFT_HYPHEN = '\u00AD';

/** What stands in a text and isn't seen: joiners, blanks of no width, marks of direction. */
export const INVISIBLE = String.fromCodePoint(
  ...[0x034f, 0x061c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e],
  ...[0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0xfe0e, 0xfe0f, 0xfeff],
);

/** A letter, mark or digit that may go on with a word in Latin letters; those of scripts without blanks can't. */
export const IN_WORD = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Inherited}\\p{N}]';

/** How far full-width letters, digits and signs lie from the usual ones. */
export const FULL_WIDTH = 0xfee0;

const EACH_HYPHEN = new RegExp(`[${HYPHENS}]`, 'gu');
const EACH_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'gu');
const EACH_FULL_WIDTH = /[\uFF01-\uFF5E]/g;
/** An ampersand that was encoded, maybe more than once. */
const ENCODED_AMPERSAND = /&(?:amp;|#38;)+/gi;
/** A soft hyphen that is seen: the only one between letters and a number. */
const SEEN_SOFT_HYPHEN = /(?<=\p{L})\u00AD+(?=\p{N})/gu;
/** What may stand at a hyphen and says no more: soft hyphens, and the backslash with which markup keeps it a hyphen. */
const AT_HYPHEN = new RegExp(`[\\\\\u00AD]+(?=[${HYPHENS}-])|(?<=[${HYPHENS}-])\u00AD+`, 'gu');

/** The signs without one of which a text is as it is seen. Most have none, and needn't be looked through for each. */
const MAY_DIFFER = new RegExp(`[&\\\\\u00AD\uFF01-\uFF5E${INVISIBLE}]`, 'u');

/** A text as it is seen: entities decoded, without signs of no width, full-width letters and digits as the usual ones. */
export function asSeen(text: string): string {
  if (!MAY_DIFFER.test(text)) return text;
  return decodeHTMLStrict(text.replace(ENCODED_AMPERSAND, '&'))
    .replace(EACH_FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH))
    .replace(EACH_INVISIBLE, '')
    .replace(AT_HYPHEN, '')
    .replace(SEEN_SOFT_HYPHEN, '-')
    .replaceAll(SOFT_HYPHEN, '');
}

/** A text as it is seen, every sign that stands for a hyphen being one. */
export function withHyphens(seen: string): string {
  return seen.replace(EACH_HYPHEN, '-');
}

/** Percent signs that are encoded themselves, maybe more than once, and what they encode. */
const ENCODED_PERCENT = /%(?:25)+(?=[\da-f]{2})/gi;
const ENCODED_SIGNS = /(?:%[\da-f]{2})+/gi;

/** A text with what addresses encode decoded; what can't be stays as it is. */
export function withoutPercents(text: string): string {
  return text.replace(ENCODED_PERCENT, '%').replace(ENCODED_SIGNS, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded.replace(/%[0-7][\da-f]/gi, decodeURIComponent);
    }
  });
}
