import type { Language } from '../schemas/common.ts';
import { levelOf, rarity, saturated } from './impact.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { fingerprint, type Posting } from './postings.ts';

/** The parts of a record that are told apart, by what a word in them says of the record. */
const FIELD_WEIGHTS = {
  title: 3,
  component: 1,
  tag: 1,
  summary: 1,
  steps: 0.7,
  workaround: 0.7,
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
  /** The forms that records have, folded, with how often they stand there. */
  forms: Map<string, number>;
  /** By the number of the record. */
  impacts: Map<number, number>;
  /** What follows the word, by the number of the record. */
  next: Map<number, Set<number>>;
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
  for (const [language, tongue] of tongues) {
    const lengths = new Map<number, number>();
    for (const [number, record] of records.entries()) {
      const texts = record.get(language);
      if (texts) lengths.set(number, countWords(terms, number, texts, language, tongue));
    }
    weigh(terms, lengths, language);
  }
  // Compounds are the same in every language, and weighed when all of them are counted.
  weigh(terms, new Map(records.map((_, number) => [number, 1])), undefined);
  return terms;
}

/** Counts the words of one record in one language; answers their weighted number. */
function countWords(
  terms: Terms,
  number: number,
  texts: readonly FieldText[],
  language: Language,
  tongue: Tongue,
): number {
  let length = 0;
  for (const { field, text } of texts) {
    const weight = FIELD_WEIGHTS[field];
    const pieces = piecesOf(text);
    for (const [index, { whole, parts }] of pieces.entries()) {
      const after = pieces[index + 1];
      if (whole !== undefined) add(termOf(terms, undefined, whole), whole, number, weight, undefined);
      for (const [place, part] of parts.entries()) {
        if (tongue.isStopWord(part.folded)) continue;
        const next = parts[place + 1]?.folded ?? firstOf(after);
        add(termOf(terms, language, tongue.stem(part.text)), part.folded, number, weight, next);
        length += weight;
      }
    }
  }
  return length;
}

function firstOf(piece: Piece | undefined): string | undefined {
  return piece?.parts[0]?.folded;
}

/** A word of the index, which is begun where it isn't there yet. */
export function termOf(terms: Terms, language: Language | undefined, stem: string): Term {
  const key = termKey(language, stem);
  let term = terms.get(key);
  if (!term)
    terms.set(key, (term = { language, stem, forms: new Map(), impacts: new Map(), next: new Map() }));
  return term;
}

function add(term: Term, form: string, number: number, weight: number, next: string | undefined): void {
  term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
  term.impacts.set(number, (term.impacts.get(number) ?? 0) + weight);
  if (next === undefined) return;
  const prints = term.next.get(number);
  if (prints) prints.add(fingerprint(next));
  else term.next.set(number, new Set([fingerprint(next)]));
}

/** Turns the counts of one language's words into impacts. */
function weigh(terms: Terms, lengths: ReadonlyMap<number, number>, language: Language | undefined): void {
  const mean = [...lengths.values()].reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.size);
  for (const term of terms.values()) {
    if (term.language !== language) continue;
    const rare = rarity(term.impacts.size, lengths.size);
    for (const [number, count] of term.impacts)
      term.impacts.set(number, rare * saturated(count, lengths.get(number) ?? mean, mean));
  }
}

/** The records that have a word, in the order of their numbers. */
export function postingsOf({ impacts, next }: Term): Posting[] {
  return [...impacts]
    .map(([record, impact]) => ({ record, level: levelOf(impact), next: [...(next.get(record) ?? [])] }))
    .filter(({ level }) => level > 0)
    .sort((a, b) => a.record - b.record);
}
