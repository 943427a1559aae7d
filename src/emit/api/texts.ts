import type { Publication } from '../../domain/publication.ts';
import type { PortalRecord, Prose, Section } from '../../domain/record/records.ts';
import type { Language, Localized } from '../../domain/schemas/common.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';

type ByLanguage<T> = Partial<Record<Language, T>>;

/** A map of the languages that something is written in, in the order of the site, each made into something else. */
export function writtenIn<T, U>(
  publication: Publication,
  texts: ByLanguage<T>,
  make: (text: T, edition: Edition) => U,
): ByLanguage<U> {
  const written: ByLanguage<U> = {};
  for (const edition of editionsOf(publication)) {
    const text = texts[edition.language];
    if (text !== undefined) written[edition.language] = make(text, edition);
  }
  return written;
}

/** A text of front matter or `site.yaml` by the languages it is written in; without any, it is in the default one. */
export function localizedTexts({ portal }: Publication, text: Localized): ByLanguage<string> {
  return typeof text === 'string' ? { [portal.site.defaultLanguage]: text } : text;
}

/** Prose in the forms of the API. */
export interface ProseObject {
  text: string;
  html: string;
  markdown: string;
}

/** Prose in its three forms, with full addresses of a language. */
export function proseObject(prose: Prose, { html, plain, markdown }: Edition): ProseObject {
  return {
    text: plain(prose),
    html: html(prose.html, { absolute: true }),
    markdown: markdown(prose),
  };
}

/** A section with its text in three forms. */
export function sectionObject(
  section: Section,
  edition: Edition,
): Pick<Section, 'kind' | 'heading' | 'anchor'> & ProseObject {
  const { kind, heading, anchor } = section;
  return { kind, heading, anchor, ...proseObject(section, edition) };
}

/** The titles of a record. */
export function titles(record: PortalRecord, publication: Publication): ByLanguage<string> {
  return writtenIn(publication, record.texts, ({ title }) => title);
}
