import { folded } from '../fold.ts';

/**
 * Whether a text on a workaround says that there is none, in any interface language. Everything here is folded: no case,
 * accents or punctuation.
 */
export type WorkaroundVerdict = 'none' | 'some' | 'doubtful';

/** A clause that says that there is nothing is short. A text that repeats itself would keep the patterns busy for ever. */
const LONGEST = 200;
/** Whoever tells what to do begins to within this. */
const LONGEST_REST = 2000;

/** Whole clauses. */
const WHOLE = new Set([
  '',
  ...['no', 'none', 'nope', 'nothing', 'n a', 'na', 'not available', 'not applicable', 'does not exist'],
  ...['doesnt exist', 'unknown', 'unavailable', 'not known', 'not yet', 'not yet known', 'not yet available'],
  ...[
    'none known',
    'none available',
    'none yet',
    'none so far',
    'none identified',
    'none found',
    'none exists',
  ],
  ...['nothing yet', 'not possible', 'missing', 'no known', 'nil', 'null', 'x', 'zero', 'there is none'],
  ...['there are none', 'we know of none', 'we have none', 'we know none'],
  ...[
    'nao',
    'n d',
    'nd',
    'nenhum',
    'nenhuma',
    'nao ha',
    'nao tem',
    'nao temos',
    'nao existe',
    'nao disponivel',
  ],
  ...[
    'nao se aplica',
    'nao aplicavel',
    'desconhecido',
    'desconhecida',
    'inexistente',
    'indisponivel',
    'nada',
  ],
  ...['nenhuma conhecida', 'nenhum conhecido', 'nenhuma disponivel', 'nenhum disponivel', 'ainda nao', 'sem'],
  ...['ainda nao ha', 'nao conhecemos', 'nao ha nenhuma', 'nao ha nenhum', 'nao conhecido', 'nao conhecida'],
  ...[
    'ninguno',
    'ninguna',
    'no hay',
    'no tiene',
    'no tenemos',
    'no existe',
    'no disponible',
    'no se encuentra',
  ],
  ...['no aplica', 'no aplicable', 'desconocido', 'desconocida', 'inexistente', 'ninguna conocida'],
  ...['ninguno conocido', 'ninguna disponible', 'ninguno disponible', 'aun no', 'todavia no', 'aun no hay'],
  ...['todavia no hay', 'no se conoce', 'no se conoce ninguna', 'no se conoce ninguno', 'no hay ninguna'],
  ...['no hay ninguno', 'no conocemos ninguna', 'nada', 's n'],
]);

/** Clauses that put it off. */
const LATER = new RegExp(
  `^(?:${[
    't ?b ?[dacf]|to be (?:defined|determined|announced|confirmed|advised|documented|added|written|filled in)|pending|coming soon|soon|in progress|work in progress|wip|todo|to do',
    '(?:(?:still|currently) )?(?:under|being) (?:investigation|analysis|review|evaluation|study|investigated|analysed|analyzed|evaluated|studied)',
    '(?:an?|the|any|possible)? ?(?:possible )?(?:workarounds?|alternatives?|solutions?) (?:is|are) (?:(?:still|currently|now) )?(?:(?:being|under) \\w+|pending|in progress|not (?:yet )?(?:available|known|possible)|unknown|unavailable)',
    '(?:we are|were|our team is|the team is|engineering is)(?: still| currently| now)? (?:investigating|analysing|analyzing|looking|working|searching|studying|evaluating)',
    'a definir|a ser definid[oa]|a confirmar|por definir|pendente|pendiente|em breve|pronto|proximamente',
    '(?:ainda )?(?:em|sob) (?:analise|investigacao|estudo|avaliacao|andamento|definicao|desenvolvimento)',
    '(?:aun |todavia )?(?:en|bajo) (?:analisis|investigacion|estudio|evaluacion|curso|proceso|definicion|desarrollo)',
    '(?:ainda )?estamos (?:investigando|analisando|procurando|buscando|trabalhando|estudando|avaliando|verificando)',
    '(?:aun |todavia )?estamos (?:investigando|analizando|buscando|trabajando|estudiando|evaluando|verificando)',
  ].join('|')})(?= |$)`,
);

