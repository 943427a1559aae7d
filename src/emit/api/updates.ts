import type { OutputFile, Publication } from '../../domain/publication.ts';
import { updateTag } from '../../domain/record/ids.ts';
import { publishedUpdates } from '../../domain/record/published.ts';
import type { PortalRecord, Prose } from '../../domain/record/records.ts';
import { componentsOf } from '../../domain/record/state.ts';
import { textIn } from '../../domain/record/translation.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { type Instant, isoUtc } from '../../domain/time.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { announcementHtml, announcementText } from '../entries/body.ts';
import type { FeedContext } from '../entries/context.ts';
import { type Entry, portalEntries, type RecordEntries } from '../entries/entries.ts';
import { pageFiles } from './pages.ts';
import type { UpdateObject, UpdatesObject } from './schemas/update.ts';
import { proseObject, writtenIn } from './texts.ts';

/** All updates of all records, newest first: what feeds have as items, with the same ids and titles. */
export function* updateFiles(publication: Publication): Iterable<OutputFile> {
  const { all } = portalEntries(publication, publication.portal.site.defaultLanguage);
  const updates = all.flatMap((entries, index) => itemsOf(entries, index, publication));
  // Of one instant, too, the last one comes first.
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
  return updates.map((entry, position): Item => {
    const { update } = entry;
    const written: Partial<Record<Language, unknown>> = update?.texts ?? record.texts;
    const object: UpdateObject = {
      id: entry.id,
      published: isoUtc(entry.published),
      kind: record.kind,
      record: record.id,
      state: entry.state,
      components: componentsOf(record),
      texts: writtenIn(publication, written, (_text, language) => {
        const { all, context } = portalEntries(publication, language);
        const own = all[index]?.updates[position] ?? entry;
        return textObject(record, own, context);
      }),
    };
    return { at: entry.published, object };
  });
}

function textObject(
  record: RecordEntries['record'],
  entry: Entry,
  context: FeedContext,
): NonNullable<UpdateObject['texts'][Language]> {
  const { text, html } = proseOf(record, entry, context);
  return {
    record: textIn(record, context.language, context.site.defaultLanguage).value.title,
    title: entry.title,
    state: stateWord(record.kind, entry.state, context.words),
    text,
    html,
    url: entry.url,
  };
}

/** The text of an update; of a publication, the text that announces the record. */
function proseOf(
  record: RecordEntries['record'],
  { update }: Entry,
  context: FeedContext,
): Pick<Prose, 'text' | 'html'> {
  const own = update?.texts[context.language];
  if (own) return proseObject(own, context.publication, context.language);
  return { text: announcementText(record, context), html: announcementHtml(record, context) };
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

/** The published updates of a record, oldest first. */
export function updatesOf<R extends PortalRecord>(
  record: R,
  publication: Publication,
): RecordUpdate<R['updates'][number]['state']>[] {
  const { portal, now } = publication;
  const { site } = portal;
  return publishedUpdates<R['updates'][number]['state']>(record, now).map(({ update, key, anchor }) => ({
    id: updateTag(record, key, site, site.defaultLanguage),
    published: isoUtc(update.at),
    day: update.day ?? null,
    state: update.state,
    anchor,
    texts: writtenIn(publication, update.texts, (prose, language) =>
      proseObject(prose, publication, language),
    ),
  }));
}
