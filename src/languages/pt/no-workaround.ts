import type { WorkaroundWords } from '../workaround-words.ts';

const PARTICIPLE =
  '(?:conhecid|disponive|identificad|encontrad|possive|definid|documentad|publicad|informad)\\w*';
const NOT =
  'nao (?:ha|existe|existem|temos|tem|possui|possuimos|conhecemos|se conhece|sabemos|encontramos|dispomos)';

export const noWorkaround: WorkaroundWords = {
  when: 'atualmente|hoje|ainda|agora|inicialmente|infelizmente|lamentavelmente|(?:no|de|ate o|neste|nesse|ate este) momento|por (?:enquanto|ora|hora)|ate (?:agora|hoje|entao|a data)|no presente|enquanto isso',
  none: [
    'nao|n d|nd|n d a|nda|nenhum|nenhuma|nada|sem|vazio|em branco|nao se aplica|nao aplicavel|inexistente|indisponivel|impossivel|desconhecid[oa]|desconhecemos|desconheco',
    `(?:${NOT} )?(?:nenhum|nenhuma|nada|uma?|alternativas?)(?: ${PARTICIPLE}| que (?:conhecamos|saibamos|se conheca|se saiba))?`,
    `${NOT}|nao (?:e |esta |foi )?${PARTICIPLE}(?: (?:nenhum|nenhuma|nada))?|nao e possivel (?:contornar|evitar)(?: (?:isso|o (?:erro|problema)))?`,
    '(?:nao ha )?nada (?:a|que|para) (?:fazer|se (?:possa )?fazer)|nao ha o que fazer|nao foi (?:encontrada|identificada) (?:nenhuma|alternativa)',
  ],
  later: [
    'a (?:ser )?(?:definid[oa]|definir|informad[oa]|informar|confirmad[oa]|confirmar|preencher|publicar|acrescentar)|por definir|pendente|em breve|proximamente|a seguir|sera (?:informad[oa]|publicad[oa]|acrescentad[oa]|divulgad[oa]|adicionad[oa])(?: (?:aqui|em breve))?',
    '(?:em|sob) (?:analise|investigacao|estudo|avaliacao|verificacao|revisao|andamento|definicao|desenvolvimento|construcao)',
    '(?:(?:nos |a equipe |o time )?(?:estamos|esta) )?(?:investigando|analisando|procurando|buscando|trabalhando|estudando|avaliando|verificando|pesquisando)',
    '(?:aguardando|a espera d[aeo]|esperando)(?: (?:a|o|pel[ao]|um|uma|nossa?|retorno d[eao]))?(?: \\w+)? ?(?:correcao|fornecedor|versao|retorno|resposta|confirmacao|analise|publicacao|informac\\w+|desenvolvimento|engenharia)',
  ],
  thereIsNo:
    '(?:(?:est|ess)[ea] \\w+ )?nao (?:ha|existem?|possu[ei]m?|tem(?:os)?|dispomos de|conhecemos|se conhece|foi (?:encontrada|encontrado|identificada|identificado)|encontramos|sabemos de|vemos)|inexiste|nenhum|nenhuma|sem',
  kind: 'nenhum|nenhuma|uma?|qualquer|completa|conhecid[oa]|definitiva|disponivel|imediata|outra|oficial|possivel|simples|viavel',
  workaround:
    '(?:(?:solucao|solucoes)(?: (?:alternativas?|de (?:contorno|trabalho)|paliativas?|provisorias?|temporarias?))?|work ?arounds?|alternativas?|contornos?|wa|paliativo|como \\w+[aei]r|(?:forma|maneira|modo|jeito|meio)s? (?:de|para) \\w+[aei]r|o que fazer|saida)(?: pode ser (?:encontrad|identificad)[oa])?',
  needed: '(?:(?:e|sao|foi|se faz) )?(?:necessari[oa]s?|precis[oa])',
  isNotThere: [
    '(?:a |uma )?(?:work ?arounds?|solucao(?: alternativa| de contorno)?|alternativa|contorno) (?:(?:nenhuma?|n a|nao|nao ha)$|inexistente|indisponivel|desconhecida|nao (?:existe|ha|disponivel|(?:e|foi) (?:conhecida|encontrada)|esta disponivel))',
  ],
  labels:
    'solucao (?:alternativa|de contorno)|contorno|notas?|dica|importante|avisos?|atencao|cuidado|resposta|situacao',
  waits: [
    'por favor|favor',
    '(?:por favor |favor )?(?:aguarde|aguardar|espere|tenha paciencia|volte|fique atent[oa])(?: (?:mais tarde|em breve|novamente|(?:por|pel[ao]|[ao]|uma?|a nossa|nossa|a proxima|proxima) \\w+(?: \\w+){0,4}|ate \\w+(?: \\w+){0,6}))?',
    '(?:por favor |favor )?(?:acompanhe|siga|assine) (?:esta|este|a|o) (?:issue|pagina|problema|registro)(?: \\w+){0,8}',
    '(?:por favor |favor )?(?:entre em contato com|contate|fale com|procure) (?:a gente|(?:o |a |nosso |nossa )?(?:time de |equipe de )?(?:suporte|atendimento))(?: (?:para|se tiver) (?:obter )?(?:mais )?(?:ajuda|assistencia|informacoes|detalhes|duvidas))?',
  ],
  tells: [
    'pode[mr]?|podera[mo]?|poderia|possa[mn]?|e preciso|possibilidade|se (?:voce|[oa]s?)|deve[mr]?|devera[mo]?|precisa[mr]?|tente[m]?|use[m]?|usar|usando|utiliz\\w+|aguarde|espere|atualize|atualizar|recarreg\\w+|reinici\\w+|entre em contato|contate|contatar|abra|abrir|evite|remova|remover|adicion(?:e|ar)|altere|alterar|configure|crie|criar|desativ(?:e|ar|ando)|ativ(?:e|ar)|salv(?:e|ar)|troque|trocar|mud(?:e|ar)|manual|manualmente|em vez disso|alternativamente|recomend\\w+|suger\\w+|aconselh\\w+|mitigac\\w+|por favor|e possivel|e necessari[oa]|sera necessari[oa]|ignor(?:e|ar)|limp(?:e|ar)|cliqu(?:e|ar)|ajuda|preench(?:a|er)|faca|fazer login|funciona[mr]?|solicit(?:e|ar|ando)',
  ],
  turns: 'mas|porem|contudo|entretanto|no entanto|exceto|embora',
  joins: 'pois|portanto|e|porém',
  blank: ['n d', 'nd'],
  boilerplate: [
    /^existe uma solucao(?: alternativa)? para (?:este|esse) bug se sim descreva(?: a)? aqui(?: se nao .* nao remova esta secao.*)?/,
    /ps adicione imagens e anexos para reforcar sua descricao$/,
    /este conteudo so esta disponivel em ingles/,
  ],
};
