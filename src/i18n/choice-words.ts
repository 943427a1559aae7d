import { foldedLetters } from '../domain/fold.ts';
import { suggest } from '../domain/suggest.ts';
import { OTHER_STATE_WORDS } from './state-words.ts';
import { WORDS } from './words/words.ts';

/** Words that authors write for a choice of the front matter, beside those that the portal shows for it. */
const ALSO: Record<string, string[]> = {
  operational: ['Operacional', 'Operativo'],
  under_maintenance: ['Under maintenance', 'Maintenance', 'Em manutenção', 'En mantenimiento'],
  degraded_performance: ['Degraded', 'Degradado', 'Desempenho degradado', 'Rendimiento degradado'],
  partial_outage: [
    'Interrupção parcial',
    'Indisponibilidade parcial',
    'Interrupción parcial',
    'Caída parcial',
  ],
  major_outage: ['Indisponível', 'Interrupção total', 'Caído', 'Interrupción total', 'Fuera de servicio'],
  none: ['Nenhuma', 'Ninguna', 'Sem impacto', 'Sin impacto'],
  minor: ['Menor', 'Leve'],
  major: ['Maior', 'Mayor', 'Grave'],
  incident: ['Incidente'],
  maintenance: ['Manutenção', 'Mantenimiento'],
  resolved: ['Fixed', 'Corrigido', 'Corregido', 'Solved', 'Solucionado', 'Solucionada'],
  fixed: [
    'Resolved',
    'Resolvido',
    'Resolvida',
    'Resuelto',
    'Resuelta',
    'Solved',
    'Solucionado',
    'Solucionada',
  ],
  en: ['English', 'Inglês', 'Inglés', 'en-US', 'en-GB'],
  pt: ['Portuguese', 'Português', 'Portugués', 'pt-BR', 'pt-PT'],
  es: ['Spanish', 'Espanhol', 'Español', 'es-ES', 'es-MX', 'es-AR'],
};

const BY_WORD = new Map<string, Set<string>>();
function add(word: string, choice: string): void {
  const letters = foldedLetters(word);
  BY_WORD.set(letters, (BY_WORD.get(letters) ?? new Set()).add(choice));
}
for (const words of Object.values(WORDS)) {
  const { componentState, incidentState, maintenanceState, issueStatus, severity, impact } = words;
  for (const table of [componentState, incidentState, maintenanceState, issueStatus, severity, impact])
    for (const [choice, word] of Object.entries(table)) add(word, choice);
}
for (const [choice, words] of [...Object.entries(OTHER_STATE_WORDS), ...Object.entries(ALSO)])
  for (const word of words) add(word, choice);

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
