import { foldedLetters } from '../../domain/fold.ts';
import { keyWord } from '../../domain/record/ids.ts';
import type { Found, Pagefind, Result } from './pagefind.ts';
import { FACETS, type Request, withFacet } from './request.ts';

/** Letters, a dash and digits, or digits alone: `KI-1042`, `#467419`. Only the whole of it counts, no beginning. */
const KEY_SHAPE = /^#?(\p{L}{1,10}[-\s]?)?\d+$/u;
const ADDRESS = /^https?:\/\/\S+$/;
const MOST_WORDS = 40;

/** A piece of a question between two spaces. */
export interface Word {
  /** Folded as one: `ERR_EXPORT_422` is `errexport422`. */
  whole: string;
  /** Its parts, where it is made of some: `err`, `export`, `422`. Parts of one letter say nothing. */
  parts: string[];
}

/** What a question may name a record by: itself, or the end of an address that was pasted. */
export function keyOf(text: string): string {
  const asked = text.trim();
  if (!ADDRESS.test(asked)) return asked;
  return new URL(asked).pathname.split('/').findLast((part) => part !== '') ?? '';
}

/** Whether a question is the number or id of something, rather than words. */
export function looksLikeKey(text: string): boolean {
  return KEY_SHAPE.test(text);
}

/** The words of a question, each once, the first forty: more says nothing new. */
export function wordsOf(text: string): Word[] {
  const words = text
    .split(/\s+/)
    .map((word) => ({ whole: foldedLetters(word), parts: partsOf(word) }))
    .filter(({ whole }) => whole !== '');
  return [...new Map(words.map((word) => [word.whole, word])).values()].slice(0, MOST_WORDS);
}

/** A word's parts as the index has them, divided at signs and at `camelCase`. */
function partsOf(word: string): string[] {
  const parts = word
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2 ')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(foldedLetters)
    .filter((part) => part !== '');
  return parts.length > 1 ? parts.filter((part) => part.length > 1) : parts;
}

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
async function bestWords(pagefind: Pagefind, asked: Word[]): Promise<{ words: string[]; leftOut: string[] }> {
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
