import type { WordParts } from '../../words.ts';

export const segments: WordParts<'one' | 'other'>['segments'] = {
  segments: {
    heading: 'Clientes',
    titles: {
      all: 'Problemas conhecidos que afetam {segment}',
      open: 'Problemas conhecidos em aberto que afetam {segment}',
    },
    reportedBy: 'Relatado por',
    of: '{number}\u00a0{segment}',
    others: 'mais {number}',
    showing: 'Mostrando o que afeta {segment}.',
    leftOut: {
      none: 'Nenhum dos problemas desta página afeta só outros clientes.',
      one: '# problema que afeta só outros clientes ficou de fora nesta página.',
      other: '# problemas que afetam só outros clientes ficaram de fora nesta página.',
    },
    kept: 'Este navegador guarda a sua escolha.',
    showAll: 'Mostrar todos',
  },
};
