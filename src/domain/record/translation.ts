import type { Language, Localized } from '../schemas/common.ts';
import type {
  IncidentRecord,
  PortalRecord,
  PostMortem,
  Prose,
  RecordText,
  Section,
  Update,
} from './records.ts';

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

/**
 * The sections of a record in a language, each in the default one where its translation lacks it or is yet to be
 * written; in the order of the original, then those that it doesn't have.
 */
export function sectionsIn(
  record: Pick<PortalRecord, 'texts' | 'path'>,
  language: Language,
  defaultLanguage: Language,
): Translated<Section>[] {
  const text = textIn(record, language, defaultLanguage);
  const own = text.value.sections.map((value) => ({ value, language: text.language }));
  if (text.language === defaultLanguage) return own;
  const original = textIn(record, defaultLanguage, defaultLanguage).value.sections;
  const borrowed = original.flatMap((value) => {
    const same = own.find((section) => section.value.anchor === value.anchor);
    if (same && !isUnwritten(same.value)) return [same];
    // A heading of the author's own may be called anything in another language, and be there already.
    const isLacking = same !== undefined || value.kind !== 'other';
    return isLacking ? [{ value, language: defaultLanguage }] : [];
  });
  const anchors = new Set(original.map(({ anchor }) => anchor));
  return [...borrowed, ...own.filter(({ value }) => !anchors.has(value.anchor))];
}

/** Whether a text is yet to be written: it has no word and no picture. */
export function isUnwritten({ text, html }: Pick<Prose, 'text' | 'html'>): boolean {
  return text.trim() === '' && !html.includes('<img');
}

/** The post-mortem of a record in a language, or in the default one: a translation may lack what the original has gained since. */
export function postMortemIn(
  record: IncidentRecord,
  language: Language,
  defaultLanguage: Language,
): Translated<PostMortem> | undefined {
  for (const text of [language, defaultLanguage].map((each) => textIn(record, each, defaultLanguage))) {
    const { postMortem } = text.value;
    const isWritten = text.language === defaultLanguage || (postMortem && !isUnwrittenPostMortem(postMortem));
    if (postMortem && isWritten) return { value: postMortem, language: text.language };
  }
  return undefined;
}

/** Whether a post-mortem is yet to be written. */
export function isUnwrittenPostMortem({ lead, sections, actionItems }: PostMortem): boolean {
  return [...(lead ? [lead] : []), ...sections, ...actionItems].every(isUnwritten);
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
