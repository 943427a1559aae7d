import { folded } from '../fold.ts';
import { memoize } from '../memoize.ts';
import type { Language } from '../schemas/common.ts';
import type { KnownIssue, Prose, Section } from './records.ts';
import type { Translated } from './translation.ts';

/**
 * Ways to say "there is no workaround", in every interface language. A text counts when it says that and nothing else:
 * "No workaround, but refresh the page" is a workaround. Everything here is folded: no case, accents or punctuation.
 */

/** A sentence that says that there is nothing is short. A text that repeats itself would keep the patterns busy for ever. */
const LONGEST = 200;

/** Whole texts. */
const WHOLE = new Set([
  '',
  ...['no', 'none', 'n a', 'na', 'not available', 'not applicable', 'does not exist', 'unknown'],
  ...['nao', 'n d', 'nd', 'nenhum', 'nenhuma', 'nao ha', 'nao tem', 'nao existe', 'nao disponivel'],
  ...['nao se aplica', 'nao aplicavel', 'desconhecido'],
  ...[
    'ninguno',
    'ninguna',
    'no hay',
    'no tiene',
    'no existe',
    'no disponible',
    'no se encuentra',
    'no aplica',
  ],
  ...['no aplicable', 'desconocido'],
]);

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

/** A sentence: when, there is, what kind of, a workaround, and for what or since when; any of the outer ones may lack. */
function sentence(parts: Record<'when' | 'thereIsNo' | 'kind' | 'workaround' | 'rest', string>): RegExp {
  const { when, thereIsNo, kind, workaround, rest } = parts;
  return new RegExp(
    `^(?:(?:${when}) )*(?:${thereIsNo}) (?:(?:${kind}) )*(?:${workaround})(?: (?:${rest}))*$`,
  );
}

const ENGLISH_WHEN =
  'currently|presently|today|initially|unfortunately|for (?:now|the moment)|at (?:the|this) (?:moment|time)|at present|so far|as of now';
const ENGLISH_THING =
  '(?:known )?(?:behaviou?r|bug|case|divergence|error|issue|limitation|problem|scenario|situation)s?';
const PORTUGUESE_WHEN =
  'atualmente|hoje|ainda|inicialmente|infelizmente|(?:no|de|ate o) momento|por (?:enquanto|ora)';
const PORTUGUESE_THING =
  '(?:bug|caso|cenario|comportamento|divergencia|erro|limitacao|problema|questao|situacao)(?: conhecid[ao])?';
const SPANISH_WHEN =
  'actualmente|hoy(?: en dia)?|aun|todavia|inicialmente|lamentablemente|desafortunadamente|(?:en|por) (?:el|este) momento|por ahora';
const SPANISH_THING =
  '(?:caso|comportamiento|divergencia|error|escenario|limitacion|problema|situacion)(?: conocid[ao])?';

