import { foldedLetters } from '../domain/fold.ts';
import { suggest } from '../domain/suggest.ts';
import { LANGUAGE_PARTS, LANGUAGES } from '../languages/languages.ts';

/** What authors write for a choice of the front matter: the portal's own words, and others. */
const BY_WORD = new Map<string, Set<string>>();
function add(word: string, choice: string): void {
  const letters = foldedLetters(word);
  BY_WORD.set(letters, (BY_WORD.get(letters) ?? new Set()).add(choice));
}
for (const language of LANGUAGES) {
  const { words, authors } = LANGUAGE_PARTS[language];
  const { componentState, incidentState, maintenanceState, issueStatus, severity, impact } = words;
  const { issueType, businessImpact, businessLevel } = words;
  const { kinds } = words.announcements;
  const states = [componentState, incidentState, maintenanceState, issueStatus];
  for (const table of [...states, severity, impact, issueType, businessImpact, businessLevel, kinds])
    for (const [choice, word] of Object.entries(table)) add(word, choice);
  for (const table of [authors.states, authors.choices, { [language]: authors.language }])
    for (const [choice, others] of Object.entries(table)) for (const word of others) add(word, choice);
}

/** The one of some choices that a word says, in any language; undefined where none does, or several do. */
export function choiceSaid<C extends string>(word: string, choices: readonly C[]): C | undefined {
  const said = allSaid(word, choices);
  return said.length === 1 ? said[0] : undefined;
}

function allSaid<C extends string>(word: string, choices: readonly C[]): C[] {
  const letters = foldedLetters(word);
  return choices.filter((choice) => foldedLetters(choice) === letters || BY_WORD.get(letters)?.has(choice));
}

/** The one of some choices that a word says, also where it is misspelt; undefined where none is near, or several are. */
export function choiceMeant(word: string, choices: readonly string[]): string | undefined {
  const said = allSaid(word, choices);
  if (said.length > 0) return said.length === 1 ? said[0] : undefined;
  const nearest = suggest(word, choices);
  if (nearest !== undefined) return nearest;
  const wordsOf = (choice: string) => [...BY_WORD].flatMap(([known, of]) => (of.has(choice) ? [known] : []));
  const near = choices.filter((choice) =>
    wordsOf(choice).some((known) => suggest(word, [known]) !== undefined),
  );
  if (near.length < 2) return near[0];
  const best = BY_WORD.get(suggest(word, new Set(near.flatMap(wordsOf))) ?? '');
  const meant = near.filter((choice) => best?.has(choice));
  return meant.length === 1 ? meant[0] : undefined;
}
