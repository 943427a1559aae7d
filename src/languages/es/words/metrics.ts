import type { WordParts } from '../../words.ts';

export const metrics: WordParts<'one' | 'other'>['metrics'] = {
  metrics: {
    title: 'Indicadores',
    description: 'Lo que {company} se propuso lograr y lo que logró.',
    lead: 'Lo que nos propusimos lograr y lo que logramos.',
    shares:
      'El porcentaje de la meta es el resultado dividido por la meta cuando más es mejor, y la meta dividida por el resultado cuando menos es mejor: a partir del 100 %, la meta está cumplida.',
    more: 'Cuanto más, mejor',
    less: 'Cuanto menos, mejor',
    team: 'Equipo: {team}',
    goal: 'Meta',
    share: '{share} de la meta',
    reached: 'cumplida',
    missed: 'no cumplida',
    before: 'Antes: {period}',
    lastYear: 'Un año antes: {period}',
    next: 'Próxima meta: {period}',
    toGo: 'faltan {amount}',
    reachedAlready: 'ya cumplida',
    up: 'subió {amount}',
    down: 'bajó {amount}',
    same: 'sin cambios',
    better: 'mejor',
    worse: 'peor',
    points: '{number} p. p.',
    rate: 'Convertido a un tipo de cambio constante: {rates}.',
    plot: '{name}, de {first} a {last}: los resultados en barras, las metas en líneas. Los mismos números están en la tabla de abajo.',
    legend: 'Barras: resultado. Líneas: meta.',
    table: 'Todos los períodos',
    period: 'Período',
    achieved: 'Resultado',
    shareHeading: 'Porcentaje de la meta',
    unknown: '–',
    quarter: {
      1: '1.er trimestre de {year}',
      2: '2.º trimestre de {year}',
      3: '3.er trimestre de {year}',
      4: '4.º trimestre de {year}',
    },
    week: 'Semana {number} de {year}',
  },

  computedMetrics: {
    inWorkingHours: 'Contado en horas de atención.',
    kinds: {
      question: 'consultas',
      incident: 'incidentes',
      problem: 'problemas',
      task: 'tareas',
      request: 'solicitudes',
      other: 'otros tipos',
    },
    channels: {
      email: 'correo',
      web: 'formulario',
      chat: 'chat',
      phone: 'teléfono',
      messaging: 'aplicaciones de mensajería',
      social: 'redes sociales',
      api: 'API',
      other: 'otros canales',
    },
    ticketsAWeek: {
      name: 'Tickets por semana',
      says: 'Cuántos tickets abren los clientes por semana, en promedio.',
    },
    ticketsAWeekOf: {
      name: 'Tickets por semana: {kind}',
      says: 'Cuántos tickets de este tipo abren los clientes por semana, en promedio.',
    },
    productIssues: {
      name: 'Tickets sobre problemas conocidos',
      says: 'La parte de los tickets que menciona un problema conocido del producto.',
    },
    questions: {
      name: 'Tickets que son consultas',
      says: 'La parte de los tickets que pregunta cómo funciona algo.',
    },
    escalated: { name: 'Tickets escalados', says: 'La parte de los tickets que se escaló.' },
    firstReplyMedian: {
      name: 'Primera respuesta, mediana',
      says: 'La mitad de los clientes recibe la primera respuesta dentro de este tiempo.',
    },
    firstReplyNinety: {
      name: 'Primera respuesta, percentil 90',
      says: 'Nueve de cada diez clientes reciben la primera respuesta dentro de este tiempo.',
    },
    waitMedian: {
      name: 'Espera hasta la solución, mediana',
      says: 'La mitad de los tickets resueltos no estuvo abierta más que este tiempo.',
    },
    waitNinety: {
      name: 'Espera hasta la solución, percentil 90',
      says: 'Nueve de cada diez tickets resueltos no estuvieron abiertos más que este tiempo.',
    },
    acknowledged: {
      name: 'Primera respuesta en {target} o menos',
      says: 'La parte de los tickets con primera respuesta en {target} o menos.',
    },
    acknowledgedBy: {
      name: 'Primera respuesta en {target} o menos: {channel}',
      says: 'La parte de los tickets de este canal con primera respuesta en {target} o menos.',
    },
    answered: {
      name: 'Resueltos en {target} o menos',
      says: 'La parte de los tickets que se resuelve en {target} o menos.',
    },
    answeredBy: {
      name: 'Resueltos en {target} o menos: {channel}',
      says: 'La parte de los tickets de este canal que se resuelve en {target} o menos.',
    },
    reopened: { name: 'Tickets reabiertos', says: 'La parte de los tickets resueltos que hubo que reabrir.' },
    knownIssueHours: {
      name: 'Horas de soporte por problemas conocidos',
      says: 'El tiempo que soporte dedicó a tickets que mencionan un problema conocido.',
    },
  },
};
