import type { Language } from '../schemas/common.ts';

/** The language whose small words stand in a text, by its words, folded; `usual` where no other has more of them. */
export function languageOf(
  forms: readonly string[],
  usual: Language,
  stopWords: ReadonlyMap<Language, ReadonlySet<string>>,
): Language {
  const count = (words: ReadonlySet<string> | undefined) => forms.filter((form) => words?.has(form)).length;
  let best = usual;
  for (const [other, words] of stopWords) if (count(words) > count(stopWords.get(best))) best = other;
  return best;
}
