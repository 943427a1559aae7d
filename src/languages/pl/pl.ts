import type { LanguageParts } from '../language-parts.ts';
import { authors } from './authors.ts';
import { noWorkaround } from './no-workaround.ts';
import { synonyms } from './synonyms.ts';
import { words } from './words.ts';

export const pl: LanguageParts = {
  words,
  authors,
  noWorkaround,
  synonyms,
  search: () => import('./search.ts'),
  dictionary: () => import('dictionary-pl'),
};
