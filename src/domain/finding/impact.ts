/**
 * How much a word says of a record, by BM25 with fields (Robertson and Zaragoza, “The Probabilistic Relevance Framework:
 * BM25 and Beyond”): a word counts by the field that it stands in, the less the more often it is repeated and the longer
 * the text is, and by how few records have it.
 */
const SATURATION = 1.5;
const LENGTH = 0.7;

/** Of a word in one record: its weighted count there, the record's weighted length and the mean of those. */
export function saturated(count: number, length: number, meanLength: number): number {
  const relative = meanLength === 0 ? 1 : length / meanLength;
  return (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH + LENGTH * relative));
}

/** How rare a word is that `having` of `all` records have. Never negative. */
export function rarity(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** Less than 1, so that a record that has several words of a question comes before one that has the rarest of them alone. */
const BALANCE = 0.75;

/** How much a word says of a record, by how rare it is and how much it is worth there. */
export function impact(rare: number, worth: number): number {
  return (rare * worth) ** BALANCE;
}

/** Impacts are kept as one of these levels, which are finer where impacts are small. */
export const LEVELS = 24;
const FINENESS = 7.2;

/** The level of an impact; 0 is as good as nothing. */
export function levelOf(value: number): number {
  return Math.min(LEVELS - 1, Math.round(FINENESS * Math.log2(1 + value)));
}

/** The impact that a level stands for. */
export function impactOf(level: number): number {
  return 2 ** (level / FINENESS) - 1;
}
