import type { Portal } from '../../src/domain/portal.ts';
import type { TallyNames } from '../../src/domain/tally/names.ts';
import { FULL_WIDTH, HYPHENS, INVISIBLE, SOFT_HYPHEN } from '../../src/domain/tally/spelling.ts';
import { quoted } from './read/sql.ts';

/** What HTML and addresses usually encode, by what it stands for, in small letters and in the order in which it is decoded. */
const ENCODED: readonly (readonly [sign: string, ...ways: string[]])[] = [
  ['&', '&amp;'],
  ['\u2010', '&#8208;', '&#x2010;', '&hyphen;', '&dash;', '%e2%80%90'],
  ['\u2011', '&#8209;', '&#x2011;', '%e2%80%91'],
  ['\u2013', '&#8211;', '&#x2013;', '&ndash;', '%e2%80%93'],
  ['\u2014', '&#8212;', '&#x2014;', '&mdash;', '%e2%80%94'],
  ['\u2212', '&#8722;', '&#x2212;', '&minus;', '%e2%88%92'],
  [SOFT_HYPHEN, '&#173;', '&#xad;', '&shy;', '%c2%ad'],
  [
    '',
    ...[
      '&#8203;',
      '&#x200b;',
      '&zerowidthspace;',
      '&#8204;',
      '&#x200c;',
      '&zwnj;',
      '&#8205;',
      '&#x200d;',
      '&zwj;',
    ],
    ...['&#8288;', '&#x2060;', '&nobreak;', '&#65279;', '&#xfeff;', '%e2%80%8b', '%e2%81%a0'],
  ],
  ['-', '&#45;', '&#x2d;', '%2d'],
  [' ', '%20', '%23', '%26', '%2f', '%3a', '%3d', '%3f'],
];

/** Letters and digits that go on with a word, in small; what else is in a text, signs and other scripts, becomes blanks. */
const LETTERS = ['az', '09', 'ßö', 'øž', 'άώ', 'аџ']
  .flatMap(([first = '', last = '']) => between(first, last))
  .filter((sign) => sign === sign.toLowerCase());

const USUAL = [...between('a', 'z'), ...between('0', '9')];
const WIDE = USUAL.map((sign) => String.fromCharCode(sign.charCodeAt(0) + FULL_WIDTH));

/** Stands for the hyphen of an id, once all other hyphens beside it are blanks. */
export const JOINT = '~';

/**
 * A row of what texts are folded by: `known`, the letters and digits of words; `odd`, those in full width, then what stands
 * for a hyphen, then what isn't seen.
 */
export function lettersRow({ bySlug }: TallyNames): string {
  const ofSlugs = [...bySlug.keys()].join('').match(/[\p{L}\p{N}]/gu) ?? [];
  const known = quoted(`${[...new Set([...LETTERS, ...ofSlugs])].join('')} -`);
  return `${known},\n  ${quoted(WIDE.join(''))} || ${byNumber(HYPHENS)} || ${byNumber(INVISIBLE)}`;
}

/** A text in small letters, without the encodings of HTML and of addresses. */
export function decoded(text: string): string {
  const ways = ENCODED.flatMap(([sign, ...its]) => its.map((way) => [quoted(way), literal(sign)] as const));
  return replaced(`LOWER(${text})`, ways);
}

/** The names in a cell in small letters, with semicolons between them. */
export function namesIn(cell: string): string {
  const ways: Record<string, string[]> = {
    '&': ['&amp;', '&#38;'],
    "'": ['&#39;', '&apos;'],
    ' ': ['&nbsp;', '&#160;'],
  };
  const pairs = Object.entries(ways).flatMap(([sign, its]) =>
    its.map((way) => [quoted(way), quoted(sign)] as const),
  );
  const breaks = [quoted('<br>'), quoted('<br/>'), quoted('<br />'), quoted('#lbbr#'), 'CHR(10)', 'CHR(13)'];
  return replaced(`LOWER(${cell})`, [...pairs, ...breaks.map((way) => [way, quoted(';')] as const)]);
}

/**
 * A text in small letters as it is seen, with a hyphen, or a blank, for what stands for one: a dash may be the hyphen of a
 * name, or the end of one. A soft hyphen is a hyphen only between letters of ids and a number.
 */
export function seen(text: string, hyphen: '-' | ' ', { prefix }: TallyNames): string {
  const soft = literal(SOFT_HYPHEN);
  return replaced(
    `TRANSLATE(LOWER(${text}), odd, ${quoted(USUAL.join('') + hyphen.repeat(HYPHENS.length))})`,
    [
      [`${soft} || '-'`, quoted('-')],
      [`${literal('\\')} || '-'`, quoted('-')],
      [`${quoted(prefix)} || ${soft}`, quoted(`${prefix}-`)],
      [soft, quoted('')],
    ],
  );
}

/** A seen text between blanks, with blanks for all signs but hyphens, and others that are asked for. */
export function words(text: string, kept = ''): string {
  const known = kept === '' ? 'known' : `known || ${quoted(kept)}`;
  const signs = `TRANSLATE(${text}, ${known}, '')`;
  return `' ' || TRANSLATE(${text}, '.' || ${signs}, RPAD(' ', CAST(LENGTH(${signs}) + 1 AS INTEGER), ' ')) || ' '`;
}

/** Ids in a text with their joint for a hyphen; every other hyphen a blank. One that is part of something longer isn't between blanks. */
export function idsIn(text: string, { prefix }: TallyNames): string {
  const digits = between('0', '9').map((digit) => [quoted(`.${digit}`), quoted(`_${digit}`)] as const);
  // Around a whole word, underscores are Markdown's emphasis.
  const emphasis = ['___', '__', '_'].flatMap((run) => [
    [quoted(` ${run}`), quoted(' ')] as const,
    [quoted(`${run} `), quoted(' ')] as const,
  ]);
  return replaced(words(replaced(text, digits), '_'), [
    [quoted(`${prefix}-`), quoted(`${prefix}${JOINT}`)],
    [quoted('-'), quoted(' ')],
    ...emphasis,
  ]);
}

/** Ids in tags. A tag is one word: in it `_` is as good as a hyphen, and no other hyphen ends it. */
export function idsInTags(tags: string, { prefix }: TallyNames): string {
  const joined = replaced(tags, [
    [quoted('_'), quoted('-')],
    [quoted('known-issue-'), quoted(`${prefix}-`)],
    [quoted(`${prefix}-`), quoted(`${prefix}${JOINT}`)],
  ]);
  return words(joined, JOINT);
}

/** Addresses in a text, those in another language as those in the default one. */
export function addressesIn(text: string, { site }: Portal, { host }: TallyNames): string {
  const base = blanked(`${host}${new URL(site.url).pathname}`);
  return replaced(
    words(text),
    site.languages.map((language) => [quoted(` ${base} ${language} `), quoted(` ${base} `)]),
  );
}

/** A text as `words` has it. */
export function blanked(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}-]+/gu, ' ')
    .trim();
}

function replaced(text: string, pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((sql, [from, to]) => `REPLACE(${sql}, ${from}, ${to})`, text);
}

function between(first: string, last: string): string[] {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
}

/** What nobody would see in a query, or take for something else, is written by its number. */
function literal(text: string): string {
  return /^[\]-~ -[]*$/.test(text) ? quoted(text) : byNumber(text);
}

function byNumber(text: string): string {
  return [...text].map((sign) => `CHR(${sign.codePointAt(0) ?? 0})`).join(' || ');
}
