import { memoizeValues } from '../domain/memoize.ts';
import type { Language } from '../languages/languages.ts';
import type { Words } from './words.ts';

const namesIn = memoizeValues((locale: string) => new Intl.DisplayNames(locale, { type: 'language' }));

/** What a language is called in the words of another, where nothing stands around it that changes its form: `Portuguese`. */
export function languageName(language: Language, { locale }: Pick<Words, 'locale'>): string {
  return namesIn(locale).of(language) ?? language;
}
