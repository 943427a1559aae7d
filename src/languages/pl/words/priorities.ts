import type { WordParts } from '../../words.ts';

export const priorities: WordParts<'one' | 'few' | 'many'>['priorities'] = {
  foot: { label: 'Więcej stron' },

  priorities: {
    title: 'Priorytety',
    summary:
      'Otwarte problemy w kolejności, jaką dają opublikowane liczby. Widać, co waży najwięcej, a nie co będzie zrobione najpierw: to jest w planie.',
    description:
      'Otwarte problemy {company} w kolejności, jaką dają opublikowane liczby, z każdą częścią wyniku.',
    heading: '{count}, stan na {day}',
    headings: { place: 'Miejsce', issue: 'Problem', score: 'Punkty' },
    facts: {
      customers: 'Klienci',
      recent: 'Ostatnie 30 dni',
      duplicates: 'Duplikaty',
      severity: 'Istotność',
      businessLevel: 'Biznes',
      businessImpact: 'Rodzaje szkód',
      reach: 'Zasięg',
      segments: 'Segmenty',
      strategy: 'Strategia',
      age: 'Wiek',
      noWorkaround: 'Brak obejścia',
    },
    absent: 'W tabeli pominięto to, czego nie ma żaden otwarty problem: {facts}.',
    sortBy: 'Sortuj',
    sorting: 'Wczytywanie pozostałych stron…',
    sorted: 'Posortowano: {fact}',
    failed: 'Nie udało się wczytać pozostałych stron, więc posortowano tylko wiersze tej strony.',
    days: { one: '# dzień', few: '# dni', many: '# dni' },
    of: '{number} z {most}',
    none: 'nie ma',
    some: 'jest',
    formula: 'Jak powstaje wynik',
    sentence:
      'Każdy fakt daje swoją wagę razy swoją wartość, podzieloną przez wartość liczoną w całości i nie więcej niż waga, zaokrąglone do jednego miejsca po przecinku, połówki w górę; czego nie wiadomo, to daje 0, a suma jest wynikiem, najwyżej {most}.',
    columns: { fact: 'Fakt', value: 'Wartość', full: 'W całości od', weight: 'Waga' },
    values: {
      customers:
        'klienci, którzy zgłosili problem lub jego duplikat; „mniej niż” jakaś liczba liczy się jako 1',
      recent: 'z nich w ciągu 30 dni przed policzeniem',
      duplicates: 'problemy takie same jak ten',
      severity: '{ranks}',
      businessLevel: '{ranks}',
      businessImpact: 'ilu z tych obszarów szkodzi: {kinds}',
      reach: 'ilu na stu klientów może się z nim spotkać',
      segments: 'suma dla rodzajów klientów, których dotyczy: {segments}',
      strategy: 'na ile poprawka służy temu, co {company} postanowiło robić, od 0 do 3',
      age: 'dni od publikacji do {day}',
      noWorkaround: '1, gdy na razie nic nie pomaga, 0, gdy coś pomaga',
    },
    data: 'Te same liczby w JSON',
  },

  roadmap: {
    title: 'Plan',
    summary: 'Co nadchodzi, co czeka i co ostatnio naprawiono. Daty dotyczą następnego kroku.',
    description: 'Znane problemy {company}: zaplanowane, przyjęte i ostatnio naprawione.',
    headings: {
      dated: 'Z datą',
      scheduled: 'Zaplanowane, jeszcze bez daty',
      backlog: 'Przyjęte, w kolejce',
      fixed: 'Ostatnio naprawione',
    },
    order: 'W kolejności priorytetów.',
    columns: { when: 'Kiedy', issue: 'Problem', component: 'Komponent' },
    all: { one: 'Jedyny z tej listy', few: 'Wszystkie # z tej listy', many: 'Wszystkie # z tej listy' },
  },

  report: {
    title: 'Co dzieje się ze zgłoszeniem',
    summary:
      'Proszę wpisać numer zgłoszenia: widać wtedy, do którego problemu się liczy, na czym stoi i co będzie dalej.',
    description: 'Do którego znanego problemu liczy się zgłoszenie, na czym on stoi i co będzie dalej.',
    label: 'Numer zgłoszenia, id albo inna nazwa',
    button: 'Sprawdź',
    noScript: 'Sprawdzanie wymaga JavaScriptu. Bez niego pole prowadzi do wyszukiwarki.',
    hint: 'Numer, na przykład 467419, id {id} albo adres zgłoszenia.',
    looking: 'Sprawdzanie…',
    found: 'Zgłoszenie {ticket} liczy się do',
    same: 'To to samo co poniżej; dodaje temu problemowi wagi',
    noNext: 'Nie podano daty następnego kroku.',
    nothing: 'Pod {ticket} nic nie opublikowano.',
    nothingMeans:
      'Zgłoszenie nie jest powiązane ze znanym problemem: może otrzymać osobną odpowiedź albo nie zostało jeszcze przeczytane. Nie mówi to nic o tym, czy jest ważne.',
    ask: 'Można o nie zapytać tutaj:',
    search: 'Szukaj tego, co się stało',
    failed: 'Nie udało się wczytać danych. Proszę spróbować ponownie albo użyć wyszukiwarki.',
    outcomes: 'Czym może stać się zgłoszenie',
  },

  delivered: {
    title: 'Co się zmieniło',
    marks: { workaround: 'Obejście', fix: 'Poprawka' },
    compared: {
      workaround:
        'Przed obejściem: {before} zgłoszeń tygodniowo ({weeksBefore}). Po nim: {after} ({weeksAfter}).',
      fix: 'Przed poprawką: {before} zgłoszeń tygodniowo ({weeksBefore}). Po niej: {after} ({weeksAfter}).',
    },
    tooFew: {
      workaround:
        'Za mało wiadomo, żeby porównać czas przed obejściem i po nim: {weeksBefore} i {weeksAfter}.',
      fix: 'Za mało wiadomo, żeby porównać czas przed poprawką i po niej: {weeksBefore} i {weeksAfter}.',
    },
    weeks: { none: 'ani jeden cały tydzień', one: '# tydzień', few: '# tygodnie', many: '# tygodni' },
    hidden: {
      one: '# tydzień ma zbyt mało klientów, żeby go opublikować, i nie ma go w tych liczbach.',
      few: '# tygodnie mają zbyt mało klientów, żeby je opublikować, i nie ma ich w tych liczbach.',
      many: '# tygodni ma zbyt mało klientów, żeby je opublikować, i nie ma ich w tych liczbach.',
    },
    plot: 'Zgłoszenia tygodniowo od {first} do {last}',
    table: 'Tygodnie w tabeli',
    columns: { week: 'Tydzień od', tickets: 'Zgłoszenia' },
    few: 'za mało, żeby publikować',
  },
};
