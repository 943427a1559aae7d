import { foldedLetters } from '../domain/fold.ts';
import type { PortalRecord } from '../domain/record/records.ts';
import { slips } from './headings.ts';
import { WORDS, type Words } from './words/words.ts';

/** Words that authors also write for a state, beside those that the portal shows. */
export const OTHER_STATE_WORDS: Record<string, string[]> = {
  investigating: ['Investigando', 'Em investigação', 'En investigación', 'Reported'],
  identified: ['Identified', 'Identificada'],
  monitoring: ['Monitorando', 'Em monitoramento', 'Monitoreando', 'En monitoreo', 'Watching'],
  resolved: ['Resolvida', 'Resuelta'],
  in_progress: ['In progress', 'Em curso', 'En progreso', 'Started'],
  verifying: ['Verificando'],
  completed: ['Concluído', 'Completada', 'Finalizado'],
  cancelled: ['Canceled', 'Cancelado', 'Cancelada'],
  scheduled: ['Planned', 'Agendado', 'Agendada', 'Programada'],
  confirmed: ['Confirmada'],
  backlog: ['Em espera'],
  fixed: ['Corrigida', 'Corregida'],
  'no-fix': ['No fix', 'Won’t fix', "Won't fix", 'Não será corrigido', 'No se corregirá'],
  duplicate: ['Duplicada', 'Duplicate of'],
};

const BY_WORD = new Map<string, string>();
for (const { incidentState, maintenanceState, issueStatus } of Object.values(WORDS)) {
  for (const words of [incidentState, maintenanceState, issueStatus]) {
    for (const [state, word] of Object.entries(words)) {
      BY_WORD.set(foldedLetters(word), state);
      BY_WORD.set(foldedLetters(state), state);
    }
  }
}
for (const [state, words] of Object.entries(OTHER_STATE_WORDS)) {
  for (const word of words) BY_WORD.set(foldedLetters(word), state);
}

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
  const states = { 'known-issue': issueStatus, incident: incidentState, maintenance: maintenanceState }[kind];
  return (states as Record<string, string>)[state] ?? state;
}
