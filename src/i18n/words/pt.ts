import type { Words } from './en.ts';

/** The portal's words in Brazilian Portuguese. */
export const pt: Words = {
  languageName: 'Português',
  locale: 'pt-BR',

  componentState: {
    operational: 'Operacional',
    under_maintenance: 'Manutenção',
    degraded_performance: 'Lento',
    partial_outage: 'Falha parcial',
    major_outage: 'Fora do ar',
  },
  incidentState: {
    investigating: 'Investigando',
    identified: 'Identificado',
    monitoring: 'Monitorando',
    resolved: 'Resolvido',
  },
  maintenanceState: {
    scheduled: 'Agendada',
    in_progress: 'Em andamento',
    verifying: 'Em verificação',
    completed: 'Concluída',
    cancelled: 'Cancelada',
  },
  issueStatus: {
    investigating: 'Em investigação',
    confirmed: 'Confirmado',
    backlog: 'Na fila',
    scheduled: 'Agendado',
    fixed: 'Corrigido',
    'no-fix': 'Sem correção',
    duplicate: 'Duplicado',
  },
  severity: { minor: 'Menor', major: 'Maior', critical: 'Crítica' },
  impact: { none: 'Nenhum', minor: 'Menor', major: 'Maior', critical: 'Crítico' },
  prose: { footnotes: 'Notas de rodapé', note: 'Nota', warning: 'Atenção' },
  section: {
    summary: 'Resumo',
    steps: 'Como reproduzir',
    workaround: 'Solução alternativa',
    updates: 'Atualizações',
    timeline: 'Linha do tempo',
    'post-mortem': 'Post-mortem',
    impact: 'Impacto',
    'root-cause': 'Causa raiz',
    detection: 'Detecção',
    resolution: 'Resolução',
    lessons: 'Lições aprendidas',
    'action-items': 'Ações',
  },
};
