import type { WordParts } from '../../words.ts';

export const teams: WordParts<'one' | 'other'>['teams'] = {
  team: {
    answers: 'Quién responde por esto: {teams}',
    label: 'Equipo',
    description: '{team}, {company}: componentes, incidentes y problemas abiertos, y lo prometido.',
    contact: 'Contactar con el equipo',
    components: 'Componentes',
    componentHeadings: { component: 'Componente', state: 'Estado' },
    experts: 'Quién sabe de qué',
    expertHeadings: { role: 'Tema', who: 'Quién' },
    incidents: 'Incidentes abiertos',
    noIncidents: 'No hay incidentes abiertos.',
    promises: 'Prometido',
    promiseHeadings: { promised: 'Qué', record: 'Sobre' },
    postMortems: 'Post mortem por publicar',
    postMortemHeadings: { promised: 'Cuándo', record: 'Incidente' },
    wasDue: 'El plazo era el {day}',
    actions: 'Acciones de los post mortem',
    issues: 'Problemas conocidos abiertos',
    noIssues: 'No hay problemas conocidos abiertos.',
    age: 'Antigüedad mediana: {age}',
    ageMeans:
      'La mediana de {issues}, en días enteros desde la publicación hasta el {day}, redondeada hacia abajo.',
    rest: 'Estos son los primeros {shown} de {all}. Todos están en las listas de sus componentes.',
  },

  evidence: {
    title: 'Qué enviarnos',
    lead: 'Con esto en el reporte podemos investigarlo de inmediato.',
    report: 'Reportar un problema',
    asWell: 'Si usted también lo reporta, envíenos además:',
    form: {
      name: 'Reportar un problema',
      description: 'Algo en {company} no funciona como debería.',
      intro:
        'Busque antes entre los [problemas conocidos]({link}): quizá ya lo conocemos y hay una solución alternativa.',
      secrets: 'No escriba contraseñas, claves ni datos personales: otras personas pueden leer esto.',
      component: '¿De qué se trata?',
      other: 'Otra cosa',
      what: '¿Qué pasa?',
      whatHint:
        'Qué hizo, qué esperaba y qué pasó; el texto del error exactamente como aparece en la pantalla.',
      evidence: 'Lo que nos ayuda a investigarlo',
      evidenceHint: 'En la medida en que lo tenga:',
    },
  },
};
