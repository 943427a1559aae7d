import type { TallyFacts } from '../../../src/domain/schemas/tally.ts';
import type { TallyNames } from '../../../src/domain/tally/names.ts';
import { FULL_WIDTH, HYPHENS, INVISIBLE, SOFT_HYPHEN } from '../../../src/domain/tally/spelling.ts';
import { inAnyCase } from './sql.ts';

/**
 * Regular expressions of RE2 that find all that may name a known issue, and a little more:
 * most tickets name none, and needn't be looked at closely. Cases are side by side in them, `[kK]`, because RE2 is twice as quick
 * so as with its flag for it. What names one is decided in src/domain/tally/match.ts.
 */
export interface NamePatterns {
  /** What every text has that any of the others finds something in: RE2 reads it once, however many there are. */
  any: string;
  /** A sign that stands for another one in a name: without it, what is `plain` is all. */
  uncommon: string;
  /** Names in their own letters. None of these where texts aren't looked at. */
  plain: readonly string[];
  /** Names in any signs, each to be tried by itself: RE2 is slow with a choice of them. */
  all: readonly string[];
  /** For a tag, or several as the export writes them. */
  tags: string;
  /** For the value of a link. */
  link: string;
}

/** What is encoded, in HTML or in an address: maybe a hyphen, maybe nothing that is seen. */
const ENTITY = '&(?:amp;)*#?[0-9a-zA-Z]+;';
const PERCENT = '%(?:25)*[0-9a-fA-F]{2}';

/** The signs that stand for others, or begin what does. */
const UNCOMMON = `[&%${SOFT_HYPHEN}${HYPHENS}${INVISIBLE}\\x{FF01}-\\x{FF5E}]`;

/** How names are spelled, as parts of patterns. */
interface Spelling {
  letter: (sign: string) => string;
  /** Where a name has a hyphen. */
  hyphen: string;
  digit: string;
  /** Between two letters of a name: nothing that is seen. */
  unseen: string;
}

const IN_OWN_LETTERS: Spelling = {
  letter: inAnyCase,
  hyphen: '[-\\\\]+',
  digit: '[1-9]',
  unseen: '',
};

const IN_ANY_SIGNS: Spelling = {
  letter: (sign) => `(?:${inAnyCase(sign)}|${inFullWidth(sign)}|${ENTITY})`,
  hyphen: `(?:[-\\\\${SOFT_HYPHEN}${HYPHENS}${INVISIBLE}]|${ENTITY}|${PERCENT})+`,
  digit: `(?:[1-9１-９]|${ENTITY})`,
  unseen: `(?:[${INVISIBLE}${SOFT_HYPHEN}]|${ENTITY}|${PERCENT})*`,
};

export function namePatterns(
  { prefix, host, longSlugs }: TallyNames,
  { match }: Pick<TallyFacts, 'match'>,
): NamePatterns {
  const hasAddresses = match.addresses || match.slugs;
  const hasSlugs = match.slugs && longSlugs.size > 0;
  const [first = '', ...others] = prefix;
  const [hostFirst = '', ...hostOthers] = host;
  const id = (begin: string, spelling: Spelling) =>
    begin + goingOn(others, spelling) + spelling.hyphen + spelling.digit;
  const patterns = (spelling: Spelling, idBegins: string[], slugBegins: string[]) => [
    ...(match.ids ? idBegins.map((begin) => id(begin, spelling)) : []),
    ...(hasAddresses ? [inAnyCase(hostFirst) + goingOn(hostOthers, spelling)] : []),
    ...(hasSlugs ? slugBegins.map((begin) => slugFrom(begin, spelling)) : []),
  ];
  const plain = patterns(IN_OWN_LETTERS, [inAnyCase(first)], ['-']);
  const { hyphen, digit } = IN_ANY_SIGNS;
  const ownId = `(?:${inAnyCase(first)}|${inFullWidth(first)})${goingOn(others, IN_ANY_SIGNS)}`;
  const knownIssue = `${inAnyCase('known')}(?:_|${hyphen})${inAnyCase('issue')}`;
  return {
    any: [UNCOMMON, ...plain].join('|'),
    uncommon: UNCOMMON,
    plain,
    all: patterns(
      IN_ANY_SIGNS,
      [inAnyCase(first), ENTITY, inFullWidth(first)],
      ['-', ENTITY, PERCENT, `[${HYPHENS}]`],
    ),
    tags: match.tags ? `(?:${ownId}|${knownIssue})(?:_|${hyphen})${digit}` : NOTHING,
    link: `(?s)${inAnyCase(prefix)}-[1-9][0-9]{0,11}|.*[^\\x00-\\x7F].*|.*&.*`,
  };
}

/** Three hyphens in a word, this one first: a slug that names its issue anywhere has four parts. */
function slugFrom(begin: string, { hyphen }: Spelling): string {
  return `${begin}[^\\s-]+?${hyphen}[^\\s-]+?${hyphen}`;
}

/** The letters of a name after its first, in any case. */
function goingOn(letters: readonly string[], { letter, hyphen, unseen }: Spelling): string {
  return letters.map((sign) => unseen + (sign === '-' ? hyphen : letter(sign))).join('');
}

/** A letter, digit or sign in full width, as a class. */
function inFullWidth(sign: string): string {
  const wide = [sign.toLowerCase(), sign.toUpperCase()].map((one) =>
    one >= '!' && one <= '~' ? String.fromCharCode(one.charCodeAt(0) + FULL_WIDTH) : one,
  );
  return `[${wide.join('')}]`;
}

/** What no text has. */
const NOTHING = '[^\\x00-\\x{10FFFF}]';
