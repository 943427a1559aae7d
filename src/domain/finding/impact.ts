/**
 * How much a word says of a record, by BM25 with fields (Robertson and Zaragoza, “The Probabilistic Relevance Framework:
 * BM25 and Beyond”): a word counts by the field that it stands in, the less the more often it is repeated and the longer
 * the text is, and by how few records have it.
 */
const SATURATION = 0.6;
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

/** Impacts are kept as one of these levels, which are finer where impacts are small. */
export const LEVELS = 16;
const FINENESS = 3.8;

/** The level of an impact; 0 is as good as nothing. */
export function levelOf(impact: number): number {
  return Math.min(LEVELS - 1, Math.round(FINENESS * Math.log2(1 + impact)));
}

/** The impact that a level stands for. */
export function impactOf(level: number): number {
  return 2 ** (level / FINENESS) - 1;
}
