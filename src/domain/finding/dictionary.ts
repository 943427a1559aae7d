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
  const sources = numbering();
  const targets = numbering();
  const sentences = pairs.map(([source, target]) => ({
    source: [NOTHING, ...new Set(source)].map(sources.of),
    target: [...new Set(target)].map(targets.of),
  }));
  // Whatever stands beside a word is as likely as all else, to begin with.
  let likely: Map<number, number>[] | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts: Map<number, number>[] = sources.words.map(() => new Map());
    for (const { source, target } of sentences)
      for (const to of target) {
        const found = source.map((from) => (likely ? (likely[from]?.get(to) ?? 0) : 1));
        const sum = found.reduce((all, share) => all + share, 0);
        for (const [place, from] of source.entries()) {
          const share = (found[place] ?? 0) / sum;
          const count = counts[from];
          if (count && share > LEAST / 10) count.set(to, (count.get(to) ?? 0) + share);
        }
      }
    likely = counts.map(shares);
  }
  const dictionary = new Map<string, ReadonlyMap<string, number>>();
  for (const [from, word] of sources.words.entries()) {
    const found = [...(likely?.[from] ?? [])].map(([to, share]) => [targets.words[to] ?? '', share] as const);
    if (word !== NOTHING && found.length > 0) dictionary.set(word, new Map(found));
  }
  return dictionary;
}

/** Numbers for words, in the order in which they are met. */
function numbering() {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  return {
    words,
    of(word: string): number {
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = words.push(word) - 1));
      return number;
    },
  };
}

/** The counts as shares of all of them, without those that are chance. */
function shares(counts: ReadonlyMap<number, number>): Map<number, number> {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  const found = new Map<number, number>();
  for (const [to, count] of counts) if (count / sum >= LEAST) found.set(to, count / sum);
  return found;
}