/** What says nothing beside other words: rests of a translated heading, questions of templates, notes on translation. */
const BOILERPLATE = [
  /^(?:alternativa|provisional)(?= |$)/,
  /^is there a workaround for this (?:bug|issue) if yes describe (?:it )?here(?: if not .* do not remove this section.*)?/,
  /^existe uma solucao(?: alternativa)? para (?:este|esse) bug se sim descreva(?: a)? aqui(?: se nao .* nao remova esta secao.*)?/,
  /^existe (?:una|alguna) solucion(?: alternativa| provisional)? para (?:este|ese) error (?:en caso afirmativo|si es asi) describ[ae]la aqui(?: (?:si|en caso) .* no elimines? esta seccion.*)?/,
  /ps add images and attachments to reinforce your description$/,
  /ps adicione imagens e anexos para reforcar sua descricao$/,
  /p d anade imagenes y archivos adjuntos para reforzar tu descripcion$/,
  /este conteudo so esta disponivel em ingles/,
  /este contenido solo esta disponible en ingles/,
];

interface Phrase {
  when: string;
  thereIsNo: string;
  kind: string;
  workaround: string;
}

/** When, there is, what kind of, a workaround; of what comes behind it nothing is said. */
function opening({ when, thereIsNo, kind, workaround }: Phrase): RegExp {
  return new RegExp(`^(?:(?:${when}) )*(?:${thereIsNo}) (?:(?:${kind}) )*(?:${workaround})(?= |$)`);
}

const ENGLISH_WHEN =
  'currently|presently|today|initially|unfortunately|sadly|still|yet|(?:right )?now|for (?:now|the moment|the time being)|at (?:the|this) (?:moment|time|point|stage)|at present|so far|as of (?:now|today)|to date|until now|as yet|meanwhile|in the meantime|sorry';
const PORTUGUESE_WHEN =
  'atualmente|hoje|ainda|agora|inicialmente|infelizmente|(?:no|de|ate o|neste|nesse|ate este) momento|por (?:enquanto|ora|hora)|ate (?:agora|hoje|entao)|no presente|enquanto isso';
const SPANISH_WHEN =
  'actualmente|hoy(?: en dia)?|aun|todavia|ahora(?: mismo)?|inicialmente|lamentablemente|desafortunadamente|desgraciadamente|(?:en|por|hasta) (?:el|este) momento|de momento|por ahora|por lo pronto|hasta (?:ahora|hoy|la fecha)|mientras tanto';

const OPENINGS = [
  opening({
    when: ENGLISH_WHEN,
    thereIsNo: [
      `there(?:s| is| are| was|)(?: (?:${ENGLISH_WHEN}))? no`,
      '(?:there )?(?:isnt|is not|arent|are not|doesnt seem to be|does not seem to be)(?: \\w+ly)? (?:an?|any)',
      `(?:we|i) (?:(?:${ENGLISH_WHEN}) )?(?:have no|know of no|know no|(?:(?:dont|do not|cannot|cant|can not) (?:${ENGLISH_WHEN} )?(?:have|know(?: of)?|offer|see|provide)|havent found|have not found|have not yet found|are not aware of|arent aware of|are unaware of)(?: an?| any)?)`,
      '(?:(?:this|the|it) (?:\\w+ )?)?has no|no|none',
    ].join('|'),
    kind: `${ENGLISH_WHEN}|alternative|available|complete|contour|current|definitive|easy|effective|full|further|general|good|immediate|known|native|official|palliative|permanent|possible|practical|proven|real|recommended|reliable|safe|simple|suitable|supported|temporary|tested|true|usable|viable`,
    workaround:
      'work ?arounds?|woraround|wa|solutions?|alternatives?|way (?:a?round|out|to \\w+)|ways (?:a?round|out)|(?:quick|temporary|interim)? ?fix|remedy|mitigations?',
  }),
  opening({
    when: PORTUGUESE_WHEN,
    thereIsNo:
      '(?:(?:est|ess)[ea] \\w+ )?nao (?:ha|existem?|possu[ei]m?|tem(?:os)?|dispomos de|conhecemos|se conhece|foi (?:encontrada|encontrado|identificada|identificado)|encontramos|sabemos de|vemos)|inexiste|nenhum|nenhuma|sem',
    kind: `${PORTUGUESE_WHEN}|nenhum|nenhuma|uma?|qualquer|completa|conhecid[oa]|definitiva|disponivel|imediata|outra|oficial|possivel|simples|viavel`,
    workaround:
      '(?:solucao|solucoes)(?: (?:alternativas?|de (?:contorno|trabalho)|paliativas?|provisorias?|temporarias?))?|work ?arounds?|alternativas?|contornos?|wa|paliativo|como \\w+[aei]r|(?:forma|maneira|modo|jeito|meio)s? (?:de|para) \\w+[aei]r|o que fazer|saida',
  }),
  opening({
    when: SPANISH_WHEN,
    thereIsNo:
      '(?:est[ea] \\w+ )?no (?:hay|existen?|tenemos|tiene|disponemos de|contamos con|conocemos|vemos|se (?:conocen?|dispone de|cuenta con|ha (?:encontrado|identificado)|encontro|identifico)|hemos encontrado)|ningun|ninguna|sin',
    kind: `${SPANISH_WHEN}|ningun|ninguna|una?|alguna|completa|conocid[oa]|definitiva|disponible|inmediata|otra|oficial|posible|sencilla|viable`,
    workaround:
      '(?:solucion|soluciones)(?: (?:alternativas?|de contorno|paliativas?|provisional|provisionales|temporal|temporales))?|work ?arr?ounds?|alternativas?|wa|remedio|(?:forma|manera|modo|como)s?(?: de)? \\w+[aei]r(?:lo|la)?|que hacer|salida',
  }),
  // The other way round: a workaround isn't there.
  new RegExp(
    '^(?:(?:the|an?|any) )?(?:work ?arounds?|solutions?|alternatives?) (?:(?:currently|yet|still) )?(?:(?:none|no|n a|na)$|unknown|unavailable|missing|(?:(?:is|are|was) not|isnt|arent|not) (?:yet |currently )?(?:available|known|possible|found|there)|(?:does not|doesnt|do not|dont) (?:yet |currently )?exist)(?= |$)',
  ),
  new RegExp(
    '^(?:a |uma )?(?:work ?arounds?|solucao(?: alternativa| de contorno)?|alternativa|contorno) (?:ainda )?(?:(?:nenhuma?|n a|nao|nao ha)$|inexistente|indisponivel|desconhecida|nao (?:existe|ha|disponivel|(?:e|foi) (?:conhecida|encontrada)|esta disponivel))(?= |$)',
  ),
  new RegExp(
    '^(?:la |una )?(?:work ?arounds?|solucion(?: alternativa| provisional)?|alternativa) (?:(?:aun|todavia) )?(?:(?:ningun[oa]?|n a|no|no hay)$|inexistente|desconocida|no (?:existe|hay|disponible|esta disponible|se conoce))(?= |$)',
  ),
];

