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
  /** For a text, each to be tried by itself: RE2 is quick with one that begins with a sign of ASCII, and slow with a choice of them. */
  texts: readonly string[];
  /** The slow ones, for a text with signs beyond ASCII alone. */
  foreign: readonly string[];
  /** For a tag, or several as the export writes them. */
  tags: string;
  /** For the value of a link. */
  link: string;
}

/** What is encoded, in HTML or in an address: maybe a hyphen, maybe nothing that is seen. */
const ENTITY = '&(?:amp;)*#?[0-9a-zA-Z]+;';
const PERCENT = '%(?:25)*[0-9a-fA-F]{2}';
/** Between two letters of a name: nothing that is seen. */
const UNSEEN = `(?:[${INVISIBLE}${SOFT_HYPHEN}]|${ENTITY}|${PERCENT})*`;
/** Where a name has a hyphen. */
const HYPHEN = `(?:[-\\\\${SOFT_HYPHEN}${HYPHENS}${INVISIBLE}]|${ENTITY}|${PERCENT})+`;
const DIGIT = `(?:[1-9１-９]|${ENTITY})`;

export function namePatterns(
  { prefix, host, longSlugs }: TallyNames,
  { match }: Pick<TallyFacts, 'match'>,
): NamePatterns {
  const hasSlugs = match.slugs && longSlugs.size > 0;
  const [first = '', ...others] = prefix;
  const [hostFirst = '', ...hostOthers] = host;
  const id = (begin: string) => `${begin}${goingOn(others)}${HYPHEN}${DIGIT}`;
  const ownId = `(?:${inAnyCase(first)}|${inFullWidth(first)})${goingOn(others)}`;
  const knownIssue = `${inAnyCase('known')}(?:_|${HYPHEN})${inAnyCase('issue')}`;
  return {
    texts: [
      ...(match.ids ? [id(inAnyCase(first)), id(ENTITY)] : []),
      ...(match.addresses || match.slugs ? [`${inAnyCase(hostFirst)}${goingOn(hostOthers)}`] : []),
      ...(hasSlugs ? ['-', ENTITY, PERCENT].map(slugFrom) : []),
    ],
    foreign: [
      ...(match.ids ? [id(inFullWidth(first))] : []),
      ...(hasSlugs ? [slugFrom(`[${HYPHENS}]`)] : []),
    ],
    tags: match.tags ? `(?:${ownId}|${knownIssue})(?:_|${HYPHEN})${DIGIT}` : NOTHING,
    link: `(?s)${inAnyCase(prefix)}-[1-9][0-9]{0,11}|.*[^\\x00-\\x7F].*|.*&.*`,
  };
}

/** Three hyphens in a word, this one first: a slug that names its issue anywhere has four parts. */
function slugFrom(hyphen: string): string {
  return `${hyphen}[^\\s-]+?${HYPHEN}[^\\s-]+?${HYPHEN}`;
}

/** The letters of a name after its first, in any case: with what isn't seen before each, and whatever stands for a hyphen. */
function goingOn(letters: readonly string[]): string {
  return letters
    .map((sign) => UNSEEN + (sign === '-' ? HYPHEN : `(?:${inAnyCase(sign)}|${inFullWidth(sign)}|${ENTITY})`))
    .join('');
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
