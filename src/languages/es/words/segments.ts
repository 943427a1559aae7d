import type { WordParts } from '../../words.ts';

export const segments: WordParts<'one' | 'other'>['segments'] = {
  segments: {
    heading: 'Clientes',
    titles: {
      all: 'Problemas conocidos que afectan a {segment}',
      open: 'Problemas conocidos abiertos que afectan a {segment}',
    },
    reportedBy: 'Reportado por',
    of: '{number}\u00a0{segment}',
    others: '{number} más',
    showing: 'Se muestra lo que afecta a {segment}.',
    leftOut: {
      none: 'Ninguno de los problemas de esta página afecta solo a otros clientes.',
      one: 'En esta página se omite # problema que solo afecta a otros clientes.',
      other: 'En esta página se omiten # problemas que solo afectan a otros clientes.',
    },
    kept: 'Este navegador guarda su elección.',
    showAll: 'Mostrar todos',
  },
};
