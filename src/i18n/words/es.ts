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

  now: {
    answer: {
      operational: 'Todo está funcionando',
      components: {
        under_maintenance: {
          one: '{names} en mantenimiento',
          two: '{names} en mantenimiento',
          many: '{count} componentes en mantenimiento',
          all: 'Todo está en mantenimiento',
        },
        degraded_performance: {
          one: 'Lentitud en {names}',
          two: 'Lentitud en {names}',
          many: 'Lentitud en {count} componentes',
          all: 'Todo está lento',
        },
        partial_outage: {
          one: 'Falla parcial en {names}',
          two: 'Falla parcial en {names}',
          many: 'Falla parcial en {count} componentes',
          all: 'Falla parcial en todo',
        },
        major_outage: {
          one: '{names} fuera de servicio',
          two: '{names} fuera de servicio',
          many: '{count} componentes fuera de servicio',
          all: 'Todo está fuera de servicio',
        },
      },
      impact: {
        under_maintenance: 'Estamos en mantenimiento',
        degraded_performance: 'Hay un incidente menor',
        partial_outage: 'Hay un incidente grave',
        major_outage: 'Hay un incidente crítico',
      },
    },
  },

  frame: {
    skip: 'Ir al contenido',
    main: 'Principal',
    now: 'Ahora',
    knownIssues: 'Problemas conocidos',
    history: 'Historial',
    subscribe: 'Suscribirse',
    search: 'Buscar',
    follow: 'Seguir',
    languages: 'Idiomas',
    feeds: { records: 'incidentes y problemas conocidos', updates: 'todas las actualizaciones' },
    built: 'Generado el {moment} a partir de los registros públicos.',
    zone: 'Horas en {offset} ({name}).',
    yourTime: 'en su hora',
    demonstration:
      'Una demostración: {company} y todo lo que pasa aquí son inventados, y el reloj está detenido.',
  },
};
