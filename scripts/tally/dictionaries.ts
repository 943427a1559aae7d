import { folded } from '../../src/domain/fold.ts';
import type { Language } from '../../src/domain/schemas/common.ts';

/** Hunspell's spelling dictionaries, loaded only where words of customers are learnt. */
const DICTIONARIES: Record<Language, () => Promise<{ default: { dic: Uint8Array } }>> = {
  en: () => import('dictionary-en'),
  pt: () => import('dictionary-pt'),
  es: () => import('dictionary-es'),
};

/** The words that dictionaries of some languages write in small letters, folded: names of people and places aren't among them. */
export async function dictionariesOf(languages: readonly Language[]): Promise<Map<Language, Set<string>>> {
  const all = new Map<Language, Set<string>>();
  for (const language of languages) {
    const { dic } = (await DICTIONARIES[language]()).default;
    // A line a word, with what it may end in behind a slash.
    const words = new TextDecoder().decode(dic).match(/^\p{Ll}+(?=[/\s]|$)/gmu) ?? [];
    all.set(language, new Set(words.map(folded)));
  }
  return all;
}