const WHEN = [ENGLISH_WHEN, PORTUGUESE_WHEN, SPANISH_WHEN].join('|');
const WHEN_BEFORE = new RegExp(`^(?:(?:${WHEN})(?: |$))+`);
const WHEN_BEHIND = new RegExp(`(?:(?:^| )(?:${WHEN}))+$`);

/** What a text begins with that says nothing yet: when, or what it is about. */
const LEADS_ON =
  /^(?:work ?arounds?|solucao (?:alternativa|de contorno)|contorno|solucion (?:alternativa|provisional)|alternativa)?$/;

/** Where a clause ends: at its punctuation, or before a word that turns. */
const CLAUSES =
  /[.!?;:,()\n–—]+|\s-+\s|\s(?:but|however|although|though|except|because|since|so|and|mas|porém|contudo|entretanto|no entanto|exceto|embora|pois|portanto|e|pero|sin embargo|aunque|excepto|salvo|porque|por lo que|y)\s/iu;

/** Words behind which something helps after all. */
const TURNS =
  /(?:^| )(?:but|however|although|though|except|unless|other than|mas|porem|contudo|entretanto|no entanto|exceto|embora|pero|sin embargo|aunque|excepto|salvo)(?= |$)/;

/** Words that tell somebody to do something, or that something can be done. */
const TELLS = new RegExp(
  `(?:^| )(?:${[
    'send|can|could|might|it is possible|if (?:you|the|it|an?)|should|must|needs? to|have to|try|try(?:ing)?|use|using|wait|refresh\\w*|reload\\w*|restart\\w*|reopen\\w*|contact|ask|open (?:an?|the)|(?<!to )avoid(?:ing)?|remov(?:e|ing)|add(?:ing)?|chang(?:e|ing)|set(?:ting)?|creat(?:e|ing)|disabl(?:e|ing)|enabl(?:e|ing)|deactivat(?:e|ing)|sav(?:e|ing)|switch\\w*|edit(?:ing)?|delet(?:e|ing)|manual|manually|instead|alternatively|advised?|recommend\\w*|suggest\\w*|as a mitigation|please|appl(?:y|ying)|ignor(?:e|ing)|call|clear(?:ing)?|click\\w*|install\\w*|log (?:in|out)|upgrade|downgrade|fill(?:ing)?|turn(?:ing)? o(?:n|ff)|it helps|helps|is necessary|will be required|is required|works',
    'pode[mr]?|podera[mo]?|poderia|possa[mn]?|e preciso|possibilidade|se (?:voce|[oa]s?)|deve[mr]?|devera[mo]?|precisa[mr]?|tente[m]?|use[m]?|usar|usando|utiliz\\w+|aguarde|espere|atualize|atualizar|recarreg\\w+|reinici\\w+|entre em contato|contate|contatar|abra|abrir|evite|remova|remover|adicion(?:e|ar)|altere|alterar|configure|crie|criar|desativ(?:e|ar|ando)|ativ(?:e|ar)|salv(?:e|ar)|troque|trocar|mud(?:e|ar)|manual|manualmente|em vez disso|alternativamente|recomend\\w+|suger\\w+|aconselh\\w+|mitigac\\w+|por favor|e possivel|e necessari[oa]|sera necessari[oa]|ignor(?:e|ar)|limp(?:e|ar)|cliqu(?:e|ar)|ajuda|preench(?:a|er)|faca|fazer login|funciona[mr]?|solicit(?:e|ar|ando)',
    'puede[ns]?|podr[ai]\\w*|posibilidad|la forma de|si (?:usted|el|la|los|las)|debe[nr]?|debera[ns]?|necesita[nr]?|intente|utilic\\w+|utilizar|espere|actualic\\w+|actualizar|recargu\\w+|recargar|contacte|contactar|comuniquese|pongase|evite|elimin(?:e|ar)|agregu\\w+|agregar|anad(?:a|ir)|cambi(?:e|ar)|cree|crear|desactiv(?:e|ar)|guard(?:e|ar)|en su lugar|recomienda[n]?|recomendamos|sugiere[n]?|sugerimos|como mitigacion|es posible|es necesari[oa]|sera necesari[oa]|debe|limpi(?:e|ar)|hag(?:a|an) clic|ayuda|rellen(?:e|ar)|haga|funciona[nr]?',
  ].join('|')})(?= |$)`,
);

