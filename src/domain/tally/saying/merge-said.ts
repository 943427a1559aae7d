import { folded } from '../../fold.ts';
import { LANGUAGES } from '../../schemas/common.ts';
import type { SaidFacts } from '../../schemas/said.ts';
import type { SaidWords } from './said-words.ts';

/** The words that a file doesn't have yet, without those that its authors never want to see. */
export function newWords(said: SaidWords, { never, words }: Pick<SaidFacts, 'never' | 'words'>): SaidWords {
  const banned = new Set(never.map(folded));
  const fresh: SaidWords = {};
  for (const [issue, its] of Object.entries(said))
    for (const language of LANGUAGES) {
      const known = new Set(words[issue]?.[language]);
      const list = (its[language] ?? []).filter((word) => !known.has(word) && !banned.has(folded(word)));
      if (list.length > 0) (fresh[issue] ??= {})[language] = list;
    }
  return fresh;
}

/** How many words there are in all. */
export function countWords(said: SaidWords): number {
  return Object.values(said).reduce(
    (sum, its) => sum + LANGUAGES.reduce((all, language) => all + (its[language]?.length ?? 0), 0),
    0,
  );
}
