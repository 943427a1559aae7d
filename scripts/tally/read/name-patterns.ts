import type { TallyFacts } from '../../../src/domain/schemas/tally.ts';
import type { TallyNames } from '../../../src/domain/tally/names.ts';
import { literally } from './sql.ts';

/**
 * Regular expressions of RE2, without regard to case, that find all that may name a known issue, and a little more:
 * most tickets name none, and needn't be looked at closely. What names one is decided in src/domain/tally/match.ts.
 */
export interface NamePatterns {
  /** For a text; undefined where no text may name an issue. */
  text: string | undefined;
  /** For a tag, or several as the export writes them. */
  tags: string;
  /** For the value of a link. */
  link: string;
}

/** Four words joined by hyphens: as many as a slug has that names its issue wherever it stands. */
const SLUG = '[^\\s-]-[^\\s-]+-[^\\s-]+-[^\\s-]';

export function namePatterns(
  { prefix, host, longSlugs }: TallyNames,
  { match }: Pick<TallyFacts, 'match'>,
): NamePatterns {
  const texts = [
    ...(match.ids ? [`${prefix}-[1-9]`] : []),
    ...(match.addresses || match.slugs ? [`${literally(host)}/`] : []),
    ...(match.slugs && longSlugs.size > 0 ? [SLUG] : []),
  ];
  return {
    text: texts.length === 0 ? undefined : `(?:${texts.join('|')})`,
    tags: match.tags ? `(?:${prefix}|known[-_]issue)[-_][1-9]` : NOTHING,
    link: `${prefix}-[1-9][0-9]{0,11}`,
  };
}

/** What no text has. */
const NOTHING = '[^\\x00-\\x{10FFFF}]';
