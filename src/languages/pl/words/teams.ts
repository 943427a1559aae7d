import type { WordParts } from '../../words.ts';

export const teams: WordParts<'one' | 'few' | 'many'>['teams'] = {
  team: {
    answers: 'Kto za to odpowiada: {teams}',
    label: 'Zespół',
    description: '{team}, {company}: komponenty, otwarte incydenty i problemy oraz obietnice.',
    contact: 'Kontakt z zespołem',
    components: 'Komponenty',
    componentHeadings: { component: 'Komponent', state: 'Stan' },
    experts: 'Kto się na czym zna',
    expertHeadings: { role: 'Temat', who: 'Kto' },
    incidents: 'Otwarte incydenty',
    noIncidents: 'Żaden incydent nie jest otwarty.',
    promises: 'Obiecane',
    promiseHeadings: { promised: 'Co', record: 'Dotyczy' },
    postMortems: 'Post mortem do opublikowania',
    postMortemHeadings: { promised: 'Kiedy', record: 'Incydent' },
    wasDue: 'Termin minął {day}',
    actions: 'Zadania z analiz po incydentach',
    issues: 'Otwarte znane problemy',
    noIssues: 'Żaden znany problem nie jest otwarty.',
    age: 'Mediana wieku: {age}',
    ageMeans: 'Mediana ({issues}) w pełnych dniach od publikacji do {day}, zaokrąglona w dół.',
    rest: 'To pierwsze {shown} z {all}. Wszystkie są na listach komponentów.',
  },

  evidence: {
    title: 'Co nam przysłać',
    lead: 'Zgłoszenie z tymi danymi możemy sprawdzić od razu.',
    report: 'Zgłoś problem',
    asWell: 'Jeśli Państwo też to zgłaszają, prosimy dołączyć:',
    form: {
      name: 'Zgłoś problem',
      description: 'Coś w {company} nie działa tak, jak powinno.',
      intro: 'Prosimy najpierw zajrzeć do [znanych problemów]({link}): może już o tym wiemy i jest obejście.',
      secrets: 'Prosimy nie podawać haseł, kluczy ani danych osobowych: inni mogą to przeczytać.',
      component: 'Czego to dotyczy?',
      other: 'Czegoś innego',
      what: 'Co się dzieje?',
      whatHint:
        'Co Państwo zrobili, czego się spodziewali i co się stało; treść błędu dokładnie tak, jak na ekranie.',
      evidence: 'Co pomoże nam to sprawdzić',
      evidenceHint: 'Jeśli Państwo to mają:',
    },
  },
};
