import type { MarkedText } from '../../domain/finding/excerpt.ts';

/** What a result shows of a record. */
export interface ShownRecord {
  href: string;
  id: string;
  kind: string;
  status: string;
  components: readonly string[];
  hasWorkaround: boolean;
  /** Customers who reported it; 0 where nobody counted. */
  reporters: number;
  /** Set where no more is told than that fewer customers reported it. */
  fewerThan?: number;
  /** Of an incident or a maintenance, the day on which it began, `2019-05-07`. */
  day?: string;
  duplicateOf?: string;
  title: MarkedText[];
  /** The language that the title is in. */
  language: string;
}

export interface Hit {
  /** What is shown at once. */
  load: () => Promise<ShownRecord>;
  /** What it says; it may take longer, or not be had. */
  text: () => Promise<HitText>;
}

export interface HitText {
  /** The text around the words. */
  excerpt: MarkedText[];
  /** How its workaround begins. */
  workaround?: MarkedText[];
}

export interface FacetCounts {
  /** How many results there are without this facet, and under each of its values. */
  all: number;
  values: Record<string, number>;
}

/** All results to a question, with what a reader may narrow them by. */
export interface Answer {
  hits: Hit[];
  /** Whether there would be results without the filters. */
  filtered: boolean;
  counts: Record<string, FacetCounts>;
  /** Whether all of the index that the question needed could be had. */
  isWhole: boolean;
}
