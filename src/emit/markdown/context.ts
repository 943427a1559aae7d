import type { Publication } from '../../domain/publication.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import { textIn } from '../../domain/record/translation.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { createFormat, type Format } from '../../i18n/format.ts';
import { WORDS, type Words } from '../../i18n/words/words.ts';

/** What the Markdown of one record in one language is written with. */
export interface TwinContext {
  publication: Publication;
  language: Language;
  /** The language that the record is written in, which may be another. */
  written: Language;
  words: Words;
  format: Format;
}

/** Makes the context of a record in a language. */
export function twinContext(publication: Publication, record: PortalRecord, language: Language): TwinContext {
  const { site } = publication.portal;
  return {
    publication,
    language,
    written: textIn(record, language, site.defaultLanguage).language,
    words: WORDS[language],
    format: createFormat(language, site.timeZone),
  };
}
