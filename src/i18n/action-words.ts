import { folded } from '../domain/fold.ts';

/** Words by which authors say who does an action, and by when, in every interface language. */
const WORDS_OF = {
  owner: [
    ...['owner', 'assignee', 'assigned to', 'responsible', 'who'],
    ...['responsável', 'responsáveis', 'dono', 'dona', 'encarregado', 'encarregada', 'quem'],
    ...['responsable', 'responsables', 'dueño', 'dueña', 'encargado', 'encargada', 'a cargo de', 'quién'],
  ],
  due: [
    ...['due', 'due date', 'due on', 'due by', 'deadline', 'by', 'until'],
    ...['prazo', 'prazo final', 'data limite', 'vence', 'vence em', 'vencimento', 'até'],
    ...['plazo', 'fecha', 'fecha límite', 'vence el', 'vencimiento', 'hasta'],
  ],
} as const;
type ActionFact = keyof typeof WORDS_OF;

const BY_WORD = new Map(
  (['owner', 'due'] as const).flatMap((fact) => WORDS_OF[fact].map((word) => [folded(word), fact] as const)),
);
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
