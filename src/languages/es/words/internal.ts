import type { WordParts } from '../../words.ts';

export const internal: WordParts<'one' | 'other'>['internal'] = {
  internal: {
    band: 'Versión interna: no envíe a clientes enlaces a estas páginas.',
    label: 'Interno',
    section: {
      recognise: 'Cómo reconocerlo',
      'not-to-say': 'Qué no decir',
      technical: 'Notas técnicas',
    },
    tracker: 'En nuestro sistema',
  },

  needs: {
    title: 'Necesidades',
    summary: 'Qué les falta a los clientes en su trabajo, quién lo pidió y en qué quedó.',
    count: { one: '# necesidad', other: '# necesidades' },
    outcome: { asked: 'Pedida', shown: 'Demostrada', shipped: 'Entregada', 'not-done': 'No se hará' },
    meaning: {
      asked: 'Todavía nadie ha mostrado una respuesta.',
      shown: 'Se mostró una respuesta, pero todavía no se entregó.',
      shipped: 'Los clientes ya la tienen.',
      'not-done': 'No se hará. Cada una dice por qué.',
    },
    by: 'Quién la pidió',
    asked: 'Pedida el',
    demonstrated: 'Demostrada el',
    because: 'Por qué no',
    components: 'Componentes',
  },
};
