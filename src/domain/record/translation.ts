import type { Language, Localized } from '../schemas/common.ts';
import type {
  ActionItem,
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
  const original = textIn(record, defaultLanguage, defaultLanguage);
  return joined(text, original, ({ sections }) => sections);
}

/** Sections in a language and, where it lacks some, in the original's. */
function joined<T>(
  { value, language }: Translated<T>,
  original: Translated<T>,
  sectionsOf: (text: T) => readonly Section[],
): Translated<Section>[] {
  const own = sectionsOf(value);
  const originals = sectionsOf(original.value);
  if (language === original.language) return own.map((section) => ({ value: section, language }));
  const anchors = new Set(originals.map(({ anchor }) => anchor));
  const byAnchor = new Map(own.map((section) => [section.anchor, section]));
  // Headings of the author's own may be called anything in another language: if none is missing, they are in the same order.
  const isOther = ({ kind, overlay }: Section) => kind === 'other' && overlay === undefined;
  const others = own.filter((section) => isOther(section) && !anchors.has(section.anchor));
  const lacking = originals.filter((section) => isOther(section) && !byAnchor.has(section.anchor));
  if (others.length >= lacking.length)
    for (const [index, { anchor }] of lacking.entries()) {
      const same = others[index];
      if (same) byAnchor.set(anchor, same);
    }
  const shown = originals.map((section) => {
    const same = byAnchor.get(section.anchor);
    return same && !isUnwritten(same)
      ? { value: same, language }
      : { value: section, language: original.language };
  });
  const used = new Set(originals.map(({ anchor }) => byAnchor.get(anchor)));
  return [
    ...shown,
    ...own.filter((section) => !used.has(section)).map((section) => ({ value: section, language })),
  ];
}

/** Whether a text is yet to be written: it has no word and no picture. */
export function isUnwritten({ text, html }: Pick<Prose, 'text' | 'html'>): boolean {
  return text.trim() === '' && !html.includes('<img');
}

/** A post-mortem, each of its parts in the language asked for or in the default one. */
export interface TranslatedPostMortem {
  lead?: Translated<Prose>;
  sections: Translated<Section>[];
  actionItems: Translated<ActionItem>[];
}

/** The post-mortem of a record in a language, each part in the default one where its translation is yet to be written. */
export function postMortemIn(
  record: IncidentRecord,
  language: Language,
  defaultLanguage: Language,
): TranslatedPostMortem | undefined {
  const original = record.texts[defaultLanguage]?.postMortem;
  const own = record.texts[language]?.postMortem ?? original;
  if (!own) return undefined;
  const text = { value: own, language: own === original ? defaultLanguage : language };
  const originally = original ? { value: original, language: defaultLanguage } : text;
  const sections = joined(text, originally, (postMortem) => postMortem.sections);
  const leads = [text, originally].flatMap(({ value: { lead }, ...rest }) =>
    lead && !isUnwritten(lead) ? [{ value: lead, ...rest }] : [],
  );
  const length = Math.max(own.actionItems.length, originally.value.actionItems.length);
  const actionItems = Array.from({ length }).flatMap((_, index) =>
    [text, originally]
      .flatMap(({ value: { actionItems: items }, ...rest }) => {
        const value = items[index];
        return value && !isUnwritten(value) ? [{ value, ...rest }] : [];
      })
      .slice(0, 1),
  );
  // A heading of theirs without an item is no section of its own beside the original's items.
  const isEmptied = ({ value }: Translated<Section>) =>
    value.kind === 'action-items' && isUnwritten(value) && actionItems.length > 0;
  return {
    ...(leads[0] ? { lead: leads[0] } : {}),
    sections: sections.filter((section) => !isEmptied(section)),
    actionItems,
  };
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
