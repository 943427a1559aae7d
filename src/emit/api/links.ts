import type { Publication } from '../../domain/publication.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';

/** Something for each language of the site. */
export function inEachLanguage<T>(
  publication: Publication,
  make: (edition: Edition) => T,
): Partial<Record<Language, T>> {
  return Object.fromEntries(editionsOf(publication).map((edition) => [edition.language, make(edition)]));
}

/** Where a record is to be found, in each language of the site. */
export function recordLinks(record: PortalRecord, publication: Publication) {
  return inEachLanguage(publication, ({ addresses }) => ({
    page: addresses.absolute(addresses.record(record)),
    shortLink: addresses.absolute(addresses.shortLink(record)),
    feed: addresses.absolute(addresses.recordFeed(record)),
    markdown: addresses.absolute(addresses.markdown(record)),
  }));
}
