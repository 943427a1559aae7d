import type { WordParts } from '../../words.ts';

export const internal: WordParts<'one' | 'other'>['internal'] = {
  internal: {
    band: 'Versão interna: não envie links destas páginas a clientes.',
    label: 'Interno',
    section: {
      recognise: 'Como reconhecer',
      'not-to-say': 'O que não dizer',
      technical: 'Notas técnicas',
    },
    tracker: 'No nosso sistema',
  },

  needs: {
    title: 'Necessidades',
    summary: 'O que falta no trabalho dos clientes, quem pediu e no que deu.',
    count: { one: '# necessidade', other: '# necessidades' },
    outcome: { asked: 'Pedida', shown: 'Demonstrada', shipped: 'Entregue', 'not-done': 'Não será feita' },
    meaning: {
      asked: 'Ninguém mostrou uma resposta ainda.',
      shown: 'Uma resposta foi demonstrada, mas ainda não foi entregue.',
      shipped: 'Os clientes já têm.',
      'not-done': 'Não será feito. Cada uma diz por quê.',
    },
    by: 'Quem pediu',
    asked: 'Pedida em',
    demonstrated: 'Demonstrada em',
    because: 'Por que não',
    components: 'Componentes',
  },
};
