import type { Language } from '../schemas/common.ts';
import { impactOf, levelOf } from './impact.ts';
import { termKey, type Terms } from './index-records.ts';
import type { Posting } from './postings.ts';

/** One or more words that say what another word, or some others, say as well: synonyms, translations, paraphrases. */
export interface Alternative {
  language: Language;
  /** Stems of the words; a record is meant where it has all of them. */
  stems: readonly string[];
  /** What they weigh, where the word itself weighs 1. */
  weight: number;
}

/** A record that is meant less than this by an alternative isn't worth its bytes. */
const LEAST_LEVEL = 9;
const LEAST_IMPACT = impactOf(LEAST_LEVEL - 0.5);

/** The records that have one of the alternatives of a word, in the order of their numbers; `known` are those of the word. */
export function alternativePostings(
  terms: Terms,
  alternatives: readonly Alternative[],
  known: ReadonlyMap<number, number> = new Map(),
): Posting[] {
  const best = new Map<number, number>();
  for (const { language, stems, weight } of alternatives) {
    const [first, ...others] = stems.map((stem) => terms.get(termKey(language, stem))?.impacts);
    if (!first) continue;
    for (const [record, impact] of first) {
      let sum = impact;
      for (const other of others) sum += other?.get(record) ?? Number.NaN;
      const mean = (weight * sum) / stems.length;
      // NaN, where a word is missing, is never more.
      if (mean >= LEAST_IMPACT && mean > (best.get(record) ?? known.get(record) ?? 0)) best.set(record, mean);
    }
  }
  return [...best]
    .map(([record, impact]) => ({ record, level: levelOf(impact), next: 0 }))
    .sort((a, b) => a.record - b.record);
}