/**
 * What a text says: that there is no workaround, in whatever words and with whatever remarks behind it; what to do; or
 * the one and then perhaps the other, as “There is none, but you can …”, which its author alone can decide.
 */
export function workaroundVerdict(text: string): WorkaroundVerdict {
  const whole = saidIn(text);
  if (restOfNone(whole) === '') return 'none';
  const clauses = text.split(CLAUSES).map(saidIn);
  const first = clauses.findIndex((clause) => !LEADS_ON.test(withoutWhen(clause)));
  const said = clauses[first];
  if (said === undefined) return 'none';
  const rest = restOfNone(said);
  if (rest === undefined) return 'some';
  const behind = whole.slice(Math.max(whole.indexOf(said), 0) + said.length).trim();
  const others = behind === '' ? [] : clauses.slice(first + 1).filter((clause) => !isBeside(clause));
  const tells = TELLS.test([rest, ...others].join(' ').slice(0, LONGEST_REST));
  return tells || (others.length > 0 && TURNS.test(behind.slice(0, LONGEST_REST))) ? 'doubtful' : 'none';
}

/** Whether a text says more than that there is nothing. */
export function saysMore(text: string): boolean {
  return (
    !WHOLE.has(saidIn(text)) &&
    text
      .split(CLAUSES)
      .map(saidIn)
      .some((clause) => !isNone(clause))
  );
}

/** Whether a text says nothing at all, or as much as `N/A`. */
export function isBlank(text: string): boolean {
  return ['', 'n a', 'na', 'n d', 'nd'].includes(saidIn(text));
}

/** Whether a clause behind “there is none” says no more than that, or that somebody works on it. */
function isBeside(clause: string): boolean {
  return clause === '' || LEADS_ON.test(withoutWhen(clause)) || restOfNone(clause) !== undefined;
}

function isNone(clause: string): boolean {
  return LEADS_ON.test(withoutWhen(clause)) || restOfNone(clause) === '';
}

/** What a clause has behind the words that there is none; undefined where it doesn't begin so. */
function restOfNone(clause: string): string | undefined {
  if (WHOLE.has(clause) || (clause.length <= LONGEST && WHOLE.has(withoutWhen(clause)))) return '';
  const beginning = clause.slice(0, LONGEST);
  for (const pattern of [LATER, ...OPENINGS]) {
    const found = pattern.exec(beginning);
    if (found) return withoutWhen(clause.slice(found[0].length).trim());
  }
  return undefined;
}

function withoutWhen(clause: string): string {
  return clause.length > LONGEST ? clause : clause.replace(WHEN_BEFORE, '').replace(WHEN_BEHIND, '').trim();
}

/** The words of a text that aren't a template's. */
function saidIn(text: string): string {
  let rest = folded(text)
    .replaceAll('%0a', ' ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (const phrase of BOILERPLATE) rest = rest.replace(phrase, '').trim();
  return rest;
}
