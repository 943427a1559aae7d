import type { Publication } from '../../domain/publication.ts';
import { updateKeys, updateTag } from '../../domain/record/ids.ts';
import { publishedUpdates } from '../../domain/record/published.ts';
import type { PortalRecord, Prose } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isoUtc } from '../../domain/time.ts';
import { proseObject, writtenIn } from './texts.ts';

/** An update as a record's own file has it. */
interface UpdateObject<S extends string> {
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
): UpdateObject<R['updates'][number]['state']>[] {
  const { portal, now } = publication;
  const { site } = portal;
  return publishedUpdates(record, updateKeys(record), now).map(({ update, key, anchor }) => ({
    id: updateTag(record, key, site, site.defaultLanguage),
    published: isoUtc(update.at),
    day: update.day ?? null,
    state: update.state as R['updates'][number]['state'],
    anchor,
    texts: writtenIn(publication, update.texts, (prose, language) =>
      proseObject(prose, publication, language),
    ),
  }));
}
