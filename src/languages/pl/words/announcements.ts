import type { WordParts } from '../../words.ts';

export const announcements: WordParts<'one' | 'few' | 'many'>['announcements'] = {
  announcements: {
    title: 'Ogłoszenia',
    summary: 'Nowe wersje, zmiany i to, co wycofujemy – każde ze swoją datą.',
    description: '{company}: nowe wersje, zmiany i wycofywane funkcje – co nas czeka i kiedy.',
    kinds: {
      announcement: 'Ogłoszenie',
      release: 'Nowa wersja',
      change: 'Zmiana',
      'end-of-life': 'Koniec wsparcia',
    },
    titled: '{kind}: {title}',
    kind: 'Rodzaj',
    when: 'Kiedy',
    coming: 'Wkrótce',
    current: 'Teraz',
    over: 'Zakończone',
    none: 'W tej chwili nic nie jest zapowiedziane.',
    all: 'Wszystkie ogłoszenia',
    untranslated: 'To ogłoszenie nie zostało jeszcze przetłumaczone. Tekst jest w języku: {language}.',
  },

  releases: {
    title: 'Kiedy wydajemy nowe wersje',
    days: '{first}–{last}',
    window: '{days}, od {from} do {to} {zone}',
    regularly: 'Nowe wersje: {window}.',
    except: 'Bez nowych wersji w dniach: {days}.',
    calendar: 'Terminy wydań jako kalendarz',
    event: 'Można wydawać nowe wersje',
    question: 'Czy poprawka może pojawić się dziś?',
    untilLater: 'To możliwe: nowe wersje można wydawać do {end}.',
    laterToday: 'To możliwe: nowe wersje można dziś wydawać od {start} do {end}.',
    notToday: 'Dziś nie. Następny termin wydań zaczyna się: {start}.',
    whenMade: 'Następny termin wydań w chwili utworzenia tej strony: {start}.',
  },
};
