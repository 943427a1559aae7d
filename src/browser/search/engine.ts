import { foldedLetters } from '../../domain/fold.ts';
import { keyWord } from '../../domain/record/ids.ts';
import type { Found, Pagefind, Result } from './pagefind.ts';
import { keyOf, looksLikeKey, type Word, wordsOf } from './query.ts';
import { FACETS, type Request, withFacet } from './request.ts';

/** All results to a question, with what a reader may narrow them by. */
export interface Answer {
  results: Result[];
  /** Whether there would be results without the filters. */
  filtered: boolean;
  /** For each facet, the results there would be under each of its values; `all` is without that facet. */
  counts: Record<string, { all: number; values: Record<string, number> }>;
  /** The words that were looked for, folded, for marking. */
  words: string[];
  /** Words that had to be left out, since nothing has them all. */
  leftOut: string[];
}

/**
 * Answers a question. What it names by its id, number or alias comes first; then what has all its words, best first;
 * and where nothing has them all, such as for an error text with one's own numbers in it, what has the rarest of them.
 */
export async function ask(pagefind: Pagefind, request: Request): Promise<Answer> {
  const { text, filters, sort } = request;
  const key = keyOf(text);
  const options = sort === 'relevance' ? { filters } : { filters, sort: { [sort]: 'desc' as const } };
  let { term, leftOut } = await termsOf(pagefind, key);
  let found = await pagefind.search(term, options);
  if (term !== null && found.unfilteredResultCount === 0 && !looksLikeKey(key)) {
    const best = await bestWords(pagefind, wordsOf(key));
    if (best.words.length > 0) {
      ({ leftOut } = best);
      term = best.words.join(' ');
      found = await pagefind.search(term, options);
    }
  }
  const named = sort === 'relevance' && key !== '' ? await exactly(pagefind, key, filters) : undefined;
  return {
    results: named ? [named, ...found.results.filter(({ id }) => id !== named.id)] : found.results,
    filtered: found.results.length < found.unfilteredResultCount,
    counts: await countFacets(pagefind, term, request, found),
    words: term?.replaceAll('"', '').split(' ') ?? [],
    leftOut: found.results.length > 0 ? leftOut : [],
  };
}

/**
 * The question in Pagefind's words; a compound that the index doesn't have is looked for by its parts.
 * Pagefind passes over words that it doesn't know without a word: they are left out and named here.
 */
async function termsOf(
  pagefind: Pagefind,
  text: string,
): Promise<{ term: string | null; leftOut: string[] }> {
  if (text === '') return { term: null, leftOut: [] };
  if (looksLikeKey(text)) return { term: `"${foldedLetters(text)}"`, leftOut: [] };
  const isKnown = async (term: string) => (await pagefind.search(term)).results.length > 0;
  const terms = await Promise.all(
    wordsOf(text).map(async ({ whole, parts }) => {
      if (parts.length > 1)
        return { term: (await isKnown(`"${whole}"`)) ? whole : parts.join(' '), known: true };
      return { term: whole, known: await isKnown(whole) };
    }),
  );
  const known = terms.filter((word) => word.known);
  const unknown = terms.filter((word) => !word.known);
  return { term: known.map(({ term }) => term).join(' '), leftOut: unknown.map(({ term }) => term) };
}

async function exactly(
  pagefind: Pagefind,
  key: string,
  filters: Record<string, string>,
): Promise<Result | undefined> {
  const { results } = await pagefind.search(`"${keyWord(key)}"`, { filters });
  return results[0];
}

async function countFacets(
  pagefind: Pagefind,
  term: string | null,
  request: Request,
  found: Found,
): Promise<Answer['counts']> {
  const counts = FACETS.map(async (facet) => {
    const { results, filters } =
      request.filters[facet] === undefined
        ? found
        : await pagefind.search(term, { filters: withFacet(request, facet, undefined).filters });
    return [facet, { all: results.length, values: filters[facet] ?? {} }] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

/** A record whose words weigh less than this share of all words together has them by chance. */
const LEAST_SHARE = 0.15;

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
  if (score < LEAST_SHARE * weights.reduce((sum, weight) => sum + weight, 0))
    return { words: [], leftOut: [] };
  const has = found.map(({ results }) => results.some(({ id }) => id === best));
  return { words: words.filter((_, index) => has[index]), leftOut: words.filter((_, index) => !has[index]) };
}
