import type { Pagefind } from './pagefind.ts';
import type { Word } from './query.ts';

/** Below this share of what all the words say together, a record has them by chance. */
const TELLING = 0.15;

/**
 * The words of a question that the record nearest to it has, and those that it lacks: rare words weigh more.
 * None when no record has enough of them to be meant.
 */
export async function bestWords(
  pagefind: Pagefind,
  asked: Word[],
): Promise<{ words: string[]; leftOut: string[] }> {
  const words = [...new Set(asked.flatMap(({ parts }) => parts))];
  const all = (await pagefind.search(null)).results.length;
  const found = await Promise.all(words.map((word) => pagefind.search(`"${word}"`)));
  const weights = found.map(({ results }) => Math.log(1 + all / (results.length + 0.5)));
  const scores = new Map<string, number>();
  found.forEach(({ results }, index) => {
    for (const { id } of results) scores.set(id, (scores.get(id) ?? 0) + (weights[index] ?? 0));
  });
  const [best, score] = [...scores].reduce((first, next) => (next[1] > first[1] ? next : first), ['', 0]);
  if (score < TELLING * weights.reduce((sum, weight) => sum + weight, 0)) return { words: [], leftOut: [] };
  const has = found.map(({ results }) => results.some(({ id }) => id === best));
  return { words: words.filter((_, index) => has[index]), leftOut: words.filter((_, index) => !has[index]) };
}
