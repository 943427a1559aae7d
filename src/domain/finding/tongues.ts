import { type Language, LANGUAGE_PARTS, LANGUAGES } from '../../languages/languages.ts';
import { folded } from '../fold.ts';
import type { Tongue } from './index-records.ts';

const SEARCH = new Map(
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const { stem = (word: string) => word, stopWords } = await LANGUAGE_PARTS[language].search();
      return [language, { stem, stopWords: new Set(stopWords.map(folded)) }] as const;
    }),
  ),
);

function searchOf(language: Language) {
  const known = SEARCH.get(language);
  if (!known) throw new Error(`There is no language ${language}.`);
  return known;
}

/** The words of a language that say nothing by themselves, folded. */
export function stopWords(language: Language): ReadonlySet<string> {
  return searchOf(language).stopWords;
}

/** What the index takes from a language: its stems and its stop words. Each word's stem is found once. */
export function tongueOf(language: Language): Tongue {
  const stems = new Map<string, string>();
  const { stem: stemmer, stopWords: words } = searchOf(language);
  return {
    stem(word) {
      let stem = stems.get(word);
      // Accents count for endings, and not beyond: whoever types without them means the same.
      if (stem === undefined) stems.set(word, (stem = folded(stemmer(word.toLowerCase()))));
      return stem;
    },
    isStopWord: (word) => words.has(word),
  };
}
