import type { WordParts } from '../../words.ts';

export const support: WordParts<'one' | 'other'>['support'] = {
  reply: {
    name: 'Padrão',
    templates: {
      issue:
        'Este é um problema conhecido ({id}): “{title}”. {outcome} {workaround} Detalhes e novidades: {link}',
      incident:
        'Isso é causado por um incidente ({id}): “{title}”. {outcome} {update} {workaround} Novidades: {link}',
      maintenance:
        'Isso tem a ver com uma manutenção ({id}): “{title}”. {outcome} {affected} {update} {workaround} Detalhes e novidades: {link}',
    },
    issue: {
      open: 'Ele ainda não foi corrigido.',
      fixed: 'Ele foi corrigido em {day}.',
      fixedIn: 'Ele foi corrigido em {day}, na versão {version}.',
      asDesigned: 'Não é um defeito: é assim que funciona. A documentação traz os detalhes: {address}',
      noFix: 'Ele não será corrigido.',
      noFixBecause: 'Ele não será corrigido, pelo seguinte motivo: {reason}',
      noFixElsewhere: 'Ele não será corrigido; a página explica o motivo.',
    },
    incident: {
      investigating: 'Estamos procurando a causa.',
      identified: 'Conhecemos a causa e estamos trabalhando nela.',
      monitoring: 'Está corrigido, e seguimos acompanhando.',
      resolved: 'Já foi resolvido.',
    },
    maintenance: {
      planned: 'Data prevista: {when}.',
      longer: 'Está demorando mais do que o previsto.',
      done: 'Já foi concluída ({when}).',
      cancelled: 'Foi cancelada.',
    },
    affected: 'Componentes afetados: {components}.',
    update: 'Última atualização ({moment}): {text}',
    quotedWorkaround: 'Enquanto isso: {workaround}',
    workaround: 'Há uma solução alternativa.',
    steps: { one: 'A página traz o único passo.', other: 'A página traz os # passos.' },
    more: 'A página traz mais detalhes.',
    inFull: 'Na íntegra: {link}',
  },

  copying: {
    copyLink: 'Copiar link',
    copyReply: 'Copiar resposta',
    copied: 'Copiado',
    options: 'O que é copiado',
    language: 'Idioma do cliente',
    reply: 'Resposta',
    format: 'Como',
    formats: { text: 'Texto simples', markdown: 'Markdown', html: 'Texto formatado' },
    script: {
      hint: 'Teclas: C copia a resposta e L copia o link.',
      copiedAsText: 'Copiado como texto simples: este navegador não copia outra coisa.',
      refused: 'O navegador não copiou o texto. Ele está selecionado aqui: copie-o manualmente.',
    },
  },

  support: {
    title: 'Central de suporte',
    description:
      'Para quem responde chamados sobre {company}: buscar, copiar um link ou uma resposta, mesmo sem conexão.',
    label: 'Um erro, o número de um chamado, as palavras do cliente',
    hint: 'No campo, ↓ leva aos resultados. Neles, C copia a resposta e L copia o link.',
    copying: 'Cópia',
    workaround: 'Solução alternativa',
    incidents: 'Incidentes abertos',
    noIncidents: 'Nenhum no momento.',
    mostReported: 'Mais relatados no mês',
    thirtyDays: 'Os 30 dias até {day}',
    noneReported: 'Nenhum relato foi contado nestes 30 dias.',
    workarounds: 'Últimas soluções alternativas',
    byDay: 'Pelo dia em que foram testadas ou em que o problema mudou',
    updated: 'Atualizado em {day}',
    noWorkarounds: 'Nenhum problema aberto tem uma.',
    allWorkarounds: 'Todos os problemas abertos com solução alternativa',
    without: 'Sem solução alternativa',
    allHaveOne: 'Todo problema aberto tem uma.',
    allWithout: 'Todos os problemas abertos sem solução alternativa',
    components: 'Abertos, por componente',
    noOpen: 'Nenhum problema em aberto.',
    tools: 'Ferramentas',
    install:
      'O navegador pode instalar esta página como aplicativo: procure no menu “Instalar” ou “Adicionar à tela inicial”.',
    bookmarklet: 'Buscar no status da {company}',
    bookmarkletHint:
      'Arraste este link para a barra de favoritos. Em qualquer página, ele busca o texto selecionado. Alguns sites bloqueiam favoritos que executam scripts; neles, copie e cole.',
    script: {
      results: 'Resultados',
      failed: 'Não foi possível carregar a busca. Verifique a conexão e tente de novo.',
      saved: 'Funciona também sem conexão. Esta cópia é de {time}.',
      saving: 'Salvando uma cópia para uso sem conexão…',
      offline: 'O portal está inacessível. Esta cópia é de {time}, {age}.',
      notSaved: 'Não foi possível salvar uma cópia para uso sem conexão.',
      notRenewed: 'Não foi possível atualizá-la.',
      newer: 'Há algo mais novo. Recarregue a página.',
    },
  },
};
