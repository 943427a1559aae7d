import type { Publication } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Site } from '../../domain/site.ts';
import { statuspageId, type StatuspageKind } from '../../domain/statuspage-id.ts';
import type { Instant } from '../../domain/time.ts';
import { WORDS, type Words } from '../../i18n/words/words.ts';

/** What the objects of the Statuspage API are made with. */
export interface StatuspageContext {
  publication: Publication;
  site: Site;
  /** That API has one language: the portal's default. */
  language: Language;
  words: Words;
  pageId: string;
  id: (kind: StatuspageKind, key: string) => string;
}

/** Makes the context of a publication, once for all of its files. */
export function createStatuspageContext(publication: Publication): StatuspageContext {
  const { site } = publication.portal;
  const id = (kind: StatuspageKind, key: string) => statuspageId(kind, key, site);
  return {
    ...{ publication, site, id },
    language: site.defaultLanguage,
    words: WORDS[site.defaultLanguage],
    pageId: id('page', ''),
  };
}

/** A time as that API writes it: ISO 8601 in UTC, always with milliseconds. */
export function timestamp(at: Instant): string {
  return new Date(at).toISOString();
}
