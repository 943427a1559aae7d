import type { WordParts } from '../../words.ts';

export const support: WordParts<'one' | 'few' | 'many'>['support'] = {
  reply: {
    name: 'Standardowa',
    templates: {
      issue: 'To znany problem ({id}): „{title}”. {outcome} {workaround} Szczegóły i aktualności: {link}',
      incident:
        'Powodem jest incydent ({id}): „{title}”. {outcome} {update} {workaround} Aktualności: {link}',
      maintenance:
        'Ma to związek z pracami serwisowymi ({id}): „{title}”. {outcome} {affected} {update} {workaround} Szczegóły i aktualności: {link}',
    },
    issue: {
      open: 'Nie został jeszcze naprawiony.',
      fixed: 'Został naprawiony {day}.',
      fixedIn: 'Został naprawiony {day}, w wersji {version}.',
      asDesigned: 'To nie jest usterka: tak to działa. Szczegóły są w dokumentacji: {address}',
      noFix: 'Nie zostanie naprawiony.',
      noFixBecause: 'Nie zostanie naprawiony z następującego powodu: {reason}',
      noFixElsewhere: 'Nie zostanie naprawiony; powód jest podany na stronie.',
    },
    incident: {
      investigating: 'Szukamy przyczyny.',
      identified: 'Znamy przyczynę i pracujemy nad jej usunięciem.',
      monitoring: 'Poprawka jest już wdrożona, obserwujemy jej działanie.',
      resolved: 'Problem został rozwiązany.',
    },
    maintenance: {
      planned: 'Planowany termin: {when}.',
      longer: 'Prace trwają dłużej, niż planowaliśmy.',
      done: 'Prace są zakończone ({when}).',
      cancelled: 'Prace zostały odwołane.',
    },
    affected: 'Czego dotyczy: {components}.',
    update: 'Ostatnia aktualizacja ({moment}): {text}',
    quotedWorkaround: 'Tymczasem: {workaround}',
    workaround: 'Jest obejście.',
    steps: {
      one: 'Na stronie jest jego jedyny krok.',
      few: 'Na stronie są # kroki.',
      many: 'Na stronie jest # kroków.',
    },
    more: 'Więcej o tym jest na stronie.',
    inFull: 'W całości: {link}',
  },

  copying: {
    copyLink: 'Kopiuj link',
    copyReply: 'Kopiuj odpowiedź',
    copied: 'Skopiowano',
    options: 'Co jest kopiowane',
    language: 'Język klienta',
    reply: 'Odpowiedź',
    format: 'Jako',
    formats: { text: 'Zwykły tekst', markdown: 'Markdown', html: 'Tekst sformatowany' },
    script: {
      hint: 'Klawisze: C kopiuje odpowiedź, L link.',
      copiedAsText: 'Skopiowano jako zwykły tekst: ta przeglądarka nie potrafi skopiować nic innego.',
      refused: 'Przeglądarka nie skopiowała tekstu. Jest tu zaznaczony: można go skopiować ręcznie.',
    },
  },

  support: {
    title: 'Pulpit wsparcia',
    description:
      'Dla osób, które odpowiadają na zgłoszenia ({company}): wyszukiwanie znanych problemów, kopiowanie linków i odpowiedzi, także bez połączenia.',
    label: 'Treść błędu, numer zgłoszenia, słowa klienta',
    hint: 'Klawisz ↓ przenosi z pola do wyników. W wynikach C kopiuje odpowiedź, a L link.',
    copying: 'Kopiowanie',
    workaround: 'Obejście',
    incidents: 'Trwające incydenty',
    noIncidents: 'W tej chwili nie ma żadnych.',
    mostReported: 'Najczęściej zgłaszane w tym miesiącu',
    thirtyDays: 'Ostatnie 30 dni, stan na {day}',
    noneReported: 'W tych 30 dniach nie policzono żadnych zgłoszeń.',
    workarounds: 'Najnowsze obejścia',
    byDay: 'Według dnia ostatniego sprawdzenia albo zmiany problemu',
    updated: 'Zaktualizowano: {day}',
    noWorkarounds: 'Żaden otwarty problem nie ma obejścia.',
    allWorkarounds: 'Wszystkie otwarte problemy z obejściem',
    without: 'Bez obejścia',
    allHaveOne: 'Każdy otwarty problem ma obejście.',
    allWithout: 'Wszystkie otwarte problemy bez obejścia',
    components: 'Otwarte według komponentu',
    noOpen: 'Nie ma otwartych problemów.',
    tools: 'Narzędzia',
    install:
      'Przeglądarka może zainstalować tę stronę jako aplikację: w jej menu jest „Zainstaluj” albo „Dodaj do ekranu głównego”.',
    bookmarklet: 'Szukaj na stronie statusu: {company}',
    bookmarkletHint:
      'Ten link można przeciągnąć na pasek zakładek. Na dowolnej stronie wyszuka potem zaznaczony tekst. Niektóre strony blokują zakładki ze skryptami; tam pozostaje kopiowanie i wklejanie.',
    script: {
      results: 'Wyniki',
      failed: 'Nie udało się wczytać wyszukiwarki. Prosimy sprawdzić połączenie i spróbować ponownie.',
      saved: 'Działa też bez połączenia. Ta kopia pochodzi z: {time}.',
      saving: 'Zapisujemy kopię do pracy bez połączenia…',
      offline: 'Portal jest nieosiągalny. Ta kopia pochodzi z: {time}, {age}.',
      notSaved: 'Nie udało się zapisać kopii do pracy bez połączenia.',
      notRenewed: 'Nie udało się jej zaktualizować.',
      newer: 'Opublikowano coś nowszego. Prosimy wczytać stronę ponownie.',
    },
  },
};
