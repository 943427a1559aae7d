import type { CountForms } from '../languages/words.ts';

/** The form that a language has for a number, its `#` still in it. Runs in browsers too. */
export function countForm(value: number, forms: CountForms, plurals: Intl.PluralRules): string {
  if (value === 0 && forms.none !== undefined) return forms.none;
  const rule = plurals.select(value);
  // Portuguese counts 0 as one, Russian 21; without a figure, and for 0, that form is for a single one alone.
  const isOther = rule === 'one' && value !== 1 && (value === 0 || !forms.one?.includes('#'));
  const form = isOther ? forms.many : forms[rule];
  return form ?? forms.other ?? '#';
}
