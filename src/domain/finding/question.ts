import type { Language } from '../schemas/common.ts';
import { languageOf } from './language-of.ts';
import type { Entry } from './lexicon.ts';
import { LONGEST_WORDING, looksLikeCode, type Piece, piecesOf } from './pieces.ts';
import type { AskedWord, Phrase, Question, Sense } from './rank.ts';
import { nearestForms, slipsBorne } from './spelling.ts';

/** Words beyond these say nothing new. */
const MOST_WORDS = 40;

/** The index as far as it is loaded: each part is asked for when it is needed, and rejects where it can't be had. */
export interface Index {
  /** How many records there are. */
  records: number;
  /** Words that say nothing, folded, of each of the portal's languages. */
  stopWords: ReadonlyMap<Language, ReadonlySet<string>>;
  /** All entries of the shard that a form is in, if it is in any. */
  entriesNear: (form: string) => Promise<readonly Entry[]>;
  /** The numbers of the records that a text names by itself, such as an id. */
  recordsCalled: (key: string) => Promise<readonly number[]>;
  /** All forms of so many letters. */
  formsOf: (letters: number) => Promise<readonly string[]>;
}

/** What a word weighs that is written in a language other than the reader's, or the question's. */
const OTHER_LANGUAGE = 0.95;
/** What a word weighs by the slips that were overlooked in it. */
const SLIPPED = [1, 0.8, 0.6];
/** What a word weighs that another form of it was taken for, or that was only begun. */
const OTHER_FORM = 0.8;
const BEGUN = 0.5;
/** The most words that one that was only begun may become, and the least letters of it. */
const MOST_ENDINGS = 8;
const LEAST_BEGINNING = 3;

/** Reads a question: looks its words up, and those that no record has by what they may be. */
export async function readQuestion(text: string, language: Language, index: Index): Promise<Question> {
  const pieces = piecesOf(text).slice(0, MOST_WORDS);
  const written = pieces.flatMap(({ parts }) => parts.map(({ folded }) => folded));
  const asked = languageOf(written, language, index.stopWords);
  const isCode = looksLikeCode(text);
  const lookUp = lookUpIn(index);
  const weightOf = ([own]: Entry) => (own === '' || own === language || own === asked ? 1 : OTHER_LANGUAGE);
  const forms = formsAsked(pieces, index.stopWords.get(asked) ?? new Set(), isCode);
  const words = await Promise.all(
    forms.map(async ({ form, isCompound }, place): Promise<AskedWord> => {
      const near = await lookUp.near(form);
      const senses = near
        .filter(([, known]) => known.includes(form))
        .map((entry) => ({ entry, weight: weightOf(entry) }));
      if (isCompound) return { form, senses: senses.filter(({ entry }) => entry[0] === '') };
      const isLast = place === forms.length - 1 && !/\s$/.test(text);
      const begun = isLast && !isCode ? endings(form, near) : [];
      if (senses.length > 0) return { form, senses: [...senses, ...begun] };
      if (begun.length > 0) return { form, senses: begun };
      return { form, senses: isCode ? [] : await lookUp.meant(form, near, weightOf) };
    }),
  );
  const phrases = await phrasesIn(words, lookUp.near);
  const named = await recordsNamed(text, pieces, lookUp.called);
  return { named, words, phrases, isCode, records: index.records, isWhole: !lookUp.failed() };
}

interface AskedForm {
  form: string;
  isCompound: boolean;
}

/**
 * The forms to look up, without words that say nothing, as single letters do outside of code; all of them where there are
 * no others.
 */
function formsAsked(pieces: readonly Piece[], stopWords: ReadonlySet<string>, isCode: boolean): AskedForm[] {
  const all = pieces.flatMap(({ whole, parts }) => [
    ...(whole === undefined ? [] : [{ form: whole, isCompound: true }]),
    ...parts.map(({ folded }) => ({ form: folded, isCompound: false })),
  ]);
  const saying = all.filter(
    ({ form, isCompound }) =>
      isCompound || (!stopWords.has(form) && (isCode || form.length > 1 || /\d/.test(form))),
  );
  return saying.length > 0 ? saying : all;
}

