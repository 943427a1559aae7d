import { impactOf, rarity } from './impact.ts';
import type { Entry } from './lexicon.ts';
import { fingerprint, readPostings } from './postings.ts';

/** One of the words that a word of a question may be, and how much of that is to be believed, up to 1. */
export interface Sense {
  entry: Entry;
  weight: number;
}

/** A word of a question, folded, and what the index knows of it: nothing where no record has it or what it may be. */
export interface AskedWord {
  form: string;
  senses: readonly Sense[];
}

/** Words beside each other that are known together, such as "zip code", by the place of the first. */
export interface Phrase {
  at: number;
  length: number;
  senses: readonly Sense[];
}

/** A question as the index understands it. */
export interface Question {
  /** Records that it names by themselves, such as by an id. */
  named: readonly number[];
  words: readonly AskedWord[];
  phrases: readonly Phrase[];
  /** Code, a path, an error text: it is looked for as it is, and by nothing else that says the same. */
  isCode: boolean;
  records: number;
  /** Whether all of the index that it needed could be had. */
  isWhole: boolean;
}

export interface Ranked {
  record: number;
  score: number;
}

/**
 * What two words weigh that stand beside each other in a record as in the question, which says more of code than of prose;
 * and what all of them do.
 */
const PAIR = 0.12;
const PAIR_IN_CODE = 0.6;
const WHOLE = 2;

/** All records that have any of the words, best first; equals in the order of their numbers. */
export function rank({ words, phrases, isCode, records }: Question): Ranked[] {
  const found = words.map(({ senses }) => findingsOf(senses, isCode));
  const scores = new Map<number, number>();
  const gain = (record: number, score: number) => scores.set(record, (scores.get(record) ?? 0) + score);
  for (const word of found) for (const [record, score] of word.scores) gain(record, score);
  for (const { at, length, senses } of isCode ? [] : phrases)
    for (const [record, score] of findingsOf(senses, false).scores) {
      const single = found
        .slice(at, at + length)
        .reduce((sum, word) => sum + (word.scores.get(record) ?? 0), 0);
      gain(record, Math.max(0, score * length - single));
    }
  const pairs = new Map<number, number>();
  for (const [place, { next }] of found.entries()) {
    const after = words[place + 1];
    if (!after) continue;
    const print = 1 << fingerprint(after.form);
    const beside = [...next].filter(
      ([record, prints]) => (prints & print) !== 0 && found[place + 1]?.scores.has(record),
    );
    for (const [record] of beside) {
      gain(record, (isCode ? PAIR_IN_CODE : PAIR) * rarity(beside.length, records));
      pairs.set(record, (pairs.get(record) ?? 0) + 1);
    }
  }
  for (const [record, count] of pairs) if (count === words.length - 1) gain(record, WHOLE);
  return [...scores]
    .map(([record, score]) => ({ record, score }))
    .sort((a, b) => b.score - a.score || a.record - b.record);
}

interface Findings {
  /** The best that any sense of the word is worth in a record. */
  scores: Map<number, number>;
  /** What follows the word in a record. */
  next: Map<number, number>;
}

function findingsOf(senses: readonly Sense[], isCode: boolean): Findings {
  const found: Findings = { scores: new Map(), next: new Map() };
  for (const { entry, weight } of senses) {
    const [, , own, alternative] = entry;
    for (const postings of isCode ? [own] : [own, alternative])
      for (const { record, level, next } of readPostings(postings)) {
        const score = weight * impactOf(level);
        if (score > (found.scores.get(record) ?? 0)) found.scores.set(record, score);
        if (next !== 0) found.next.set(record, (found.next.get(record) ?? 0) | next);
      }
  }
  return found;
}
