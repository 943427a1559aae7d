import type { AuthorWords } from './author-words.ts';
import type { SynonymSets } from './synonym-sets.ts';
import type { Words } from './words.ts';
import type { WorkaroundWords } from './workaround-words.ts';

/** All that Candor knows of a language; its subscribe page is `subscribe.mdx` beside it. */
export interface LanguageParts {
  words: Words;
  authors: AuthorWords;
  /** How people write that there is no workaround. */
  noWorkaround: WorkaroundWords;
  synonyms: SynonymSets;
  /** What search needs, loaded where something is indexed. Without a stemmer each form of a word stands by itself. */
  search: () => Promise<{ stem?: (word: string) => string; stopWords: readonly string[] }>;
  /** Hunspell's spelling dictionary, loaded only where words of customers are learnt; absent where there is none. */
  dictionary?: () => Promise<{ default: { dic: Uint8Array } }>;
}
