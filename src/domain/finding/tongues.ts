import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { eng, por, spa } from 'stopword';
import { folded } from '../fold.ts';
import type { Language } from '../schemas/common.ts';
import type { Tongue } from './index-records.ts';

const STEMMERS: Record<Language, (word: string) => string> = {
  en: english,
  pt: portuguese,
  es: spanish,
};

const STOP_WORDS: Record<Language, ReadonlySet<string>> = {
  en: new Set(eng.map(folded)),
  pt: new Set(por.map(folded)),
  es: new Set(spa.map(folded)),
};

/** The words of a language that say nothing by themselves, folded. */
export function stopWords(language: Language): ReadonlySet<string> {
  return STOP_WORDS[language];
}

/** What the index takes from a language: Snowball's stems and its stop words. Each word's stem is found once. */
export function tongueOf(language: Language): Tongue {
  const stems = new Map<string, string>();
  const stemmer = STEMMERS[language];
  const words = STOP_WORDS[language];
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
