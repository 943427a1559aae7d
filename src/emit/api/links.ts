import type { Publication } from '../../domain/publication.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';

/** Something for each language of the site. */
export function inEachLanguage<T>(
  { portal }: Publication,
  make: (language: Language) => T,
): Partial<Record<Language, T>> {
  return Object.fromEntries(portal.site.languages.map((language) => [language, make(language)]));
}

/** Where a record is to be found, in each language of the site. */
export function recordLinks(record: PortalRecord, publication: Publication) {
  const { addresses } = publication;
  const { absolute } = addresses;
  const shortLink = absolute(addresses.shortLink(record));
  return inEachLanguage(publication, (language) => ({
    page: absolute(addresses.record(record, language)),
    shortLink,
    feed: absolute(addresses.recordFeed(record, language)),
    markdown: absolute(addresses.markdown(record, language)),
  }));
}
