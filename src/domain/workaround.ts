import type { KnownIssue, Section } from './records.ts';
import type { Language } from './schemas/common.ts';
import type { Translated } from './translation.ts';

/** Ways to say "there is none", folded as `fold` does; a text that is one of them alone says nothing. */
const NONE = new Set(
  [
    '',
    'na',
    'none',
    'no',
    'not available',
    'not applicable',
    'no workaround',
    'no workarounds',
    'no workaround available',
    'no workaround is available',
    'no workaround at the moment',
    'no workaround for now',
    'no known workaround',
    'there is no workaround',
    'there is no workaround available',
    'there is no workaround at the moment',
    'there is no workaround available at the moment',
    'there is no workaround for this',
    'there is no workaround for this issue',
    'there is no known workaround',
    'there are no workarounds',
    'there are no workarounds available',
    'there is currently no workaround',
    'there is currently no workaround available',
    'currently there is no workaround',
    'currently there is no workaround available',
    'at the moment there is no workaround',
    'we have no workaround at the moment',
    'we dont have a workaround',
    'we do not have a workaround',
    'nao ha',
    'nao tem',
    'nenhuma',
    'nenhum',
    'nao disponivel',
    'nao aplicavel',
    'nao ha solucao alternativa',
    'nao ha solucao alternativa disponivel',
    'nao ha solucao alternativa no momento',
    'nao ha solucao de contorno',
    'nao ha workaround',
    'nao ha workaround disponivel',
    'nao ha nenhuma solucao alternativa',
    'nao existe solucao alternativa',
    'nao existe uma solucao alternativa',
    'sem solucao alternativa',
    'nao temos solucao alternativa no momento',
    'atualmente nao ha solucao alternativa',
    'no hay',
    'ninguna',
    'ninguno',
    'no disponible',
    'no aplica',
    'no hay solucion alternativa',
    'no hay solucion alternativa disponible',
    'no hay solucion alternativa por el momento',
    'no hay ninguna solucion alternativa',
    'no hay ninguna solucion disponible',
    'no hay solucion provisional',
    'no hay workaround',
    'no hay workaround disponible',
    'no existe solucion alternativa',
    'no existe una solucion alternativa',
    'sin solucion alternativa',
    'actualmente no hay solucion alternativa',
    'provisional',
  ].map(fold),
);

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether the text of a workaround section says something: an empty one, `N/A`, `-` or "there is none" doesn't. */
export function saysSomething(text: string): boolean {
  const folded = fold(text);
  return !NONE.has(folded) && folded !== 'n a';
}

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

function ownWorkaround(issue: Pick<KnownIssue, 'texts'>, language: Language): Section | undefined {
  return issue.texts[language]?.sections.find(
    ({ kind, text }) => kind === 'workaround' && saysSomething(text),
  );
}
