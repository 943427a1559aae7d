import type { WordParts } from '../../words.ts';

export const metrics: WordParts<'one' | 'other'>['metrics'] = {
  metrics: {
    title: 'Indicadores',
    description: 'O que a {company} se propôs a alcançar e o que alcançou.',
    lead: 'O que nos propusemos a alcançar e o que alcançamos.',
    shares:
      'O percentual da meta é o resultado dividido pela meta quando mais é melhor, e a meta dividida pelo resultado quando menos é melhor: a partir de 100%, a meta foi atingida.',
    more: 'Quanto mais, melhor',
    less: 'Quanto menos, melhor',
    team: 'Time: {team}',
    goal: 'Meta',
    share: '{share} da meta',
    reached: 'atingida',
    missed: 'não atingida',
    before: 'Antes: {period}',
    lastYear: 'Um ano antes: {period}',
    next: 'Próxima meta: {period}',
    toGo: 'faltam {amount}',
    reachedAlready: 'já atingida',
    up: 'subiu {amount}',
    down: 'caiu {amount}',
    same: 'sem mudança',
    better: 'melhor',
    worse: 'pior',
    points: '{number} p.p.',
    rate: 'Convertido a uma taxa constante: {rates}.',
    plot: '{name}, de {first} a {last}: os resultados em barras, as metas em linhas. Os mesmos números estão na tabela abaixo.',
    legend: 'Barras: resultado. Linhas: meta.',
    table: 'Todos os períodos',
    period: 'Período',
    achieved: 'Resultado',
    shareHeading: 'Percentual da meta',
    unknown: '–',
    quarter: {
      1: '1º trimestre de {year}',
      2: '2º trimestre de {year}',
      3: '3º trimestre de {year}',
      4: '4º trimestre de {year}',
    },
    week: 'Semana {number} de {year}',
  },

  computedMetrics: {
    inWorkingHours: 'Contado em horas de atendimento.',
    kinds: {
      question: 'dúvidas',
      incident: 'incidentes',
      problem: 'problemas',
      task: 'tarefas',
      request: 'solicitações',
      other: 'outros tipos',
    },
    channels: {
      email: 'e-mail',
      web: 'formulário',
      chat: 'chat',
      phone: 'telefone',
      messaging: 'aplicativos de mensagens',
      social: 'redes sociais',
      api: 'API',
      other: 'outros canais',
    },
    ticketsAWeek: {
      name: 'Chamados por semana',
      says: 'Quantos chamados os clientes abrem por semana, em média.',
    },
    ticketsAWeekOf: {
      name: 'Chamados por semana: {kind}',
      says: 'Quantos chamados deste tipo os clientes abrem por semana, em média.',
    },
    productIssues: {
      name: 'Chamados sobre problemas conhecidos',
      says: 'A parcela dos chamados que cita um problema conhecido do produto.',
    },
    questions: {
      name: 'Chamados que são dúvidas',
      says: 'A parcela dos chamados que pergunta como algo funciona.',
    },
    escalated: { name: 'Chamados escalados', says: 'A parcela dos chamados que foi escalada.' },
    firstReplyMedian: {
      name: 'Primeira resposta, mediana',
      says: 'Metade dos clientes recebe a primeira resposta dentro deste tempo.',
    },
    firstReplyNinety: {
      name: 'Primeira resposta, percentil 90',
      says: 'Nove em cada dez clientes recebem a primeira resposta dentro deste tempo.',
    },
    waitMedian: {
      name: 'Espera até a solução, mediana',
      says: 'Metade dos chamados resolvidos não ficou aberta por mais tempo do que isto.',
    },
    waitNinety: {
      name: 'Espera até a solução, percentil 90',
      says: 'Nove em cada dez chamados resolvidos não ficaram abertos por mais tempo do que isto.',
    },
    acknowledged: {
      name: 'Primeira resposta em até {target}',
      says: 'A parcela dos chamados com primeira resposta em até {target}.',
    },
    acknowledgedBy: {
      name: 'Primeira resposta em até {target}: {channel}',
      says: 'A parcela dos chamados deste canal com primeira resposta em até {target}.',
    },
    answered: {
      name: 'Resolvidos em até {target}',
      says: 'A parcela dos chamados resolvida em até {target}.',
    },
    answeredBy: {
      name: 'Resolvidos em até {target}: {channel}',
      says: 'A parcela dos chamados deste canal resolvida em até {target}.',
    },
    reopened: {
      name: 'Chamados reabertos',
      says: 'A parcela dos chamados resolvidos que precisou ser reaberta.',
    },
    knownIssueHours: {
      name: 'Horas de suporte com problemas conhecidos',
      says: 'O tempo que o suporte dedicou a chamados que citam um problema conhecido.',
    },
  },
};
