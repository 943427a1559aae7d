import type { WordParts } from '../../words.ts';

export const announcements: WordParts<'one' | 'other'>['announcements'] = {
  announcements: {
    title: 'Anuncios',
    summary: 'Lanzamientos, cambios y lo que vamos a retirar, cada uno con su fecha.',
    description: 'Lanzamientos, cambios y retiradas en {company}: qué viene y cuándo.',
    kinds: {
      announcement: 'Anuncio',
      release: 'Lanzamiento',
      change: 'Cambio',
      'end-of-life': 'Fin de soporte',
    },
    titled: '{kind}: {title}',
    kind: 'Tipo',
    when: 'Cuándo',
    coming: 'Próximamente',
    current: 'Ahora',
    over: 'Finalizado',
    none: 'No hay nada previsto por el momento.',
    all: 'Todos los anuncios',
    untranslated: 'Este anuncio aún no está traducido. Está leyendo el texto en {language}.',
  },

  releases: {
    title: 'Cuándo publicamos versiones',
    days: '{first} a {last}',
    window: '{days}, de {from} a {to} {zone}',
    regularly: 'Nuevas versiones: {window}.',
    except: 'Sin nuevas versiones en estas fechas: {days}.',
    calendar: 'Horarios de nuevas versiones como calendario',
    event: 'Se pueden publicar versiones',
    question: '¿Puede llegar la corrección hoy?',
    untilLater: 'Es posible: se pueden publicar versiones hasta las {end}.',
    laterToday: 'Es posible: hoy se pueden publicar versiones de {start} a {end}.',
    notToday: 'Hoy no. El próximo horario para publicar versiones empieza: {start}.',
    whenMade: 'El próximo horario para publicar versiones cuando se generó esta página: {start}.',
  },
};
