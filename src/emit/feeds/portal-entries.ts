import { memoize } from '../../domain/memoize.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { createFeedContext } from './context.ts';
import { recordEntries } from './entries.ts';

/** What every record puts into feeds in a language, made once for feeds and API. */
export const portalEntries = memoize((publication: Publication, language: Language) => {
  const { issues, incidents } = publication.portal;
  const context = createFeedContext(publication, language);
  return { context, all: [...issues, ...incidents].map((record) => recordEntries(record, context)) };
});
