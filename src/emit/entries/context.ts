import type { Publication } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Site } from '../../domain/site.ts';
import { resolveLinks } from '../../edition/links.ts';
import { createFormat, type Format } from '../../i18n/format.ts';
import { WORDS, type Words } from '../../i18n/words/words.ts';
import { escapeHtml } from '../markup.ts';

/** What the entries of one language are written with. */
export interface FeedContext {
  publication: Publication;
  site: Site;
  language: Language;
  words: Words;
  format: Format;
  /** HTML with full addresses, marked with its language where that isn't the feed's. */
  prose: (html: string, language: Language) => string;
  /** A link to a record or a component, with full address. */
  link: (path: string, text: string) => string;
}

/** Makes the context of a language, once for all of its feeds. */
export function createFeedContext(publication: Publication, language: Language): FeedContext {
  const { portal, addresses } = publication;
  return {
    publication,
    site: portal.site,
    language,
    words: WORDS[language],
    format: createFormat(language, portal.site.timeZone),
    prose: (html, own) => {
      const resolved = resolveLinks(html, publication, language, { absolute: true });
      return own === language ? resolved : `<div lang="${own}">${resolved}</div>`;
    },
    link: (path, text) => `<a href="${escapeHtml(addresses.absolute(path))}">${escapeHtml(text)}</a>`,
  };
}
