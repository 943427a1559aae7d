import type { WordParts } from '../../words.ts';

export const teams: WordParts<'one' | 'other'>['teams'] = {
  team: {
    answers: 'Quem responde por isto: {teams}',
    label: 'Time',
    description: '{team}, {company}: componentes, incidentes e problemas em aberto e o que foi prometido.',
    contact: 'Falar com o time',
    components: 'Componentes',
    componentHeadings: { component: 'Componente', state: 'Estado' },
    experts: 'Quem conhece o quê',
    expertHeadings: { role: 'Assunto', who: 'Quem' },
    incidents: 'Incidentes em aberto',
    noIncidents: 'Nenhum incidente em aberto.',
    promises: 'Prometido',
    promiseHeadings: { promised: 'O quê', record: 'Sobre' },
    postMortems: 'Post-mortems a publicar',
    postMortemHeadings: { promised: 'Quando', record: 'Incidente' },
    wasDue: 'O prazo era {day}',
    actions: 'Ações de post-mortems',
    issues: 'Problemas conhecidos em aberto',
    noIssues: 'Nenhum problema conhecido em aberto.',
    age: 'Idade mediana: {age}',
    ageMeans: 'A mediana de {issues}, em dias inteiros da publicação até {day}, arredondada para baixo.',
    rest: 'Estes são os primeiros {shown} de {all}. Todos estão nas listas dos componentes.',
  },

  evidence: {
    title: 'O que nos enviar',
    lead: 'Com isto no relato, podemos analisar o caso na hora.',
    report: 'Relatar um problema',
    asWell: 'Se você também for relatar, envie junto:',
    form: {
      name: 'Relatar um problema',
      description: 'Algo na {company} não funciona como deveria.',
      intro:
        'Procure antes entre os [problemas conhecidos]({link}): talvez já o conheçamos e haja uma solução alternativa.',
      secrets: 'Não escreva senhas, chaves nem dados pessoais: outras pessoas podem ler isto.',
      component: 'Sobre o que é?',
      other: 'Outra coisa',
      what: 'O que acontece?',
      whatHint:
        'O que você fez, o que esperava e o que aconteceu; o texto do erro exatamente como aparece na tela.',
      evidence: 'O que nos ajuda a analisar',
      evidenceHint: 'Na medida em que você tiver:',
    },
  },
};
