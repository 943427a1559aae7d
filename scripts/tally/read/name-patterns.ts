import type { TallyFacts } from '../../../src/domain/schemas/tally.ts';
import type { TallyNames } from '../../../src/domain/tally/names.ts';
import { inAnyCase } from './sql.ts';

/**
 * Regular expressions of RE2 that find all that may name a known issue, and a little more:
 * most tickets name none, and needn't be looked at closely. Cases are side by side in them, `[kK]`, because RE2 is twice as quick
 * so as with its flag for it. What names one is decided in src/domain/tally/match.ts.
 */
export interface NamePatterns {
  /** For a text, each to be tried by itself: RE2 is quick with one that begins with something, and slow with a choice of them. */
  texts: readonly string[];
  /** For a tag, or several as the export writes them. */
  tags: string;
  /** For the value of a link. */
  link: string;
}

/** Three hyphens in a word: a slug that names its issue anywhere has four parts. */
const SLUG = '-[^\\s-]+-[^\\s-]+-';

export function namePatterns(
  { prefix, host, longSlugs }: TallyNames,
  { match }: Pick<TallyFacts, 'match'>,
): NamePatterns {
  const texts = [
    ...(match.ids ? [`${inAnyCase(prefix)}-[1-9]`] : []),
    ...(match.addresses || match.slugs ? [`${inAnyCase(host)}/`] : []),
    ...(match.slugs && longSlugs.size > 0 ? [SLUG] : []),
  ];
  return {
    texts,
    tags: match.tags
      ? `(?:${inAnyCase(prefix)}|${inAnyCase('known')}[-_]${inAnyCase('issue')})[-_][1-9]`
      : NOTHING,
    link: `${inAnyCase(prefix)}-[1-9][0-9]{0,11}`,
  };
}

/** What no text has. */
const NOTHING = '[^\\x00-\\x{10FFFF}]';
