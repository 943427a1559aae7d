import type { Publication } from '../domain/publication.ts';
import type { Language } from '../domain/schemas/common.ts';

/** Keeps what a pure function makes of a publication in a language, for what every page asks for anew. */
export function memoize<T>(
  make: (publication: Publication, language: Language) => T,
): (publication: Publication, language: Language) => T {
  const made = new WeakMap<Publication, Map<Language, T>>();
  return (publication, language) => {
    const byLanguage = made.get(publication) ?? new Map<Language, T>();
    made.set(publication, byLanguage);
    const kept = byLanguage.get(language);
    if (kept !== undefined) return kept;
    const value = make(publication, language);
    byLanguage.set(language, value);
    return value;
  };
}
