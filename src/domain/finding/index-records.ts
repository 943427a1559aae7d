import type { Language } from '../schemas/common.ts';
import { impact, levelOf, rarity, saturated } from './impact.ts';
import { type Part, type Piece, pieceReader } from './pieces.ts';
import { fingerprint, type Posting } from './postings.ts';

/** The parts of a record that are told apart, by what a word in them says of the record. */
const FIELD_WEIGHTS = {
  title: 3,
  component: 1.5,
  tag: 1,
  summary: 1,
  steps: 0.7,
  workaround: 0.7,
  /** Words of customers, which no reader of the record sees. */
  said: 0.7,
  other: 0.5,
};

export type Field = keyof typeof FIELD_WEIGHTS;

export interface FieldText {
  field: Field;
  text: string;
}

/** What a record says in each language that it is written in; its number is its place in the list. */
export type FindingRecord = ReadonlyMap<Language, readonly FieldText[]>;

/** What languages bring along: the stem of a word as it is written, folded, and the words that say nothing, folded. */
export interface Tongue {
  stem: (word: string) => string;
  isStopWord: (folded: string) => boolean;
}

/** A word in all its forms, and the records that have it. */
export interface Term {
  language: Language | undefined;
  stem: string;
  /** The forms that records have, folded. */
  forms: Set<string>;
  /** By the number of the record. */
  impacts: Map<number, number>;
  /** The fingerprints of what follows the word, by the number of the record: a bit for each. */
  next: Map<number, number>;
}

/** The words of all records, by their keys. */
export type Terms = Map<string, Term>;

/** The key of a word: languages keep theirs apart, and compounds have none. */
export function termKey(language: Language | undefined, stem: string): string {
  return `${language ?? ''}:${stem}`;
}

/** Reads all words of all records, and weighs them against each other. */
export function indexRecords(
  records: readonly FindingRecord[],
  tongues: ReadonlyMap<Language, Tongue>,
): Terms {
  const terms: Terms = new Map();
  const piecesOf = pieceReader();
  for (const [language, tongue] of tongues) {
    const wordsOf = { term: termReader(terms, language, tongue), compound: compoundReader(terms) };
    const lengths = new Map<number, number>();
    for (const [number, record] of records.entries()) {
      const texts = record.get(language);
      if (!texts) continue;
      let length = 0;
      for (const { field, text } of texts)
        length += count(piecesOf(text), number, FIELD_WEIGHTS[field], wordsOf);
      lengths.set(number, length);
    }
    weigh(terms, lengths, language);
  }
  // Compounds are the same in every language, and weighed when all of them are counted.
  weigh(terms, new Map(records.map((_, number) => [number, 1])), undefined);
  return terms;
}

interface WordReaders {
  /** The word that a part of a text is; undefined for one that says nothing. */
  term: (part: Part) => Term | undefined;
  compound: (whole: string) => Term;
}

/** Counts the words of a text of a record; answers their weighted number. */
function count(
  pieces: readonly Piece[],
  number: number,
  weight: number,
  { term: termOf, compound }: WordReaders,
): number {
  let length = 0;
  let before: Term | undefined;
  for (const { whole, parts } of pieces) {
    if (whole !== undefined) add(compound(whole), number, weight);
    for (const part of parts) {
      const term = termOf(part);
      if (term && before)
        before.next.set(number, (before.next.get(number) ?? 0) | (1 << fingerprint(part.folded)));
      before = term;
      if (!term) continue;
      length += weight;
      add(term, number, weight);
    }
  }
  return length;
}

function add(term: Term, number: number, weight: number): void {
  term.impacts.set(number, (term.impacts.get(number) ?? 0) + weight);
}

/** Finds the word for each form once, and begins it where it isn't there yet. */
function termReader(
  terms: Terms,
  language: Language,
  { stem, isStopWord }: Tongue,
): (part: Part) => Term | undefined {
  const known = new Map<string, Term | undefined>();
  return ({ text, folded }) => {
    if (known.has(text)) return known.get(text);
    const term = isStopWord(folded) ? undefined : termOf(terms, language, stem(text), folded);
    known.set(text, term);
    return term;
  };
}

function compoundReader(terms: Terms): (whole: string) => Term {
  return (whole) => termOf(terms, undefined, whole, whole);
}

function termOf(terms: Terms, language: Language | undefined, stem: string, form: string): Term {
  const key = termKey(language, stem);
  let term = terms.get(key);
  if (!term)
    terms.set(key, (term = { language, stem, forms: new Set(), impacts: new Map(), next: new Map() }));
  term.forms.add(form);
  return term;
}

/** Turns the counts of one language's words into impacts. */
function weigh(terms: Terms, lengths: ReadonlyMap<number, number>, language: Language | undefined): void {
  const mean = [...lengths.values()].reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.size);
  for (const term of terms.values()) {
    if (term.language !== language) continue;
    const rare = rarity(term.impacts.size, lengths.size);
    for (const [number, count] of term.impacts)
      term.impacts.set(number, impact(rare, saturated(count, lengths.get(number) ?? mean, mean)));
  }
}

/** The records that have a word, in the order of their numbers. */
export function postingsOf({ impacts, next }: Term): Posting[] {
  return [...impacts]
    .map(([record, impact]) => ({ record, level: levelOf(impact), next: next.get(record) ?? 0 }))
    .filter(({ level }) => level > 0)
    .sort((a, b) => a.record - b.record);
}
