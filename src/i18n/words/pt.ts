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

  now: {
    answer: {
      operational: 'Tudo está funcionando',
      components: {
        under_maintenance: {
          one: '{names} em manutenção',
          two: '{names} em manutenção',
          many: '{count} componentes em manutenção',
          all: 'Tudo está em manutenção',
        },
        degraded_performance: {
          one: 'Lentidão em {names}',
          two: 'Lentidão em {names}',
          many: 'Lentidão em {count} componentes',
          all: 'Tudo está lento',
        },
        partial_outage: {
          one: 'Falha parcial em {names}',
          two: 'Falha parcial em {names}',
          many: 'Falha parcial em {count} componentes',
          all: 'Falha parcial em tudo',
        },
        major_outage: {
          one: '{names} fora do ar',
          two: '{names} fora do ar',
          many: '{count} componentes fora do ar',
          all: 'Tudo está fora do ar',
        },
      },
      impact: {
        under_maintenance: 'Estamos em manutenção',
        degraded_performance: 'Há um incidente menor',
        partial_outage: 'Há um incidente grave',
        major_outage: 'Há um incidente crítico',
      },
    },
  },

  frame: {
    skip: 'Ir para o conteúdo',
    main: 'Principal',
    now: 'Agora',
    knownIssues: 'Problemas conhecidos',
    history: 'Histórico',
    subscribe: 'Acompanhar',
    search: 'Buscar',
    follow: 'Acompanhe',
    languages: 'Idiomas',
    feeds: { records: 'incidentes e problemas conhecidos', updates: 'todas as atualizações' },
    built: 'Gerado em {moment} a partir dos registros públicos.',
    zone: 'Horários em {offset} ({name}).',
    yourTime: 'no seu horário',
    demonstration:
      'Uma demonstração: {company} e tudo o que acontece aqui são inventados, e o relógio está parado.',
  },
};
