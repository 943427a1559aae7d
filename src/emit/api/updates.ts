import type { OutputFile, Publication } from '../../domain/publication.ts';
import { updateKeys, updateTag } from '../../domain/record/ids.ts';
import { publishedUpdates } from '../../domain/record/published.ts';
import type { PortalRecord, Prose, Update } from '../../domain/record/records.ts';
import { componentsOf } from '../../domain/record/state.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { type Instant, isoUtc } from '../../domain/time.ts';
import { defaultEdition, type Edition } from '../../edition/edition.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { announcementHtml, announcementText } from '../feeds/body.ts';
import { type Entry, portalEntries, type RecordEntries } from '../feeds/entries.ts';
import { pageFiles } from './pages.ts';
import type { UpdateObject, UpdatesObject } from './schemas/update.ts';
import { proseObject, writtenIn } from './texts.ts';

/** All updates of all records, newest first: what feeds have as items, with the same ids and titles. */
export function* updateFiles(publication: Publication): Iterable<OutputFile> {
  const updates = portalEntries(defaultEdition(publication)).flatMap((entries, index) =>
    itemsOf(entries, index, publication),
  );
  // Of one instant, too, what was said last comes first.
  const newestFirst = updates.reverse().sort((a, b) => b.at - a.at);
  yield* pageFiles(publication, 'updates', newestFirst, ({ page, pages, next, items }) => {
    return { page, pages, next, updates: items.map(({ object }) => object) } satisfies UpdatesObject;
  });
}

interface Item {
  at: Instant;
  object: UpdateObject;
}

/** The items of a record, oldest first; `index` is its place among the records of the portal. */
function itemsOf({ record, updates }: RecordEntries, index: number, publication: Publication): Item[] {
  const said = publishedUpdates(record, updateKeys(record), publication.now);
  return updates.map((entry, position): Item => {
    // A record's publication, where that is an item of its own, comes before its updates.
    const update = said[position - (updates.length - said.length)]?.update;
    const written: Partial<Record<Language, unknown>> = update?.texts ?? record.texts;
    const object: UpdateObject = {
      id: entry.id,
      published: isoUtc(entry.published),
      kind: record.kind,
      record: record.id,
      state: stateOf(entry),
      components: componentsOf(record),
      texts: writtenIn(publication, written, (_text, edition) => {
        const own = portalEntries(edition)[index]?.updates[position] ?? entry;
        return textObject(record, own, update, edition);
      }),
    };
    return { at: entry.published, object };
  });
}

function textObject(
  record: RecordEntries['record'],
  entry: Entry,
  update: Update | undefined,
  edition: Edition,
): NonNullable<UpdateObject['texts'][Language]> {
  const { words, textOf } = edition;
  const { text, html } = said(record, update, edition);
  return {
    record: textOf(record).value.title,
    title: entry.title,
    state: stateWord(record.kind, stateOf(entry), words),
    text,
    html,
    url: entry.url,
  };
}

/** What an update says; of a publication what the record is announced with. */
function said(
  record: RecordEntries['record'],
  update: Update | undefined,
  edition: Edition,
): Pick<Prose, 'text' | 'html'> {
  const { language } = edition;
  const own = update?.texts[language];
  if (own) return proseObject(own, edition);
  return { text: announcementText(record, edition), html: announcementHtml(record, edition) };
}

/** The last category of an item is the state that it says. */
function stateOf({ categories }: Entry): string {
  return categories.at(-1)?.term ?? '';
}

/** An update as a record's own file has it. */
interface RecordUpdate<S extends string> {
  id: string;
  published: string;
  day: string | null;
  state: S;
  anchor: string;
  texts: Partial<Record<Language, Prose>>;
}

/** What was said of a record so far, oldest first. */
export function updatesOf<R extends PortalRecord>(
  record: R,
  publication: Publication,
): RecordUpdate<R['updates'][number]['state']>[] {
  const { portal, now } = publication;
  const { site } = portal;
  return publishedUpdates(record, updateKeys(record), now).map(({ update, key, anchor }) => ({
    id: updateTag(record, key, site, site.defaultLanguage),
    published: isoUtc(update.at),
    day: update.day ?? null,
    state: update.state as R['updates'][number]['state'],
    anchor,
    texts: writtenIn(publication, update.texts, proseObject),
  }));
}
