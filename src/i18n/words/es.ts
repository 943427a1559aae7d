import type { Words } from './en.ts';

/** The portal's words in Spanish. */
export const es: Words = {
  languageName: 'Español',
  locale: 'es-419',

  componentState: {
    operational: 'Operativo',
    under_maintenance: 'Mantenimiento',
    degraded_performance: 'Lento',
    partial_outage: 'Falla parcial',
    major_outage: 'Caído',
  },
  incidentState: {
    investigating: 'Investigando',
    identified: 'Identificado',
    monitoring: 'Monitoreando',
    resolved: 'Resuelto',
  },
  maintenanceState: {
    scheduled: 'Programado',
    in_progress: 'En curso',
    verifying: 'En verificación',
    completed: 'Completado',
    cancelled: 'Cancelado',
  },
  issueStatus: {
    investigating: 'En investigación',
    confirmed: 'Confirmado',
    backlog: 'En espera',
    scheduled: 'Programado',
    fixed: 'Corregido',
    'no-fix': 'Sin corrección',
    duplicate: 'Duplicado',
  },
  severity: { minor: 'Menor', major: 'Mayor', critical: 'Crítica' },
  impact: { none: 'Ninguno', minor: 'Menor', major: 'Mayor', critical: 'Crítico' },
  prose: { footnotes: 'Notas al pie', note: 'Nota', warning: 'Atención' },
  section: {
    summary: 'Resumen',
    steps: 'Cómo reproducirlo',
    workaround: 'Solución alternativa',
    updates: 'Actualizaciones',
    timeline: 'Cronología',
    'post-mortem': 'Post mortem',
    impact: 'Impacto',
    'root-cause': 'Causa raíz',
    detection: 'Detección',
    resolution: 'Resolución',
    lessons: 'Lecciones aprendidas',
    'action-items': 'Acciones',
  },
};
