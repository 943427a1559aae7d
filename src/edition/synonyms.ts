import type { Language } from '../domain/schemas/common.ts';
import type { Site } from '../domain/site.ts';
import { LANGUAGE_PARTS } from '../languages/languages.ts';

/** The groups of words that search takes for the same, by language: those of the sets that the site names, and its own. */
export function synonymsOf({ languages, synonyms }: Site): Map<Language, string[][]> {
  return new Map(
    languages.map((language) => [
      language,
      [
        ...synonyms.sets.flatMap((name) =>
          LANGUAGE_PARTS[language].synonyms[name].map((group) => group.split(', ')),
        ),
        ...(synonyms[language] ?? []),
      ],
    ]),
  );
}
