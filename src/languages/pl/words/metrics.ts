import type { WordParts } from '../../words.ts';

export const metrics: WordParts<'one' | 'few' | 'many'>['metrics'] = {
  metrics: {
    title: 'Wskaźniki',
    description: 'Co firma {company} chciała osiągnąć i co osiągnęła.',
    lead: 'Co chcieliśmy osiągnąć i co osiągnęliśmy.',
    shares:
      'Stopień realizacji celu to wynik podzielony przez cel, gdy lepiej jest mieć więcej, i cel podzielony przez wynik, gdy lepiej jest mieć mniej: od 100% cel jest osiągnięty.',
    more: 'Im więcej, tym lepiej',
    less: 'Im mniej, tym lepiej',
    team: 'Zespół: {team}',
    goal: 'Cel',
    share: '{share} celu',
    reached: 'osiągnięty',
    missed: 'nieosiągnięty',
    before: 'Wcześniej: {period}',
    lastYear: 'Rok wcześniej: {period}',
    next: 'Następny cel: {period}',
    toGo: 'brakuje: {amount}',
    reachedAlready: 'już osiągnięty',
    up: 'wzrost o {amount}',
    down: 'spadek o {amount}',
    same: 'bez zmian',
    better: 'lepiej',
    worse: 'gorzej',
    points: '{number} p.p.',
    rate: 'Przeliczone po stałym kursie: {rates}.',
    plot: '{name}, od: {first} do: {last}. Słupki to wyniki, kreski to cele. Te same liczby są w tabeli poniżej.',
    legend: 'Słupki: wynik. Kreski: cel.',
    table: 'Wszystkie okresy',
    period: 'Okres',
    achieved: 'Wynik',
    shareHeading: 'Realizacja celu',
    unknown: '–',
    quarter: {
      1: 'I kwartał {year}',
      2: 'II kwartał {year}',
      3: 'III kwartał {year}',
      4: 'IV kwartał {year}',
    },
    week: '{number}. tydzień {year}',
  },

  computedMetrics: {
    inWorkingHours: 'Liczone w godzinach pracy.',
    kinds: {
      question: 'pytania',
      incident: 'incydenty',
      problem: 'problemy',
      task: 'zadania',
      request: 'prośby',
      other: 'inne rodzaje',
    },
    channels: {
      email: 'e-mail',
      web: 'formularz',
      chat: 'czat',
      phone: 'telefon',
      messaging: 'komunikatory',
      social: 'media społecznościowe',
      api: 'API',
      other: 'inne kanały',
    },
    ticketsAWeek: {
      name: 'Zgłoszenia na tydzień',
      says: 'Ile zgłoszeń na tydzień otwierają klienci, średnio.',
    },
    ticketsAWeekOf: {
      name: 'Zgłoszenia na tydzień: {kind}',
      says: 'Ile zgłoszeń tego rodzaju na tydzień otwierają klienci, średnio.',
    },
    productIssues: {
      name: 'Zgłoszenia o znanych problemach',
      says: 'Odsetek zgłoszeń, w których wymieniony jest znany problem produktu.',
    },
    questions: {
      name: 'Zgłoszenia, które są pytaniami',
      says: 'Odsetek zgłoszeń z pytaniem, jak coś działa.',
    },
    escalated: { name: 'Zgłoszenia eskalowane', says: 'Odsetek zgłoszeń, które eskalowano.' },
    firstReplyMedian: {
      name: 'Pierwsza odpowiedź, mediana',
      says: 'Połowa klientów dostaje pierwszą odpowiedź w tym czasie.',
    },
    firstReplyNinety: {
      name: 'Pierwsza odpowiedź, 90. percentyl',
      says: 'Dziewięciu na dziesięciu klientów dostaje pierwszą odpowiedź w tym czasie.',
    },
    waitMedian: {
      name: 'Czas do rozwiązania, mediana',
      says: 'Połowa rozwiązanych zgłoszeń była otwarta nie dłużej niż tyle.',
    },
    waitNinety: {
      name: 'Czas do rozwiązania, 90. percentyl',
      says: 'Dziewięć na dziesięć rozwiązanych zgłoszeń było otwartych nie dłużej niż tyle.',
    },
    acknowledged: {
      name: 'Pierwsza odpowiedź w ciągu {target}',
      says: 'Odsetek zgłoszeń z pierwszą odpowiedzią w ciągu {target}.',
    },
    acknowledgedBy: {
      name: 'Pierwsza odpowiedź w ciągu {target}: {channel}',
      says: 'Odsetek zgłoszeń z tego kanału z pierwszą odpowiedzią w ciągu {target}.',
    },
    answered: {
      name: 'Rozwiązane w ciągu {target}',
      says: 'Odsetek zgłoszeń rozwiązanych w ciągu {target}.',
    },
    answeredBy: {
      name: 'Rozwiązane w ciągu {target}: {channel}',
      says: 'Odsetek zgłoszeń z tego kanału rozwiązanych w ciągu {target}.',
    },
    reopened: {
      name: 'Zgłoszenia otwarte ponownie',
      says: 'Odsetek rozwiązanych zgłoszeń, które trzeba było otworzyć ponownie.',
    },
    knownIssueHours: {
      name: 'Godziny wsparcia na znane problemy',
      says: 'Czas pracy wsparcia nad zgłoszeniami, w których wymieniony jest znany problem.',
    },
  },
};
