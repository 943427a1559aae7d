import { folded } from '../../src/domain/fold.ts';
import { type Language, LANGUAGE_PARTS, LANGUAGES } from '../../src/languages/languages.ts';

/**
 * The words that dictionaries of some languages write in small letters, folded. What any of all dictionaries writes with a
 * capital, too, isn't among them: `maria` is a word, but more often a name, in whatever language. Forms that Hunspell makes by
 * rules aren't either: many of Portuguese are missing.
 */
export async function dictionariesOf(languages: readonly Language[]): Promise<Map<Language, Set<string>>> {
  const small = new Map<Language, string[]>();
  const names = new Set<string>();
  for (const language of LANGUAGES) {
    const loaded = await LANGUAGE_PARTS[language].dictionary?.();
    if (!loaded) continue;
    const { dic } = loaded.default;
    // A line a word, with what it may end in behind a slash.
    const words = new TextDecoder().decode(dic).match(/^\p{L}+(?=[/\s]|$)/gmu) ?? [];
    for (const word of words.filter((each) => /^\p{Lu}/u.test(each))) names.add(folded(word));
    if (languages.includes(language))
      small.set(language, words.filter((word) => /^\p{Ll}+$/u.test(word)).map(folded));
  }
  return new Map([...small].map(([language, words]) => [language, new Set(words).difference(names)]));
}
