import type { Language } from '../schemas/common.ts';
import type { Alternative } from './alternatives.ts';
import type { Dictionary } from './dictionary.ts';
import { termKey } from './index-records.ts';

/** Dictionaries by the languages that they lead from and to. */
export type Dictionaries = ReadonlyMap<Language, ReadonlyMap<Language, Dictionary>>;

const MOST_TRANSLATIONS = 2;
const LEAST_TRANSLATION = 0.2;
const TRANSLATION_WEIGHT = 0.75;
const MOST_PARAPHRASES = 6;
const LEAST_PARAPHRASE = 0.08;
const PARAPHRASE_WEIGHT = 0.5;
/** A paraphrase that is as likely as this counts fully. */
const SURE_PARAPHRASE = 1 / 3;

/**
 * What titles and their translations teach of each word, by its key: its translations, and words of its own language that
 * are translated as it is.
 */
export function relatedWords(dictionaries: Dictionaries): Map<string, Alternative[]> {
  const found = new Map<string, Alternative[]>();
  for (const [language, translations] of dictionaries) {
    const words = new Set([...translations.values()].flatMap((dictionary) => [...dictionary.keys()]));
    for (const stem of words) {
      const alternatives = [...paraphrasesOf(stem, language, dictionaries)];
      for (const [other, dictionary] of translations)
        alternatives.push(...translationsOf(dictionary.get(stem), other));
      if (alternatives.length > 0) found.set(termKey(language, stem), alternatives);
    }
  }
  return found;
}

function translationsOf(likely: ReadonlyMap<string, number> | undefined, language: Language): Alternative[] {
  return mostLikely(likely ?? new Map(), LEAST_TRANSLATION, MOST_TRANSLATIONS).map(([stem, share]) => ({
    language,
    stems: [stem],
    weight: TRANSLATION_WEIGHT * Math.sqrt(share),
  }));
}

/** By way of each other language: there, and back to another word. */
function paraphrasesOf(stem: string, language: Language, dictionaries: Dictionaries): Alternative[] {
  const there = dictionaries.get(language) ?? new Map<Language, Dictionary>();
  const shares = new Map<string, number>();
  for (const [other, dictionary] of there)
    for (const [translation, share] of dictionary.get(stem) ?? [])
      for (const [word, back] of dictionaries.get(other)?.get(language)?.get(translation) ?? [])
        if (word !== stem) shares.set(word, (shares.get(word) ?? 0) + (share * back) / there.size);
  return mostLikely(shares, LEAST_PARAPHRASE, MOST_PARAPHRASES).map(([word, share]) => ({
    language,
    stems: [word],
    weight: PARAPHRASE_WEIGHT * Math.min(1, share / SURE_PARAPHRASE),
  }));
}

function mostLikely(
  shares: ReadonlyMap<string, number>,
  least: number,
  most: number,
): (readonly [string, number])[] {
  return [...shares]
    .filter(([, share]) => share >= least)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, most);
}
