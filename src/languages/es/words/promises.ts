import type { WordParts } from '../../words.ts';

export const promises: WordParts<'one' | 'other'>['promises'] = {
  promises: {
    former: 'Prometido antes',
    update: 'Una actualización antes de {time}',
    updateOn: '{what}, antes de {time}',
    kept: '{promise}: promesa cumplida',
    keptOn: '{promise}: promesa cumplida el {day}',
    late: '{promise}: promesa cumplida con {late} de retraso',
    dropped: '{promise}: renunciamos a ello. {reason}',
    missed: '{promise}: promesa no cumplida',
    outcomes: {
      kept: 'Cumplida',
      late: 'Cumplida con retraso',
      dropped: 'Abandonada',
      missed: 'No cumplida',
    },
    event: 'Prometido: {what} ({id})',
    anUpdate: 'una actualización',
    shares: {
      kept: 'Promesas cumplidas a tiempo: {met} de {all}',
      acknowledged: 'Primer aviso a tiempo: {met} de {all}',
      answered: 'Causa o solución comunicada a tiempo: {met} de {all}',
    },
    sharesMean: 'De los últimos {days} días, según las fechas de los registros.',
  },

  response: {
    acknowledged: 'Primer aviso a los {elapsed}',
    answered: 'Causa o solución comunicada a los {elapsed}',
    met: '{said} (objetivo de {target}: cumplido)',
    missed: '{said} (objetivo de {target}: no cumplido)',
    workingHours: '{length} de horario laboral',
    first: 'Tiempo hasta la primera respuesta',
    sameDay: 'el mismo día',
    workaround: '{days}, con solución alternativa',
    fix: '{days}, con corrección',
  },

  callNow: 'A quién llamar ahora: {calls}',
};
