import { foldedLetters } from '../fold.ts';
import type { Language } from '../schemas/common.ts';
import type { PortalRecord } from './records.ts';
import { textIn } from './translation.ts';

/**
 * The id on a record's page of a place that a link names, in a language: the place itself, or the section around it
 * where the text in that language has no heading of that name. Other names, such as those of updates, are ids.
 */
export function anchorIn(
  record: Pick<PortalRecord, 'texts' | 'path'>,
  place: string,
  language: Language,
  defaultLanguage: Language,
): string {
  const name = foldedLetters(place);
  const own = textIn(record, language, defaultLanguage).value.places?.get(name);
  if (own) return own.anchor;
  for (const { places } of Object.values(record.texts)) {
    const found = places?.get(name);
    if (found) return found.section;
  }
  return place;
}
