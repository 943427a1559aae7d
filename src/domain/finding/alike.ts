import type { Section } from '../record/records.ts';
import { rarity } from './impact.ts';
import type { Tongue } from './index-records.ts';
import { pieceReader } from './pieces.ts';

/** What a record says, to be compared with others. Its prose is asked for only where another has a title like its own. */
export interface ComparedText {
  title: string;
  prose: () => string;
}

/** What is compared of a record: its title, and its summary or, where it has none, all but what helps meanwhile. */
export function comparedText(title: string, sections: () => readonly Section[]): ComparedText {
  return {
    title,
    prose: () => {
      const all = sections();
      const summary = all.filter(({ kind }) => kind === 'summary');
      const said = summary.length > 0 ? summary : all.filter(({ kind }) => kind !== 'workaround');
      return said.map(({ text }) => text).join('\n');
    },
  };
}

/** Two texts by their numbers, the lower one first, and how alike they are: 1 where they say the same. */
export interface AlikePair {
  first: number;
  second: number;
  likeness: number;
}

/** Titles that have less in common aren't about one thing, whatever the prose says. */
const LEAST_OF_TITLE = 0.4;

/** A word that more titles have proposes no pair: else the pairs would be as many as the square of the titles. */
const MOST_TITLES = 200;

/** A direction in the space of all words, of length 1; empty for a text without words. */
type Vector = ReadonlyMap<string, number>;

/**
 * The pairs of texts in one language that are alike: by the mean of the cosines of their titles and of their prose, in
 * which words count the more the fewer titles have them. Where one of them has no prose, its title has to say all.
 */
export function alikePairs(texts: readonly ComparedText[], tongue: Tongue, least: number): AlikePair[] {
  const stemsOf = stemReader(tongue);
  const titles = texts.map(({ title }) => stemsOf(title));
  const having = new Map<string, number>();
  for (const word of titles.flatMap((stems) => [...new Set(stems)]))
    having.set(word, (having.get(word) ?? 0) + 1);
  const vectorOf = (stems: readonly string[]) =>
    direction(stems, (word) => rarity(having.get(word) ?? 0, texts.length));
  const vectors = titles.map(vectorOf);
  const proseOf = new Map<number, Vector>();
  const prose = (number: number) => {
    const known = proseOf.get(number) ?? vectorOf(stemsOf(texts[number]?.prose() ?? ''));
    proseOf.set(number, known);
    return known;
  };
  return proposedPairs(vectors, having).flatMap(({ first, second, likeness: ofTitle }) => {
    const [one, other] = [prose(first), prose(second)];
    const likeness = one.size * other.size === 0 ? ofTitle ** 2 : (ofTitle + cosine(one, other)) / 2;
    return likeness >= least ? [{ first, second, likeness }] : [];
  });
}

/** The pairs whose titles are alike, found by the words that few of them have. */
function proposedPairs(vectors: readonly Vector[], having: ReadonlyMap<string, number>): AlikePair[] {
  const pairs: AlikePair[] = [];
  const before = new Map<string, number[]>();
  for (const [second, vector] of vectors.entries()) {
    const proposed = new Set<number>();
    for (const word of vector.keys()) {
      if ((having.get(word) ?? 0) > MOST_TITLES) continue;
      const others = before.get(word) ?? [];
      for (const first of others) proposed.add(first);
      others.push(second);
      before.set(word, others);
    }
    for (const first of proposed) {
      const likeness = cosine(vector, vectors[first] ?? new Map<string, number>());
      if (likeness >= LEAST_OF_TITLE) pairs.push({ first, second, likeness });
    }
  }
  return pairs;
}

function stemReader({ stem, isStopWord }: Tongue): (text: string) => string[] {
  const piecesOf = pieceReader();
  return (text) =>
    piecesOf(text)
      .flatMap(({ parts }) => parts)
      .filter(({ folded }) => !isStopWord(folded))
      .map((part) => stem(part.text));
}

function direction(stems: readonly string[], weightOf: (word: string) => number): Vector {
  const counts = new Map<string, number>();
  for (const word of stems) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = [...counts].map(([word, count]) => [word, weightOf(word) * (1 + Math.log(count))] as const);
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  return new Map(weights.map(([word, weight]) => [word, weight / length]));
}

function cosine(a: Vector, b: Vector): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of fewer) sum += weight * (more.get(word) ?? 0);
  return sum;
}
