import { once } from '../../domain/memoize.ts';
import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import { soonestFirst } from '../../domain/record/announcements.ts';
import { publicationTimes } from '../../domain/record/publication-times.ts';
import type { Announcement } from '../../domain/record/records.ts';
import { componentsOf } from '../../domain/record/state.ts';
import { isoUtc } from '../../domain/time.ts';
import { recordLinks } from './links.ts';
import { jsonText, pageFiles } from './pages.ts';
import type { ApiAnnouncement, ApiAnnouncements, ListedAnnouncement } from './schemas/announcement.ts';
import { sectionObject, titles, writtenIn } from './texts.ts';

/** Announcements: pages of all of them, the last to begin first, and one file for each. */
export function* announcementFiles(publication: Publication): Iterable<OutputFile> {
  const records = soonestFirst(publication.portal.announcements)
    .reverse()
    .map((record) => ({
      record,
      id: record.id,
      listed: once(() => listedAnnouncement(record, publication)),
    }));
  yield* pageFiles(publication, 'announcements', records, ({ items, ...page }) => {
    const announcements = items.map(({ listed }) => listed());
    return { ...page, announcements } satisfies ApiAnnouncements;
  });
  for (const { record, listed } of records)
    yield fileFrom({ records: [record] }, publication.addresses.recordApi(record), () =>
      jsonText({ ...listed(), ...wholeAnnouncement(record, publication) }),
    );
}

function listedAnnouncement(record: Announcement, publication: Publication): ListedAnnouncement {
  const { addresses } = publication;
  const { kind, from, until } = record.facts;
  return {
    id: record.id,
    kind,
    titles: titles(record, publication),
    from,
    until: until ?? null,
    start: isoUtc(record.start),
    end: isoUtc(record.end),
    components: componentsOf(record),
    published: isoUtc(publicationTimes(record, publication).published),
    url: addresses.absolute(addresses.recordApi(record)),
    links: recordLinks(record, publication),
  };
}

function wholeAnnouncement(
  record: Announcement,
  publication: Publication,
): Omit<ApiAnnouncement, keyof ListedAnnouncement> {
  return {
    author: record.facts.author ?? null,
    texts: writtenIn(publication, record.texts, ({ title, sections }, edition) => ({
      title,
      sections: sections.map((section) => sectionObject(section, edition)),
    })),
  };
}
