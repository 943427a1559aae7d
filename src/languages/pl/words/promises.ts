import type { WordParts } from '../../words.ts';

export const promises: WordParts<'one' | 'few' | 'many'>['promises'] = {
  promises: {
    former: 'Obiecane wcześniej',
    update: 'Aktualizacja do {time}',
    updateOn: '{what}, do {time}',
    kept: '{promise}: dotrzymano',
    keptOn: '{promise}: dotrzymano {day}',
    late: '{promise}: dotrzymano {late} po terminie',
    dropped: '{promise}: zrezygnowano. {reason}',
    missed: '{promise}: nie dotrzymano',
    outcomes: {
      kept: 'Dotrzymana',
      late: 'Dotrzymana po terminie',
      dropped: 'Porzucona',
      missed: 'Niedotrzymana',
    },
    event: 'Obiecano: {what} ({id})',
    anUpdate: 'aktualizacja',
    shares: {
      kept: 'Obietnice dotrzymane w terminie: {met} z {all}',
      acknowledged: 'Pierwsza wiadomość w terminie: {met} z {all}',
      answered: 'Przyczyna lub naprawa podana w terminie: {met} z {all}',
    },
    sharesMean: 'Z ostatnich {days} dni, o ile zapisy podają daty.',
  },

  response: {
    acknowledged: 'Pierwsza wiadomość po {elapsed}',
    answered: 'Przyczyna lub naprawa podana po {elapsed}',
    met: '{said} (cel {target}: osiągnięty)',
    missed: '{said} (cel {target}: nieosiągnięty)',
    workingHours: '{length} w godzinach pracy',
    first: 'Czas do pierwszej odpowiedzi',
    sameDay: 'ten sam dzień',
    workaround: '{days}, obejście',
    fix: '{days}, naprawa',
  },

  callNow: 'Do kogo dzwonić teraz: {calls}',
};
