import type { WordParts } from '../../words.ts';

export const vocabulary: WordParts<'one' | 'other'>['vocabulary'] = {
  languageName: 'Español',
  locale: 'es-419',

  duration: { days: 'd', hours: 'h', minutes: 'min' },

  componentState: {
    operational: 'Operativo',
    under_maintenance: 'Mantenimiento',
    degraded_performance: 'Lentitud',
    partial_outage: 'Falla parcial',
    major_outage: 'Fuera de servicio',
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
    backlog: 'Aceptado, aún sin fecha',
    scheduled: 'Programado',
    fixed: 'Corregido',
    'no-fix': 'Sin corrección',
    'as-designed': 'Funciona así',
    duplicate: 'Duplicado',
  },
  issueType: { bug: 'Defecto', limitation: 'Limitación', suggestion: 'Sugerencia' },
  businessImpact: { sales: 'ventas', conversion: 'conversión', operation: 'operación', cost: 'costo' },
  businessLevel: { low: 'Bajo', medium: 'Medio', high: 'Alto' },
  severity: { minor: 'Baja', major: 'Alta', critical: 'Crítica' },
  impact: { none: 'Ninguno', minor: 'Bajo', major: 'Alto', critical: 'Crítico' },
  prose: {
    footnotes: 'Notas al pie',
    backToNumber: 'Volver a la nota {number} en el texto',
    alerts: {
      note: 'Nota',
      tip: 'Consejo',
      important: 'Importante',
      warning: 'Atención',
      caution: 'Precaución',
    },
  },
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
