import type { WordParts } from '../../words.ts';

export const priorities: WordParts<'one' | 'other'>['priorities'] = {
  foot: { label: 'Mais páginas' },

  priorities: {
    title: 'Prioridades',
    summary:
      'Os problemas em aberto na ordem que os números publicados dão. Ela mostra o que pesa mais, não o que se faz primeiro: isso está no roadmap.',
    description:
      'Problemas em aberto da {company} na ordem que os números publicados dão, com cada parte da pontuação.',
    heading: '{count}, em {day}',
    headings: { place: 'Posição', issue: 'Problema', score: 'Pontos' },
    facts: {
      customers: 'Clientes',
      recent: 'Últimos 30 dias',
      duplicates: 'Duplicados',
      severity: 'Gravidade',
      businessLevel: 'Negócio',
      businessImpact: 'Tipos de dano',
      reach: 'Alcance',
      segments: 'Segmentos',
      strategy: 'Estratégia',
      age: 'Idade',
      noWorkaround: 'Sem solução',
    },
    absent: 'Fora da tabela, porque nenhum problema em aberto tem nada disto: {facts}.',
    sortBy: 'Ordenar por',
    sorting: 'Carregando as outras páginas…',
    sorted: 'Ordenado por {fact}',
    failed: 'Não foi possível carregar as outras páginas; só as linhas desta foram ordenadas.',
    days: { one: '# dia', other: '# dias' },
    of: '{number} de {most}',
    none: 'não há',
    some: 'há',
    formula: 'Como se chega aos pontos',
    sentence:
      'Cada fato dá o seu peso vezes o seu valor, dividido pelo valor que conta por inteiro e nunca mais que o peso, arredondado para uma casa decimal, metades para cima; o que não se sabe dá 0, e a soma são os pontos, no máximo {most}.',
    columns: { fact: 'Fato', value: 'Valor', full: 'Por inteiro a partir de', weight: 'Peso' },
    values: {
      customers: 'clientes que relataram o problema ou um duplicado dele; “menos de” um número conta como 1',
      recent: 'destes, nos 30 dias antes da contagem',
      duplicates: 'problemas iguais a este',
      severity: '{ranks}',
      businessLevel: '{ranks}',
      businessImpact: 'quantos destes ele prejudica: {kinds}',
      reach: 'de cem clientes, quantos podem topar com ele',
      segments: 'a soma dos tipos de clientes que ele atinge: {segments}',
      strategy: 'quanto a correção serve ao que a {company} decidiu fazer, de 0 a 3',
      age: 'dias da publicação até {day}',
      noWorkaround: '1 se nada ajuda enquanto isso, 0 se algo ajuda',
    },
    data: 'Os mesmos números em JSON',
  },

  roadmap: {
    title: 'Roadmap',
    summary: 'O que vem, o que espera e o que foi corrigido há pouco. As datas são as do próximo passo.',
    description: 'Problemas conhecidos da {company} agendados, aceitos ou corrigidos há pouco.',
    headings: {
      dated: 'Com data',
      scheduled: 'Agendados, ainda sem data',
      backlog: 'Aceitos, na fila',
      fixed: 'Corrigidos há pouco',
    },
    order: 'Na ordem das prioridades.',
    columns: { when: 'Quando', issue: 'Problema', component: 'Componente' },
    all: { one: 'O único destes', other: 'Todos os # destes' },
  },

  report: {
    title: 'O que é feito de um relato',
    summary:
      'Digite o número do seu chamado: você vê para qual problema ele conta, em que pé está e o que vem a seguir.',
    description: 'Para qual problema conhecido um chamado conta, em que pé está e o que vem a seguir.',
    label: 'O número de um chamado, um id ou outro nome',
    button: 'Consultar',
    noScript: 'A consulta precisa de JavaScript. Sem ele, o campo leva à busca.',
    hint: 'Um número como 467419, o id {id} ou o endereço do chamado.',
    looking: 'Consultando…',
    found: 'O chamado {ticket} conta para',
    same: 'É o mesmo que este, ao qual soma o seu peso',
    noNext: 'Não há data prometida para o próximo passo.',
    nothing: 'Nada foi publicado sob {ticket}.',
    nothingMeans:
      'Ele não está ligado a um problema conhecido: pode ser respondido à parte, ou ainda não ter sido lido. Isso não diz nada sobre a importância dele.',
    ask: 'Pergunte por ele aqui:',
    search: 'Buscar pelo que você viu',
    failed: 'Não foi possível carregar a consulta. Tente de novo ou use a busca.',
    outcomes: 'O que um relato pode se tornar',
  },

  delivered: {
    title: 'O que mudou',
    marks: { workaround: 'Solução alternativa', fix: 'Correção' },
    compared: {
      workaround:
        'Antes da solução alternativa: {before} chamados por semana ({weeksBefore}). Depois: {after} ({weeksAfter}).',
      fix: 'Antes da correção: {before} chamados por semana ({weeksBefore}). Depois: {after} ({weeksAfter}).',
    },
    tooFew: {
      workaround:
        'Sabe-se pouco para comparar antes e depois da solução alternativa: {weeksBefore} e {weeksAfter}.',
      fix: 'Sabe-se pouco para comparar antes e depois da correção: {weeksBefore} e {weeksAfter}.',
    },
    weeks: { none: 'nenhuma semana inteira', one: '# semana', other: '# semanas' },
    hidden: {
      one: '# semana tem clientes de menos para ser publicada e não está nestes números.',
      other: '# semanas têm clientes de menos para serem publicadas e não estão nestes números.',
    },
    plot: 'Chamados por semana de {first} a {last}',
    table: 'As semanas em tabela',
    columns: { week: 'Semana de', tickets: 'Chamados' },
    few: 'poucos demais para publicar',
  },
};
