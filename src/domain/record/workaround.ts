import { memoize } from '../memoize.ts';
import type { Language } from '../schemas/common.ts';
import type { KnownIssue, Prose, Section } from './records.ts';
import type { Translated } from './translation.ts';
import {
  isBlank,
  saysMore,
  saysNothing,
  type WorkaroundVerdict,
  workaroundVerdict,
} from './workaround-verdict.ts';

type Issue = Pick<KnownIssue, 'texts' | 'path'> & { facts: Pick<KnownIssue['facts'], 'workaround'> };
type Said = Pick<Prose, 'text' | 'html'>;

/** What stands for itself without a word: a picture, code, a table. */
const SHOWN = /<(?:img|pre|table)/;

/** What a section on a workaround says: one may also be a picture or a link alone, and a picture beside “none” may be one. */
export const sectionVerdict = memoize(({ text, html }: Said): WorkaroundVerdict => {
  if (saysNothing(text)) return /<(?:img|a href)/.test(html) ? 'some' : 'none';
  const verdict = workaroundVerdict(html.includes('<del>') ? notStruckOut(html) : text);
  return verdict === 'none' && SHOWN.test(html) ? 'doubtful' : verdict;
});

/** The words of some HTML that nobody has taken back by striking them out. */
function notStruckOut(html: string): string {
  return html
    .replace(/<del>[^]*?<\/del>/g, ' ')
    .replace(/<br>|<\/(?:p|li|h\d|t[dh]|pre)>/g, '\n')
    .replace(/<[^>]*>|&[#\w]+;/g, ' ');
}

/** The workaround of an issue in a language, or in the default one; undefined when its original has none. */
export function workaroundOf(
  issue: Issue,
  language: Language,
  defaultLanguage: Language,
): Translated<Section> | undefined {
  const original = ownWorkaround(issue, defaultLanguage);
  if (!original) return undefined;
  const own = ownWorkaround(issue, language);
  return own ? { value: own, language } : { value: original, language: defaultLanguage };
}

/** Whether an issue has a workaround, by its original: a translation can't add one. */
export function hasWorkaround(issue: Issue, defaultLanguage: Language): boolean {
  return ownWorkaround(issue, defaultLanguage) !== undefined;
}

/** What an issue without a workaround says on that besides; undefined where it says no more than that there is none. */
export function workaroundRemark(
  issue: Issue,
  language: Language,
  defaultLanguage: Language,
): Translated<Section> | undefined {
  if (hasWorkaround(issue, defaultLanguage)) return undefined;
  for (const each of [language, defaultLanguage]) {
    const value = workaroundSections(issue, each).find(saysMoreThanNone);
    if (value) return { value, language: each };
  }
  return undefined;
}

/** The sections of a known issue that are shown: its workaround stands by itself, and one that says nothing isn't one. */
export function shownSections(sections: Translated<Section>[]): Translated<Section>[] {
  return sections.filter(({ value }) => isShown(value));
}

/** Whether a section of a known issue is shown beside its workaround. */
export function isShown(section: Section): boolean {
  return section.kind !== 'workaround' && hasContent(section);
}

const hasContent = memoize(({ text, html }: Said) => !isBlank(text) || SHOWN.test(html));

/** What the front matter says of a workaround decides; where it says nothing, the text does, which counts when in doubt. */
function ownWorkaround(issue: Issue, language: Language): Section | undefined {
  const { workaround } = issue.facts;
  if (workaround === 'none') return undefined;
  return workaroundSections(issue, language).find((section) =>
    workaround === undefined
      ? (section.verdict ?? sectionVerdict(section)) !== 'none'
      : saysAnything(section),
  );
}

function workaroundSections({ texts }: Pick<Issue, 'texts'>, language: Language): Section[] {
  return texts[language]?.sections.filter(({ kind }) => kind === 'workaround') ?? [];
}

/** Whether a section has more than nothing, `N/A` or “none”. */
export function saysAnything(section: Said): boolean {
  const { text, html } = section;
  return saysMoreThanNone(section) || (text.trim() === '' && html.includes('<a href'));
}

const saysMoreThanNone = memoize(({ text, html }: Said) => saysMore(text) || SHOWN.test(html));

/** The facts on a workaround; none where its issue has none. */
export function workaroundFacts({ facts }: Pick<KnownIssue, 'facts'>): {
  since?: string | undefined;
  verified?: string | undefined;
  version?: string | undefined;
} {
  return facts.workaround === undefined || facts.workaround === 'none' ? {} : facts.workaround;
}