/** Looks forms up, and bears that some of the index can't be had. */
function lookUpIn({ entriesNear, recordsCalled, formsOf }: Index) {
  let hasFailed = false;
  const orNothing = <T>(loading: Promise<readonly T[]>) =>
    loading.catch((): readonly T[] => {
      hasFailed = true;
      return [];
    });
  const near = (form: string) => orNothing(entriesNear(form));
  const called = (key: string) => orNothing(recordsCalled(key));

  /** What a word may be that no record has: one with a slip, another form of it, or one with slips further away. */
  async function meant(
    form: string,
    around: readonly Entry[],
    weightOf: (entry: Entry) => number,
  ): Promise<Sense[]> {
    const beside = nearestForms(
      form,
      around.flatMap(([, forms]) => forms),
    );
    if (beside.forms.length > 0 && beside.slips === 1)
      return sensesOf(around, beside.forms, SLIPPED[1] ?? 0, weightOf);
    const same = otherForms(form, around);
    if (same.length > 0) return same.map((entry) => ({ entry, weight: OTHER_FORM * weightOf(entry) }));
    const most = slipsBorne(form);
    const lengths = Array.from({ length: 2 * most + 1 }, (_, step) => form.length - most + step);
    const all = most === 0 ? [] : await Promise.all(lengths.map((length) => orNothing(formsOf(length))));
    const nearest = nearestForms(form, all.flat());
    const found = await Promise.all(nearest.forms.map(near));
    return nearest.forms.flatMap((known, place) =>
      sensesOf(found[place] ?? [], [known], SLIPPED[nearest.slips] ?? 0, weightOf),
    );
  }

  return { near, called, meant, failed: () => hasFailed };
}

function sensesOf(
  entries: readonly Entry[],
  forms: readonly string[],
  weight: number,
  weightOf: (entry: Entry) => number,
): Sense[] {
  return entries
    .filter(([, known]) => forms.some((form) => known.includes(form)))
    .map((entry) => ({ entry, weight: weight * weightOf(entry) }));
}

/** The least letters that two forms of a word begin with, and the most that they end with. */
const LEAST_STEM = 4;
const LONGEST_ENDING = 4;

/** The words that begin as a form that no record has, with nothing but an ending of another length. */
function otherForms(form: string, entries: readonly Entry[]): Entry[] {
  let longest = Math.max(LEAST_STEM, form.length - LONGEST_ENDING);
  let found: Entry[] = [];
  for (const entry of entries)
    for (const known of entry[1]) {
      const common = commonBeginning(form, known);
      if (entry[0] === '' || known.length - common > LONGEST_ENDING || common < longest) continue;
      if (common > longest) found = [];
      longest = common;
      if (!found.includes(entry)) found.push(entry);
    }
  return found;
}

function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** The words that a word may become that is still being typed. */
function endings(form: string, entries: readonly Entry[]): Sense[] {
  if (form.length < LEAST_BEGINNING) return [];
  return entries
    .filter(
      ([, known]) =>
        !known.includes(form) && known.some((other) => other.startsWith(form) && !other.includes(' ')),
    )
    .slice(0, MOST_ENDINGS)
    .map((entry) => ({ entry, weight: BEGUN }));
}

/** What is known of some words together, each such place once, the longest first. */
async function phrasesIn(
  words: readonly AskedWord[],
  near: (form: string) => Promise<readonly Entry[]>,
): Promise<Phrase[]> {
  const phrases: Phrase[] = [];
  for (let at = 0; at < words.length; at += 1)
    for (let length = 2; length <= LONGEST_WORDING && at + length <= words.length; length += 1) {
      const form = words
        .slice(at, at + length)
        .map((word) => word.form)
        .join(' ');
      const senses = (await near(form)).filter(([, forms]) => forms.includes(form));
      if (senses.length > 0)
        phrases.push({ at, length, senses: senses.map((entry) => ({ entry, weight: 1 })) });
    }
  return phrases;
}

/** A question of more pieces than this is a sentence, and no name: `KI-1042`, `ki 1042`, `#467419`; an old address is one. */
const LONGEST_NAME = 3;

/** The records that a question names, or mentions, by an id, a ticket number or a former address. */
async function recordsNamed(
  text: string,
  pieces: readonly Piece[],
  called: (key: string) => Promise<readonly number[]>,
): Promise<number[]> {
  const found = await Promise.all(namesIn(text, pieces).map(called));
  return found.flat();
}

/** An id, `ki1042`, or a ticket number inside a sentence; a shorter number may be anything. */
const MENTIONED = /^(?:\p{L}{1,10}\d+|\d{5,})$/u;

function namesIn(text: string, pieces: readonly Piece[]): string[] {
  if (ADDRESS.test(text)) return [lastSegment(text)];
  if (pieces.length === 1 || (pieces.length <= LONGEST_NAME && /\d/.test(text))) return [text];
  return pieces
    .map(({ whole, parts }) => whole ?? parts[0]?.folded ?? '')
    .filter((name) => MENTIONED.test(name));
}

const ADDRESS = /^\s*https?:\/\/\S+\s*$/;

/** The last segment of an address that was pasted; the whole text where it can't be read. */
function lastSegment(text: string): string {
  if (!URL.canParse(text.trim())) return text;
  const { pathname } = new URL(text.trim());
  return pathname.split('/').findLast((segment) => segment !== '') ?? text;
}
