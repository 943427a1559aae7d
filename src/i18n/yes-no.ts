import { folded } from '../domain/fold.ts';
import { LANGUAGE_PARTS, LANGUAGES } from '../languages/languages.ts';

const AUTHORS = LANGUAGES.map((language) => LANGUAGE_PARTS[language].authors);
const YES = new Set(AUTHORS.flatMap(({ yes }) => yes).map(folded));
const NO = new Set(AUTHORS.flatMap(({ no }) => no).map(folded));

/** Whether a word says yes, in any language. */
export function saysYes(word: string): boolean {
  return YES.has(folded(word));
}

/** Whether a word says no, in any language. */
export function saysNo(word: string): boolean {
  return NO.has(folded(word));
}
