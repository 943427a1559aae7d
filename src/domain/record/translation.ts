import type { Language, Localized } from '../schemas/common.ts';
import type { IncidentRecord, PortalRecord, PostMortem, Prose, RecordText, Update } from './records.ts';

/** Something in the language asked for, or in the default one; `language` says which it is. */
export interface Translated<T> {
  value: T;
  language: Language;
}

/** What a record says in a language, or in the default language where there is no translation. */
export function textIn(
  record: Pick<PortalRecord, 'texts' | 'path'>,
  language: Language,
  defaultLanguage: Language,
): Translated<RecordText> {
  return translated(record.texts, language, defaultLanguage, record.path);
}

/** The post-mortem of a record in a language, or in the default one: a translation may lack what the original has gained since. */
export function postMortemIn(
  record: IncidentRecord,
  language: Language,
  defaultLanguage: Language,
): Translated<PostMortem> | undefined {
  for (const text of [language, defaultLanguage].map((each) => textIn(record, each, defaultLanguage))) {
    if (text.value.postMortem) return { value: text.value.postMortem, language: text.language };
  }
  return undefined;
}

/** What an update says in a language, or in the default language. */
export function updateTextIn(
  update: Pick<Update, 'texts'>,
  language: Language,
  defaultLanguage: Language,
): Translated<Prose> {
  return translated(update.texts, language, defaultLanguage, 'an update');
}

/** A text of front matter or `site.yaml` in a language, in the default one, or in any that it has. */
export function localizedIn(
  text: Localized,
  language: Language,
  defaultLanguage: Language,
): Translated<string> {
  if (typeof text === 'string') return { value: text, language: defaultLanguage };
  for (const candidate of [language, defaultLanguage, ...(Object.keys(text) as Language[])]) {
    const value = text[candidate];
    if (value !== undefined) return { value, language: candidate };
  }
  return { value: '', language };
}

function translated<T>(
  texts: Partial<Record<Language, T>>,
  language: Language,
  defaultLanguage: Language,
  owner: string,
): Translated<T> {
  const own = texts[language];
  if (own !== undefined) return { value: own, language };
  const original = texts[defaultLanguage];
  if (original === undefined)
    throw new Error(`${owner} has no text in the default language ${defaultLanguage}`);
  return { value: original, language: defaultLanguage };
}
