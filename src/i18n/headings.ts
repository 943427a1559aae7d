import { distance } from 'fastest-levenshtein';
import { foldedLetters, foldedWords } from '../domain/fold.ts';
import type { OverlaySectionKind, SectionKind } from '../domain/vocabulary.ts';
import { type Language, LANGUAGE_PARTS, LANGUAGES } from '../languages/languages.ts';

type KnownKind = Exclude<SectionKind, 'other'>;

/** Headings that authors write, by the section they open; the portal's own word for each is among them. */
const KNOWN = LANGUAGES.flatMap((language) =>
  Object.entries(LANGUAGE_PARTS[language].authors.headings).flatMap(([kind, headings]) =>
    headings.map((heading) => ({ kind: kind as KnownKind, language, letters: foldedLetters(heading) })),
  ),
);
/** No text of more letters is one of them, misspelt. */
const LONGEST = Math.max(...KNOWN.map(({ letters }) => letters.length)) + 2;
const BY_LETTERS = new Map(KNOWN.map(({ kind, letters }) => [letters, kind]));

/** The section that a heading opens, in whatever language and with whatever marks; `other` for headings of the author's own. */
export function sectionKind(heading: string): SectionKind {
  return BY_LETTERS.get(foldedLetters(heading)) ?? 'other';
}

const OVERLAY_BY_LETTERS = new Map(
  LANGUAGES.flatMap((language) =>
    Object.entries(LANGUAGE_PARTS[language].authors.overlayHeadings).flatMap(([kind, headings]) =>
      [...headings, LANGUAGE_PARTS[language].words.internal.section[kind as OverlaySectionKind]].map(
        (heading) => [foldedLetters(heading), kind as OverlaySectionKind] as const,
      ),
    ),
  ),
);

/** What a section of an overlay is about by its heading, in whatever language; undefined for headings of the author's own. */
export function overlaySectionKind(heading: string): OverlaySectionKind | undefined {
  return OVERLAY_BY_LETTERS.get(foldedLetters(heading));
}

/** The number or the letter that some count sections with: `2. Workaround`. */
const COUNTED = /^\s*(?:\d+(?:\.\d+)*|[ivx]+|[a-z])\s*[.):–—-]\s*/i;

/** A heading without the number that it is counted with. */
export function uncounted(heading: string): string {
  return heading.replace(COUNTED, '');
}

const AUTHORS = LANGUAGES.map((language) => LANGUAGE_PARTS[language].authors);
/** Words of their own that differ from a known heading by a letter: “Historia” isn’t “Historial”. */
const OTHER_WORDS = new Set(AUTHORS.flatMap(({ notHeadings }) => notHeadings));

/** The one of some kinds of sections that a heading nearly says: counted, or misspelt in English or in the language of its file. */
export function nearSection(
  heading: string,
  kinds: readonly SectionKind[],
  language: Language,
): KnownKind | undefined {
  const letters = foldedLetters(uncounted(heading));
  const known = BY_LETTERS.get(letters);
  if (known !== undefined) return kinds.includes(known) ? known : undefined;
  if (letters.length > LONGEST || OTHER_WORDS.has(letters)) return undefined;
  let nearest: { kind: KnownKind; away: number } | undefined;
  for (const { kind, letters: right, ...word } of KNOWN) {
    if (!kinds.includes(kind) || (word.language !== language && word.language !== 'en')) continue;
    const away = slips(letters, right);
    if (away !== undefined && away < (nearest?.away ?? Infinity)) nearest = { kind, away };
  }
  return nearest?.kind;
}

/** How many letters are wrong in a misspelt word; undefined where it is another word. */
export function slips(word: string, right: string): number | undefined {
  const most = right.length < 4 ? 0 : right.length < 11 ? 1 : 2;
  if (Math.abs(word.length - right.length) > most || most === 0) return undefined;
  const away = distance(word, right);
  if (away <= most) return away;
  // Two letters that changed places count once.
  return away === 2 && [...word].sort().join('') === [...right].sort().join('') ? 1 : undefined;
}

/** What a heading has in it that speaks of a section: `Possible workaround`, `Workaround (temporary)`, `Post-mortem analysis`. */
const WITHIN: Partial<Record<SectionKind, RegExp>> = {
  workaround: anywhere(AUTHORS.flatMap(({ within }) => within.workaround)),
  'post-mortem': anywhere(AUTHORS.flatMap(({ within }) => within['post-mortem'] ?? [])),
};
const NONE_WITHIN = anywhere(AUTHORS.map(({ none }) => none));

/** Whether a heading speaks of a section that there is, in whatever words around it. */
export function speaksOf(kind: SectionKind, heading: string): boolean {
  const words = foldedWords(heading, ' ');
  return WITHIN[kind]?.test(words) === true && !NONE_WITHIN.test(words);
}

/** The heading that somebody meant by a text, in a language: the nearest of its words for that section, or the usual one. */
export function headingMeant(text: string, kind: KnownKind, language: Language): string {
  if (sectionKind(uncounted(text)) === kind)
    return uncounted(text)
      .replace(/(?<![*_:])[*_:]+$|^[*_]+/g, '')
      .trim();
  const letters = foldedLetters(text);
  const near = LANGUAGE_PARTS[language].authors.headings[kind].find(
    (heading) => slips(letters, foldedLetters(heading)) !== undefined,
  );
  return near ?? LANGUAGE_PARTS[language].words.section[kind];
}

function anywhere(patterns: readonly string[]): RegExp {
  return new RegExp(`(?:^| )(?:${patterns.join('|')})(?= |$)`);
}
