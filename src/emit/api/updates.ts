import type { OutputFile, Publication } from '../../domain/publication.ts';
import { updateTag } from '../../domain/record/ids.ts';
import { publicationTimes } from '../../domain/record/publication-times.ts';
import type { PortalRecord, Prose } from '../../domain/record/records.ts';
import { componentsOf } from '../../domain/record/state.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { type Instant, isoUtc } from '../../domain/time.ts';
import { defaultEdition, type Edition } from '../../edition/edition.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { announcementHtml, announcementText } from '../entries/body.ts';
import { type Entry, portalEntries, type RecordEntries } from '../entries/entries.ts';
import { type Listed, pageFiles } from './pages.ts';
import type { UpdateObject, UpdatesObject } from './schemas/update.ts';
import { type ProseObject, proseObject, writtenIn } from './texts.ts';

/** All updates of all records, newest first: what feeds have as items, with the same ids and titles. */
export function* updateFiles(publication: Publication): Iterable<OutputFile> {
  const updates = portalEntries(defaultEdition(publication)).flatMap((entries, index) =>
    itemsOf(entries, index, publication),
  );
  const newestFirst = updates.sort((a, b) => b.at - a.at);
  yield* pageFiles(publication, 'updates', newestFirst, ({ page, pages, next, items }) => {
    return { page, pages, next, updates: items.map(({ object }) => object()) } satisfies UpdatesObject;
  });
}

interface Item extends Listed {
  at: Instant;
  object: () => UpdateObject;
}

/** The items of a record, oldest first; `index` is its place among the records of the portal. */
function itemsOf({ record, updates }: RecordEntries, index: number, publication: Publication): Item[] {
  return updates.map((entry, position): Item => {
    const { update } = entry;
    const written: Partial<Record<Language, unknown>> = update?.texts ?? record.texts;
    const object = (): UpdateObject => ({
      id: entry.id,
      published: isoUtc(entry.published),
      kind: record.kind,
      record: record.id,
      state: entry.state,
      components: componentsOf(record),
      texts: writtenIn(publication, written, (_text, edition) => {
        const own = portalEntries(edition)[index]?.updates[position] ?? entry;
        return textObject(record, own, edition);
      }),
    });
    return { at: entry.published, id: entry.id, record, object };
  });
}

function textObject(
  record: RecordEntries['record'],
  entry: Entry,
  edition: Edition,
): NonNullable<UpdateObject['texts'][Language]> {
  const { words, textOf } = edition;
  const { text, html } = proseOf(record, entry, edition);
  return {
    record: textOf(record).value.title,
    title: entry.title,
    state: stateWord(record.kind, entry.state, words),
    text,
    html,
    url: entry.url,
  };
}

/** The text of an update; of a publication, the text that announces the record. */
function proseOf(
  record: RecordEntries['record'],
  { update }: Entry,
  edition: Edition,
): Pick<Prose, 'text' | 'html'> {
  const { language, plain, html } = edition;
  const own = update?.texts[language];
  if (own) return { text: plain(own), html: html(own.html, { absolute: true }) };
  return { text: announcementText(record, edition), html: announcementHtml(record, edition) };
}

/** An update as a record's own file has it. */
interface RecordUpdate<S extends string> {
  id: string;
  published: string;
  day: string | null;
  state: S;
  anchor: string;
  texts: Partial<Record<Language, ProseObject>>;
}

/** The published updates of a record, oldest first. */
export function updatesOf<R extends PortalRecord>(
  record: R,
  publication: Publication,
): RecordUpdate<R['updates'][number]['state']>[] {
  const { site } = publication.portal;
  return publicationTimes(record, publication).updates.map(({ update, key, anchor, published }) => ({
    id: updateTag(record, key, site, site.defaultLanguage),
    published: isoUtc(published),
    day: update.day ?? null,
    // An update's state is one of its record's kind.
    state: update.state as R['updates'][number]['state'],
    anchor,
    texts: writtenIn(publication, update.texts, proseObject),
  }));
}
