import type { Language } from '../schemas/common.ts';
import { type Alternative, alternativePostings } from './alternatives.ts';
import { postingsOf, termKey, type Terms } from './index-records.ts';
import { writePostings } from './postings.ts';

/** A word as it is kept: its language, none for a compound; its forms; and the records that have it, or an alternative. */
export type Entry = readonly [
  language: Language | '',
  forms: readonly string[],
  own: string,
  alternative: string,
];

/** The entries of all words: those of the records, and those that are only known as another way to say one. */
export function entriesOf(terms: Terms, alternatives: ReadonlyMap<string, Alternatives>): Entry[] {
  const entries: Entry[] = [];
  for (const [key, term] of terms) {
    const other = alternatives.get(key)?.list ?? [];
    entries.push([
      term.language ?? '',
      [...term.forms].sort(),
      writePostings(postingsOf(term)),
      writePostings(alternativePostings(terms, other, term.impacts)),
    ]);
  }
  for (const [key, { language, forms, list }] of alternatives) {
    if (terms.has(key)) continue;
    const postings = writePostings(alternativePostings(terms, list));
    if (postings !== '') entries.push([language, forms, '', postings]);
  }
  return entries;
}

/** Other ways to say a word, or some words that stand beside each other, which are one form with spaces. */
export interface Alternatives {
  language: Language;
  forms: readonly string[];
  list: Alternative[];
}

/** Joins other ways to say the same words, whoever names them. */
export function addAlternatives(
  all: Map<string, Alternatives>,
  language: Language,
  stem: string,
  forms: readonly string[],
  list: readonly Alternative[],
): void {
  const key = termKey(language, stem);
  const known = all.get(key);
  all.set(key, {
    language,
    forms: [...new Set([...(known?.forms ?? []), ...forms])],
    list: [...(known?.list ?? []), ...list],
  });
}
