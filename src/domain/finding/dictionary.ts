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
  const cells = cellsOf(sentences, sources.words.length);
  // Whatever stands beside a word is as likely as all else, to begin with.
  let likely: Float64Array = new Float64Array(cells.count).fill(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = new Float64Array(cells.count);
    for (const group of cells.groups) {
      let sum = 0;
      for (const cell of group) sum += likely[cell] ?? 0;
      for (const cell of group) {
        const share = (likely[cell] ?? 0) / sum;
        if (share > LEAST / 10) counts[cell] = (counts[cell] ?? 0) + share;
      }
    }
    likely = cells.rows.reduce(asShares, counts);
  }
  const dictionary = new Map<string, ReadonlyMap<string, number>>();
  for (const [from, row] of cells.rows.entries()) {
    const word = sources.words[from] ?? NOTHING;
    const found = [...row].flatMap(([to, cell]) => {
      const share = likely[cell] ?? 0;
      return share > 0 ? [[targets.words[to] ?? '', share] as const] : [];
    });
    if (word !== NOTHING && found.length > 0) dictionary.set(word, new Map(found));
  }
  return dictionary;
}

interface Cells {
  /** How many pairs of a word and one that stands beside it in a translation there are: each has a number. */
  count: number;
  /** The pairs of each word of the source, by the number of the other. */
  rows: Map<number, number>[];
  /** For each word of each translation, its pairs with all words of the title. */
  groups: Int32Array[];
}

function cellsOf(
  sentences: readonly { source: readonly number[]; target: readonly number[] }[],
  words: number,
): Cells {
  const rows = Array.from({ length: words }, () => new Map<number, number>());
  let count = 0;
  const groups = sentences.flatMap(({ source, target }) =>
    target.map((to) =>
      Int32Array.from(source, (from) => {
        const cell = rows[from]?.get(to) ?? count++;
        rows[from]?.set(to, cell);
        return cell;
      }),
    ),
  );
  return { count, rows, groups };
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

/** Makes the counts of a word shares of all of them, and of those that are chance nothing. */
function asShares(counts: Float64Array, row: ReadonlyMap<number, number>): Float64Array {
  let sum = 0;
  for (const cell of row.values()) sum += counts[cell] ?? 0;
  for (const cell of row.values()) {
    const share = (counts[cell] ?? 0) / sum;
    counts[cell] = share >= LEAST ? share : 0;
  }
  return counts;
}
