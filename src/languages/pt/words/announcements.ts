import type { WordParts } from '../../words.ts';

export const announcements: WordParts<'one' | 'other'>['announcements'] = {
  announcements: {
    title: 'Comunicados',
    summary: 'Lançamentos, mudanças e o que vamos desativar, cada um com a sua data.',
    description: 'Lançamentos, mudanças e desativações na {company}: o que vem por aí, e quando.',
    kinds: {
      announcement: 'Comunicado',
      release: 'Lançamento',
      change: 'Mudança',
      'end-of-life': 'Desativação',
    },
    titled: '{kind}: {title}',
    kind: 'Tipo',
    when: 'Quando',
    coming: 'Em breve',
    current: 'Agora',
    over: 'Encerrado',
    none: 'Não há nada previsto no momento.',
    all: 'Todos os comunicados',
    untranslated: 'Este comunicado ainda não foi traduzido. Você está lendo o texto em {language}.',
  },

  releases: {
    title: 'Quando publicamos novas versões',
    days: '{first} a {last}',
    window: '{days}, das {from} às {to} {zone}',
    regularly: 'Novas versões: {window}.',
    except: 'Sem novas versões em: {days}.',
    calendar: 'Horários de novas versões como calendário',
    event: 'Podem sair novas versões',
    question: 'A correção pode sair hoje?',
    untilLater: 'Pode: é possível publicar novas versões até {end}.',
    laterToday: 'Pode: é possível publicar novas versões hoje, de {start} a {end}.',
    notToday: 'Hoje não. O próximo horário para novas versões começa em: {start}.',
    whenMade: 'O próximo horário para novas versões quando esta página foi gerada: {start}.',
  },
};