const SENTENCES = [
  sentence({
    when: ENGLISH_WHEN,
    thereIsNo: [
      `there(?:s| is| are|)(?: (?:${ENGLISH_WHEN}))? no`,
      '(?:there )?(?:isnt|is not|arent|are not) (?:an?|any)',
      `we (?:(?:${ENGLISH_WHEN}) )?(?:have no|(?:dont|do not) have(?: an?| any)?)`,
      '(?:(?:this|the|it) (?:\\w+ )?)?has no|no',
    ].join('|'),
    kind: 'alternative|available|contour|current|known|native|palliative|possible',
    workaround: 'work ?arounds?|woraround|wa|solutions?|alternatives?',
    rest: `${ENGLISH_WHEN}|(?:is |are |was |were )?(?:(?:${ENGLISH_WHEN}) )?(?:available|identified|known|possible)|yet|(?:right )?now|(?:for|in) (?:it|that|this|(?:this|that|the|these) ${ENGLISH_THING})|to (?:avoid|fix|prevent|solve) (?:this|the) ${ENGLISH_THING}`,
  }),
  sentence({
    when: PORTUGUESE_WHEN,
    thereIsNo: 'nao (?:ha|existem?|tem(?:os)?|foi (?:encontrada|identificada))|nenhum|nenhuma|sem',
    kind: `${PORTUGUESE_WHEN}|nenhum|nenhuma|uma?|qualquer`,
    workaround:
      '(?:solucao|solucoes)(?: (?:alternativas?|de (?:contorno|trabalho)|paliativa|provisoria))?|workarounds?|alternativas?|contorno|wa',
    rest: `${PORTUGUESE_WHEN}|(?:esta )?(?:disponivel|conhecid[ao]|possivel)|para (?:isso|isto)|(?:(?:para|em) (?:[oa]|ess[ea]|est[ea])|n?ess[ea]|n?est[ea]) ${PORTUGUESE_THING}|para evitar (?:ess[ea]|est[ea]) ${PORTUGUESE_THING}`,
  }),
  sentence({
    when: SPANISH_WHEN,
    thereIsNo:
      'no (?:hay|existen?|tenemos|tiene|disponemos de|se (?:conoce|ha (?:encontrado|identificado)))|ningun|ninguna|sin',
    kind: `${SPANISH_WHEN}|ningun|ninguna|una?|alguna`,
    workaround:
      '(?:solucion|soluciones)(?: (?:alternativas?|de contorno|paliativa|provisional|provisionales))?|workarr?ounds?|alternativas?|wa',
    rest: `${SPANISH_WHEN}|disponible|conocid[ao]|posible|para (?:eso|esto)|(?:para|en) (?:el|la|este|esta|ese|esa) ${SPANISH_THING}|para evitar (?:este|esta|ese|esa) ${SPANISH_THING}`,
  }),
];

/** Whether a text says that there is nothing, or says nothing at all. */
export function saysNone(text: string): boolean {
  let rest = words(text);
  for (const phrase of BOILERPLATE) rest = rest.replace(phrase, '').trim();
  if (rest.length > LONGEST) return false;
  return WHOLE.has(rest) || SENTENCES.some((pattern) => pattern.test(rest));
}

function words(text: string): string {
  return folded(text)
    .replaceAll('%0a', ' ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a section says something, if by a picture or a link alone: an empty one, `N/A`, `-` or "there is none" doesn't. */
export function saysSomething({ text, html }: Pick<Prose, 'text' | 'html'>): boolean {
  return text.trim() === '' ? /<(?:img|a href)/.test(html) : !saysNone(text);
}

/** The same of a section; kept, since lists, pages and emitters all ask. */
const sectionSays = memoize((section: Section) => saysSomething(section));

/** The workaround of an issue in a language, or in the default one; undefined when its original has none. */
export function workaroundOf(
  issue: Pick<KnownIssue, 'texts' | 'path'>,
  language: Language,
  defaultLanguage: Language,
): Translated<Section> | undefined {
  const original = ownWorkaround(issue, defaultLanguage);
  if (!original) return undefined;
  const own = ownWorkaround(issue, language);
  return own ? { value: own, language } : { value: original, language: defaultLanguage };
}

/** Whether an issue has a workaround, by its original: a translation can't add one. */
export function hasWorkaround(issue: Pick<KnownIssue, 'texts' | 'path'>, defaultLanguage: Language): boolean {
  return ownWorkaround(issue, defaultLanguage) !== undefined;
}

/** The sections of a known issue that are shown: its workaround stands by itself, and one that says nothing isn't one. */
export function shownSections(sections: Section[]): Section[] {
  return sections.filter(
    (section) => section.kind !== 'workaround' && (sectionSays(section) || section.html.includes('<img')),
  );
}

function ownWorkaround(issue: Pick<KnownIssue, 'texts'>, language: Language): Section | undefined {
  return issue.texts[language]?.sections.find(
    (section) => section.kind === 'workaround' && sectionSays(section),
  );
}
