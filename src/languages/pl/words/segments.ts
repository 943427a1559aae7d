import type { WordParts } from '../../words.ts';

export const segments: WordParts<'one' | 'few' | 'many'>['segments'] = {
  segments: {
    heading: 'Klienci',
    titles: {
      all: 'Znane problemy dotyczące klientów {segment}',
      open: 'Otwarte znane problemy dotyczące klientów {segment}',
    },
    reportedBy: 'Zgłosili',
    of: '{segment}: {number}',
    others: 'jeszcze {number}',
    showing: 'Pokazujemy to, co dotyczy klientów {segment}.',
    leftOut: {
      none: 'Żaden z problemów na tej stronie nie dotyczy wyłącznie innych klientów.',
      one: 'Na tej stronie pominięto # problem, który dotyczy wyłącznie innych klientów.',
      few: 'Na tej stronie pominięto # problemy, które dotyczą wyłącznie innych klientów.',
      many: 'Na tej stronie pominięto # problemów, które dotyczą wyłącznie innych klientów.',
    },
    kept: 'Ta przeglądarka pamięta Państwa wybór.',
    showAll: 'Pokaż wszystkie',
  },
};
