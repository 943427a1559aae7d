import { foldedLetters } from '../domain/fold.ts';
import type { SectionKind } from '../domain/vocabulary.ts';

/** Headings that authors write, in every interface language, by the section they open; compared by their letters, so that `**Solución  Alternativa:**` is known. */
const HEADINGS: Record<Exclude<SectionKind, 'other'>, string[]> = {
  summary: [
    'Summary',
    'Description',
    'Overview',
    'Resumo',
    'Sumário',
    'Descrição',
    'Resumen',
    'Sumario',
    'Descripción',
  ],
  steps: [
    'Steps to reproduce',
    'How to reproduce',
    'Simulation',
    'Como reproduzir',
    'Passos para reproduzir',
    'Simulação',
    'Cómo reproducirlo',
    'Cómo reproducir',
    'Pasos para reproducir',
    'Simulación',
  ],
  workaround: [
    'Workaround',
    'Workarounds',
    'Solução alternativa',
    'Solução de contorno',
    'Contorno',
    'Solución alternativa',
    'Solución provisional',
    'Alternativa',
  ],
  updates: ['Updates', 'History', 'Atualizações', 'Histórico', 'Actualizaciones', 'Historial'],
  timeline: ['Timeline', 'Linha do tempo', 'Cronologia', 'Cronología', 'Línea de tiempo'],
  'post-mortem': ['Post-mortem', 'Postmortem', 'Post mortem', 'Post-mortem report'],
  impact: ['Impact', 'Impacto'],
  'root-cause': ['Root cause', 'Root causes', 'Cause', 'Causa raiz', 'Causa raíz', 'Causa'],
  detection: ['Detection', 'Detecção', 'Detección'],
  resolution: ['Resolution', 'Resolução', 'Resolución'],
  lessons: ['Lessons learned', 'Lessons', 'Lições aprendidas', 'Lecciones aprendidas'],
  'action-items': ['Action items', 'Actions', 'Ações', 'Itens de ação', 'Acciones', 'Acciones a tomar'],
};

const BY_HEADING = new Map(
  Object.entries(HEADINGS).flatMap(([kind, headings]) =>
    headings.map((heading) => [foldedLetters(heading), kind as SectionKind] as const),
  ),
);

/** The section that a heading opens, in whatever language; `other` for headings of the author's own. */
export function sectionKind(heading: string): SectionKind {
  return BY_HEADING.get(foldedLetters(heading)) ?? 'other';
}
