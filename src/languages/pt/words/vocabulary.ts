import type { WordParts } from '../../words.ts';

export const vocabulary: WordParts<'one' | 'other'>['vocabulary'] = {
  languageName: 'Português',
  locale: 'pt-BR',

  duration: { days: 'd', hours: 'h', minutes: 'min' },

  componentState: {
    operational: 'Operacional',
    under_maintenance: 'Manutenção',
    degraded_performance: 'Lentidão',
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
    backlog: 'Aceito, ainda sem data',
    scheduled: 'Agendado',
    fixed: 'Corrigido',
    'no-fix': 'Sem correção',
    'as-designed': 'Funciona assim',
    duplicate: 'Duplicado',
  },
  issueType: { bug: 'Defeito', limitation: 'Limitação', suggestion: 'Sugestão' },
  businessImpact: { sales: 'vendas', conversion: 'conversão', operation: 'operação', cost: 'custo' },
  businessLevel: { low: 'Baixo', medium: 'Médio', high: 'Alto' },
  severity: { minor: 'Baixa', major: 'Alta', critical: 'Crítica' },
  impact: { none: 'Nenhum', minor: 'Baixo', major: 'Alto', critical: 'Crítico' },
  prose: {
    footnotes: 'Notas de rodapé',
    backToNumber: 'Voltar à nota {number} no texto',
    alerts: { note: 'Nota', tip: 'Dica', important: 'Importante', warning: 'Atenção', caution: 'Cuidado' },
  },
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
