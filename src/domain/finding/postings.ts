import { LEVELS } from './impact.ts';

/** A record that has a word, by its number; how much the word says of it; and what stands right after the word there. */
export interface Posting {
  record: number;
  level: number;
  /** The fingerprints of the words that follow: a bit for each. */
  next: number;
}

/** Signs that JSON writes as they are, in four groups, so that each says what it is. */
const SIGNS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&'()*+,-./:;<=>?@[]^_`{|}~ ";
const DIGITS = 16;
const LAST_DIGIT = 0;
const DIGIT = LAST_DIGIT + DIGITS;
const LEVEL = DIGIT + DIGITS;
const NEXT = LEVEL + LEVELS;

/** How many fingerprints there are. */
export const FINGERPRINTS = 32;

const VALUES = new Map([...SIGNS].map((sign, value) => [sign, value]));

/** The fingerprint of a word: one of a few, so that a pair of words is found rarely by chance. */
export function fingerprint(folded: string): number {
  let sum = 0;
  for (let index = 0; index < folded.length; index += 1) sum = (sum * 31 + folded.charCodeAt(index)) % 65_521;
  return sum % FINGERPRINTS;
}

/** Writes postings, which are in the order of their records, as a short text. */
export function writePostings(postings: Iterable<Posting>): string {
  let text = '';
  let last = -1;
  for (const { record, level, next } of postings) {
    let step = record - last - 1;
    last = record;
    let digits = SIGNS[LAST_DIGIT + (step % DIGITS)] ?? '';
    for (step = Math.floor(step / DIGITS); step > 0; step = Math.floor(step / DIGITS))
      digits = (SIGNS[DIGIT + (step % DIGITS)] ?? '') + digits;
    text += digits + (SIGNS[LEVEL + level] ?? '');
    for (let print = 0; print < FINGERPRINTS; print += 1)
      if (next & (1 << print)) text += SIGNS[NEXT + print] ?? '';
  }
  return text;
}

/** Reads what `writePostings` wrote; passes over what it couldn't have written. */
export function* readPostings(text: string): Generator<Posting> {
  let record = -1;
  let step = 0;
  let posting: Posting | undefined;
  for (const sign of text) {
    const value = VALUES.get(sign) ?? SIGNS.length;
    if (value < LEVEL) {
      if (posting) yield posting;
      posting = undefined;
      step = step * DIGITS + (value % DIGITS);
      if (value < DIGIT) {
        record += step + 1;
        step = 0;
      }
    } else if (value < NEXT) posting = { record, level: value - LEVEL, next: 0 };
    else if (posting && value < NEXT + FINGERPRINTS) posting.next |= 1 << (value - NEXT);
  }
  if (posting) yield posting;
}
