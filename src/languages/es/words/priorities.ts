import type { WordParts } from '../../words.ts';

export const priorities: WordParts<'one' | 'other'>['priorities'] = {
  foot: { label: 'Más páginas' },

  priorities: {
    title: 'Prioridades',
    summary:
      'Los problemas abiertos en el orden que dan los números publicados. Muestra qué pesa más, no qué se hace primero: eso está en la hoja de ruta.',
    description:
      'Problemas abiertos de {company} en el orden que dan los números publicados, con cada parte del puntaje.',
    heading: '{count}, al {day}',
    headings: { place: 'Puesto', issue: 'Problema', score: 'Puntos' },
    facts: {
      customers: 'Clientes',
      recent: 'Últimos 30 días',
      duplicates: 'Duplicados',
      severity: 'Gravedad',
      businessLevel: 'Negocio',
      businessImpact: 'Tipos de daño',
      reach: 'Alcance',
      segments: 'Segmentos',
      strategy: 'Estrategia',
      age: 'Antigüedad',
      noWorkaround: 'Sin solución',
    },
    absent: 'No están en la tabla porque ningún problema abierto tiene nada de esto: {facts}.',
    sortBy: 'Ordenar por',
    sorting: 'Cargando las otras páginas…',
    sorted: 'Ordenado por {fact}',
    failed: 'No se pudieron cargar las otras páginas; solo se ordenaron las filas de esta.',
    days: { one: '# día', other: '# días' },
    of: '{number} de {most}',
    none: 'no hay',
    some: 'hay',
    formula: 'Cómo se obtienen los puntos',
    sentence:
      'Cada dato da su peso por su valor, dividido por el valor que cuenta por completo y nunca más que su peso, redondeado a un decimal, las mitades hacia arriba; lo que no se sabe da 0, y la suma son los puntos, {most} como máximo.',
    columns: { fact: 'Dato', value: 'Valor', full: 'Por completo desde', weight: 'Peso' },
    values: {
      customers:
        'clientes que reportaron el problema o uno de sus duplicados; “menos de” un número cuenta como 1',
      recent: 'de ellos, en los 30 días anteriores al recuento',
      duplicates: 'problemas iguales a este',
      severity: '{ranks}',
      businessLevel: '{ranks}',
      businessImpact: 'cuántos de estos perjudica: {kinds}',
      reach: 'de cien clientes, cuántos pueden encontrarse con él',
      segments: 'la suma de los tipos de clientes a los que afecta: {segments}',
      strategy: 'cuánto sirve la corrección a lo que {company} decidió hacer, de 0 a 3',
      age: 'días desde su publicación hasta el {day}',
      noWorkaround: '1 si nada ayuda mientras tanto, 0 si algo ayuda',
    },
    data: 'Los mismos números en JSON',
  },

  roadmap: {
    title: 'Hoja de ruta',
    summary:
      'Lo que viene, lo que espera y lo que se corrigió hace poco. Las fechas son las del próximo paso.',
    description: 'Problemas conocidos de {company} programados, aceptados o corregidos hace poco.',
    headings: {
      dated: 'Con fecha',
      scheduled: 'Programados, aún sin fecha',
      backlog: 'Aceptados, en espera',
      fixed: 'Corregidos hace poco',
    },
    order: 'En el orden de las prioridades.',
    columns: { when: 'Cuándo', issue: 'Problema', component: 'Componente' },
    all: { one: 'El único de estos', other: 'Los # de estos' },
  },

  report: {
    title: 'Qué pasa con un reporte',
    summary: 'Escriba el número de su ticket: verá para qué problema cuenta, en qué estado está y qué sigue.',
    description: 'Para qué problema conocido cuenta un ticket, en qué estado está y qué sigue.',
    label: 'El número de un ticket, un id u otro nombre',
    button: 'Consultar',
    noScript: 'La consulta necesita JavaScript. Sin él, el campo lleva a la búsqueda.',
    hint: 'Un número como 467419, el id {id} o la dirección del ticket.',
    looking: 'Consultando…',
    found: 'El ticket {ticket} cuenta para',
    same: 'Es el mismo que este, al que suma su peso',
    noNext: 'No hay fecha prometida para el próximo paso.',
    nothing: 'No hay nada publicado bajo {ticket}.',
    nothingMeans:
      'No está vinculado a un problema conocido: puede que se responda aparte o que todavía no se haya leído. Eso no dice nada de su importancia.',
    ask: 'Pregunte por él aquí:',
    search: 'Buscar lo que vio',
    failed: 'No se pudo cargar la consulta. Inténtelo de nuevo o use la búsqueda.',
    outcomes: 'En qué puede convertirse un reporte',
  },

  delivered: {
    title: 'Qué cambió',
    marks: { workaround: 'Solución alternativa', fix: 'Corrección' },
    compared: {
      workaround:
        'Antes de la solución alternativa: {before} tickets por semana ({weeksBefore}). Después: {after} ({weeksAfter}).',
      fix: 'Antes de la corrección: {before} tickets por semana ({weeksBefore}). Después: {after} ({weeksAfter}).',
    },
    tooFew: {
      workaround:
        'Se sabe demasiado poco para comparar antes y después de la solución alternativa: {weeksBefore} y {weeksAfter}.',
      fix: 'Se sabe demasiado poco para comparar antes y después de la corrección: {weeksBefore} y {weeksAfter}.',
    },
    weeks: { none: 'ninguna semana completa', one: '# semana', other: '# semanas' },
    hidden: {
      one: '# semana tiene muy pocos clientes para publicarse y no está en estas cifras.',
      other: '# semanas tienen muy pocos clientes para publicarse y no están en estas cifras.',
    },
    plot: 'Tickets por semana del {first} al {last}',
    table: 'Las semanas en una tabla',
    columns: { week: 'Semana del', tickets: 'Tickets' },
    few: 'muy pocos para publicarlos',
  },
};
