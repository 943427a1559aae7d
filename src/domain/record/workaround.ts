import { memoize } from '../memoize.ts';
import type { Language } from '../schemas/common.ts';
import { saysNone } from './none-phrases.ts';
import type { KnownIssue, Section } from './records.ts';
import type { Translated } from './translation.ts';

/** Whether the text of a workaround section says something: an empty one, `N/A`, `-` or "there is none" doesn't. */
export function saysSomething(text: string): boolean {
  return !saysNone(text);
}

/** The same of a section; kept, since lists, pages and emitters all ask. */
const sectionSays = memoize((section: Section) => saysSomething(section.text));

/** The workaround of an issue in a language, or in the default one; undefined when its original has none. */
export function workaroundOf(
  issue: Pick<KnownIssue, 'texts' | 'path'>,
  language: Language,
  defaultLanguage: Language,
): Translated<Section> | undefined {
  const original = ownWorkaround(issue, defaultLanguage);
  if (!original) return undefined;
  const own = ownWorkaround(issue, language);
  return own ? { value: own, language } : { value: original, language: defaultLanguage };
}

/** Whether an issue has a workaround, by its original: a translation can't add one. */
export function hasWorkaround(issue: Pick<KnownIssue, 'texts' | 'path'>, defaultLanguage: Language): boolean {
  return ownWorkaround(issue, defaultLanguage) !== undefined;
}

/** The sections of a known issue that are shown: its workaround stands by itself, and one that says nothing isn't one. */
export function shownSections(sections: Section[]): Section[] {
  return sections.filter(
    (section) => section.kind !== 'workaround' && (sectionSays(section) || section.html.includes('<img')),
  );
}

function ownWorkaround(issue: Pick<KnownIssue, 'texts'>, language: Language): Section | undefined {
  return issue.texts[language]?.sections.find(
    (section) => section.kind === 'workaround' && sectionSays(section),
  );
}
