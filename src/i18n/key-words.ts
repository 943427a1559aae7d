import { foldedLetters } from '../domain/fold.ts';
import { suggest } from '../domain/suggest.ts';
import { LANGUAGE_PARTS, LANGUAGES } from '../languages/languages.ts';

/** Words of other languages, and other words, that authors write for a key of the front matter or of site.yaml. */
const BY_WORD = Map.groupBy(
  LANGUAGES.flatMap((language) =>
    Object.entries(LANGUAGE_PARTS[language].authors.keys).flatMap(([key, words]) =>
      words.map((word) => ({ key, word: foldedLetters(word) })),
    ),
  ),
  ({ word }) => word,
);

/** The one of some keys that a word says, in any language or misspelt; undefined where none is near, or several are. */
export function keyWordMeant(word: string, keys: readonly string[]): string | undefined {
  const said = BY_WORD.get(foldedLetters(word))?.filter(({ key }) => keys.includes(key)) ?? [];
  return new Set(said.map(({ key }) => key)).size === 1 ? said[0]?.key : suggest(word, keys);
}
