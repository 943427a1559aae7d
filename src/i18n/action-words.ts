import { folded } from '../domain/fold.ts';
import { LANGUAGE_PARTS, LANGUAGES } from '../languages/languages.ts';

type ActionFact = 'owner' | 'due';

/** Words by which authors say who does an action, and by when, in every language. */
const ACTIONS = LANGUAGES.map((language) => LANGUAGE_PARTS[language].authors.actions);
const BY_WORD = new Map(
  (['owner', 'due'] as const).flatMap((fact) =>
    ACTIONS.flatMap((words) => words[fact]).map((word) => [folded(word), fact] as const),
  ),
);
const NO_OWNER = new RegExp(`^(?:${ACTIONS.flatMap(({ notOwner }) => notOwner).join('|')})\\s`, 'i');
const LONGEST_FIRST = [...BY_WORD.keys()].sort((a, b) => b.length - a.length);

/** A fact of an action as its author wrote it: `prazo: 2026-12-01`. */
interface WrittenFact {
  fact: ActionFact;
  word: string;
  value: string;
  hasColon: boolean;
}

/** Reads a piece of text as a fact of an action; undefined where it doesn't begin with a word for one. */
export function actionFact(text: string): WrittenFact | undefined {
  const trimmed = text.trim();
  // Folding keeps the number of letters as long as each accent is one with its letter.
  const composed = trimmed.normalize('NFC');
  const plain = folded(composed);
  const known = LONGEST_FIRST.find(
    (word) => plain.startsWith(word) && /^[\s:]/.test(plain.slice(word.length)),
  );
  const fact = known === undefined ? undefined : BY_WORD.get(known);
  if (known === undefined || fact === undefined) return undefined;
  const rest = composed.slice(known.length).trimStart();
  const hasColon = rest.startsWith(':');
  const value = (hasColon ? rest.slice(1) : rest).trim();
  return value === '' ? undefined : { fact, word: composed.slice(0, known.length), value, hasColon };
}

/** Whether a text behind a word for an owner, without a colon, names nobody: `owner of the cache`. */
export function namesNobody(text: string): boolean {
  return NO_OWNER.test(text);
}
