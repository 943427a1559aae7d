/** How likely a word of one language stands in a title beside another in the title's translation. */
export type Dictionary = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A title and its translation, as the stems of their words. */
export type Pair = readonly [source: readonly string[], target: readonly string[]];

const ROUNDS = 5;
/** What is less likely than this is chance. */
const LEAST = 0.01;

/** A word of every title, for those of the translation that stand for none. */
const NOTHING = '';

/**
 * Learns which word means which from titles and their translations: IBM model 1 (Brown and others, “The Mathematics of
 * Statistical Machine Translation”, 1993), with a few rounds of expectation and maximisation.
 */
export function learnDictionary(pairs: readonly Pair[]): Dictionary {
  const numbered = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = numbered.get(word) ?? numbered.size;
    numbered.set(word, number);
    return number;
  };
  const sentences = pairs.map(([source, target]) => ({
    source: [NOTHING, ...new Set(source)].map(numberOf),
    target: [...new Set(target)].map(numberOf),
  }));
  const words = [...numbered.keys()];
  let likely: Map<number, number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts: Map<number, number>[] = words.map(() => new Map());
    const before = likely;
    const probability = (from: number, to: number) => (round === 0 ? 1 : (before[from]?.get(to) ?? 0));
    for (const { source, target } of sentences)
      for (const to of target) {
        const sum = source.reduce((all, from) => all + probability(from, to), 0);
        for (const from of source) {
          const share = probability(from, to) / sum;
          const count = counts[from];
          if (share > LEAST / 10) count?.set(to, (count.get(to) ?? 0) + share);
        }
      }
    likely = counts.map(shares);
  }
  return new Map(
    likely.flatMap((targets, from) => {
      const word = words[from] ?? NOTHING;
      if (word === NOTHING || targets.size === 0) return [];
      const found = [...targets].filter(([, share]) => share >= LEAST);
      return [[word, new Map(found.map(([to, share]) => [words[to] ?? NOTHING, share]))] as const];
    }),
  );
}

function shares(counts: ReadonlyMap<number, number>): Map<number, number> {
  const sum = [...counts.values()].reduce((all, count) => all + count, 0);
  return new Map([...counts].map(([to, count]) => [to, count / sum]));
}
