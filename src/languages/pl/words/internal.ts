import type { WordParts } from '../../words.ts';

export const internal: WordParts<'one' | 'few' | 'many'>['internal'] = {
  internal: {
    band: 'Wersja wewnętrzna: nie wysyłaj klientom linków do tych stron.',
    label: 'Wewnętrzne',
    section: {
      recognise: 'Jak to rozpoznać',
      'not-to-say': 'Czego nie mówić',
      technical: 'Uwagi techniczne',
    },
    tracker: 'W naszym systemie zgłoszeń',
  },

  needs: {
    title: 'Potrzeby',
    summary: 'Czego klientom brakuje w pracy, kto o to prosił i co z tego wyszło.',
    count: { one: '# potrzeba', few: '# potrzeby', many: '# potrzeb' },
    outcome: {
      asked: 'Zgłoszone',
      shown: 'Pokazane',
      shipped: 'Wdrożone',
      'not-done': 'Nie będzie zrobione',
    },
    meaning: {
      asked: 'Nikt jeszcze nie pokazał rozwiązania.',
      shown: 'Rozwiązanie pokazano, ale jeszcze go nie wdrożono.',
      shipped: 'Klienci już to mają.',
      'not-done': 'Tego nie zrobimy. Przy każdej potrzebie jest powód.',
    },
    by: 'Kto prosi',
    asked: 'Zgłoszono',
    demonstrated: 'Pokazano',
    because: 'Dlaczego nie',
    components: 'Komponenty',
  },
};
