import { type Language, LANGUAGE_PARTS, LANGUAGES } from '../languages/languages.ts';
import type { Words } from '../languages/words.ts';

export type { Words };

/** The words of each language. */
export const WORDS = Object.fromEntries(
  LANGUAGES.map((language) => [language, LANGUAGE_PARTS[language].words]),
) as Readonly<Record<Language, Words>>;
