import { foldedLetters } from '../domain/fold.ts';
import type { PortalRecord } from '../domain/record/records.ts';
import { LANGUAGE_PARTS, LANGUAGES } from '../languages/languages.ts';
import type { Words } from '../languages/words.ts';
import { slips } from './headings.ts';

const PARTS = LANGUAGES.map((language) => LANGUAGE_PARTS[language]);

/** What authors write for a state: the words that the portal shows, its own names of states, and others. */
const BY_WORD = new Map<string, string>();
for (const { incidentState, maintenanceState, issueStatus } of PARTS.map(({ words }) => words)) {
  for (const words of [incidentState, maintenanceState, issueStatus]) {
    for (const [state, word] of Object.entries(words)) {
      BY_WORD.set(foldedLetters(word), state);
      BY_WORD.set(foldedLetters(state), state);
    }
  }
}
for (const { states } of PARTS.map(({ authors }) => authors))
  for (const [state, words] of Object.entries(states))
    for (const word of words) BY_WORD.set(foldedLetters(word), state);

/** The state that a timeline's heading names, in whatever language; undefined when no language has such a word. */
export function stateOfWord(word: string): string | undefined {
  return BY_WORD.get(foldedLetters(word));
}

/** The state that a word names, or nearly names; undefined where it is another word. */
export function nearState(word: string): string | undefined {
  const letters = foldedLetters(word);
  const known = BY_WORD.get(letters);
  if (known !== undefined) return known;
  for (const [right, state] of BY_WORD) {
    if (slips(letters, right) !== undefined) return state;
  }
  return undefined;
}

/** The word for a state of a kind of record in a language's words; the state itself where records of that kind have no such state. */
export function stateWord(kind: PortalRecord['kind'], state: string, words: Words): string {
  const { issueStatus, incidentState, maintenanceState } = words;
  const states = {
    'known-issue': issueStatus,
    incident: incidentState,
    maintenance: maintenanceState,
    announcement: words.announcements.kinds,
  }[kind];
  return (states as Record<string, string>)[state] ?? state;
}
