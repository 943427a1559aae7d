import { LANGUAGE_PARTS, LANGUAGES } from '../../languages/languages.ts';
import type { WorkaroundWords } from '../../languages/workaround-words.ts';
import { foldedWords } from '../fold.ts';

/** Whether a text on a workaround says that there is none, in any interface language. */
export type WorkaroundVerdict = 'none' | 'some' | 'doubtful';

/** A clause that says that there is nothing is short. A text that repeats itself would keep the patterns busy for ever. */
const LONGEST = 200;
/** Whoever tells what to do begins to within this. */
const LONGEST_REST = 2000;
/** What something is called before a colon, or in a heading or a cell of its own. */
const LONGEST_LABEL = 40;

const ALL_WORDS = LANGUAGES.map((language) => LANGUAGE_PARTS[language].noWorkaround);

/** Whole clauses, and whole words at the beginning of one. */
const NONE = new RegExp(`^(?:${wordsOf(({ none }) => none)})?$`);
const LATER = beginning(wordsOf(({ later }) => later));
const OPENINGS = ALL_WORDS.map(
  ({ thereIsNo, kind, workaround, needed }) =>
    new RegExp(`^(?:${thereIsNo}) (?:(?:${kind}) )*(?:${workaround})(?= |$)(?! (?:${needed})(?: |$))`),
);
const IS_NOT_THERE = beginning(wordsOf(({ isNotThere }) => isNotThere));
const WHEN = new RegExp(`(?:^| )(?:${wordsOf(({ when }) => [when])})(?= |$)`, 'g');
/** What a text begins with that says nothing yet: when, or what it is about. */
const LEADS_ON = new RegExp(`^(?:${wordsOf(({ labels }) => [labels])})?$`);
const LABEL = beginning(wordsOf(({ labels }) => [labels]));
const WAITS = new RegExp(`^(?:${wordsOf(({ waits }) => waits)})$`);
const TELLS = anywhere(wordsOf(({ tells }) => tells));
const TURNS = anywhere(wordsOf(({ turns }) => [turns]));
const BLANK = new Set(['', ...ALL_WORDS.flatMap(({ blank }) => blank)]);
const BOILERPLATE = ALL_WORDS.flatMap(({ boilerplate }) => boilerplate);

/** Where a clause ends: at its punctuation, or before a word that turns or joins. Texts aren't folded yet. */
const CLAUSES = new RegExp(
  `[.!?;:,()\\n\\t–—]+|\\s-+\\s|\\s(?:${wordsOf(({ turns, joins }) => [turns, joins])})\\s`,
  'iu',
);
/** A number’s sign, and marks of footnotes, which are no part of what is said. */
const NUMBERED = /\bno\.\s*(?=\d)|\[\d+\]/giu;

/**
 * What a text says: that there is no workaround, in whatever words and with whatever remarks behind it; what to do; or
 * the one and then perhaps the other, as “There is none, but you can …”, which its author alone can decide.
 */
export function workaroundVerdict(text: string): WorkaroundVerdict {
  const numbered = text.replace(NUMBERED, ' ');
  const whole = saidIn(numbered);
  if (restOfNone(whole) === '') return 'none';
  const clauses = numbered.split(CLAUSES).map(saidIn);
  const first = clauses.findIndex((clause) => !LEADS_ON.test(withoutWhen(clause)));
  const said = clauses[first];
  if (said === undefined) return 'none';
  const rest = restOfNone(said);
  if (rest === undefined) return saysNoneOfSomething(numbered) ? 'doubtful' : 'some';
  const behind = whole.slice(Math.max(whole.indexOf(said), 0) + said.length).trim();
  const others = behind === '' ? [] : clauses.slice(first + 1).filter((clause) => !isBeside(clause));
  const tells = TELLS.test([rest, ...others].join(' ').slice(0, LONGEST_REST));
  return tells || (others.length > 0 && TURNS.test(behind.slice(0, LONGEST_REST))) ? 'doubtful' : 'none';
}

/** Whether a text says more than that there is nothing. */
export function saysMore(text: string): boolean {
  return (
    !isNone(saidIn(text)) &&
    text
      .split(CLAUSES)
      .map(saidIn)
      .some((clause) => !isNone(clause))
  );
}

/** Whether a text says nothing yet, neither what to do nor that there is nothing: the name of an alert at most. */
export function saysNothing(text: string): boolean {
  return LEADS_ON.test(saidIn(text));
}

/** Whether a text says nothing at all, or as much as `N/A`. */
export function isBlank(text: string): boolean {
  return BLANK.has(saidIn(text));
}

/** Whether one of the things that a text tells apart has none: `Cloud: none`, or a heading or a cell with “none” behind it. */
function saysNoneOfSomething(text: string): boolean {
  const lines = text.split(/[\n\t]+/);
  return lines.some((line, index) => {
    const [, label, behind] = /^([^:–—]*?)\s*[:–—](.*)$/.exec(line) ?? [undefined, lines[index - 1], line];
    if (label === undefined || behind === undefined) return false;
    const isLabel = label.length <= LONGEST_LABEL && !/[.!?;,:]\s*$/.test(label);
    return isLabel && saidIn(behind) !== '' && restOfNone(saidIn(behind)) === '';
  });
}

/** Whether a clause behind “there is none” says no more than that, or that somebody works on it, or asks to wait. */
function isBeside(clause: string): boolean {
  const said = withoutWhen(clause);
  if (said === '' || LEADS_ON.test(said) || restOfNone(clause) !== undefined) return true;
  return said.length <= LONGEST && WAITS.test(said);
}

function isNone(clause: string): boolean {
  return LEADS_ON.test(withoutWhen(clause)) || restOfNone(clause) === '';
}

/** What a clause has behind the words that there is none; undefined where it doesn't begin so. */
function restOfNone(clause: string): string | undefined {
  const whole = withoutWhen(clause);
  for (const said of new Set([whole, whole.replace(LABEL, '').trim()])) {
    if (said.length <= LONGEST && NONE.test(said)) return '';
    const beginning = said.slice(0, LONGEST);
    for (const pattern of [LATER, ...OPENINGS, IS_NOT_THERE]) {
      const found = pattern.exec(beginning);
      if (found) return said.slice(found[0].length).trim();
    }
  }
  return undefined;
}

function withoutWhen(clause: string): string {
  return clause.length > LONGEST ? clause : clause.replace(WHEN, '').trim();
}

/** The words of a text that aren't a template's. */
function saidIn(text: string): string {
  let rest = foldedWords(text.replace(/%0a/gi, ' ').replace(/['’]/g, ''), ' ').trim();
  for (const phrase of BOILERPLATE) rest = rest.replace(phrase, '').trim();
  return rest;
}

function wordsOf(choose: (words: WorkaroundWords) => readonly string[]): string {
  return ALL_WORDS.flatMap(choose).join('|');
}

function beginning(words: string): RegExp {
  return new RegExp(`^(?:${words})(?= |$)`);
}

function anywhere(words: string): RegExp {
  return new RegExp(`(?:^| )(?:${words})(?= |$)`);
}
