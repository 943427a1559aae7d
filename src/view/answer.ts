import type { Publication } from '../domain/publication.ts';
import type { Language } from '../domain/schemas/common.ts';
import { localized } from '../domain/site.ts';
import { componentStates, portalState } from '../domain/status.ts';
import { COMPONENT_STATES } from '../domain/vocabulary.ts';
import type { ComponentState } from '../domain/vocabulary.ts';
import { createFormat } from '../i18n/format.ts';
import type { Format } from '../i18n/format.ts';
import { phrase } from '../i18n/phrase.ts';
import { WORDS } from '../i18n/words/words.ts';
import { once } from './once.ts';

/** The state of the whole portal, in one sentence. */
export interface AnswerView {
  state: ComponentState;
  /** `Checkout is down.` */
  sentence: string;
  /** The same without its full stop, for titles, links and badges. */
  short: string;
  /** What else isn't well, worst first: `Payments is slow.` Empty where there is nothing. */
  besides: string[];
}

/** More names than these become a number: a headline has room for two. */
const NAMES = 2;

/** What the head of the home page answers, and every other page repeats in its corner. */
export const answerView = once((publication: Publication, language: Language): AnswerView => {
  const { portal, now } = publication;
  const { answer } = WORDS[language].now;
  const state = portalState(portal, now);
  const clauses = stateClauses(publication, language);
  // The impact of an incident may say more than its components do, or than nothing.
  const short = state === 'operational' ? answer.operational : (clauses.get(state) ?? answer.impact[state]);
  const besides = [...clauses].filter(([other]) => other !== state).map(([, clause]) => `${clause}.`);
  return { state, short, sentence: `${short}.`, besides };
});

/** For each state but the best, worst first, a clause on the components that are in it. */
function stateClauses({ portal, now }: Publication, language: Language): Map<ComponentState, string> {
  const { components } = portal.site;
  const states = componentStates(portal, now);
  const clauses = new Map<ComponentState, string>();
  for (const state of COMPONENT_STATES.toReversed()) {
    const hit = components.filter(({ id }) => states.get(id) === state);
    if (state === 'operational' || hit.length === 0) continue;
    const forms = WORDS[language].now.answer.components[state];
    const names = hit.map(({ name }) => localized(name, language, portal.site));
    clauses.set(state, clause(forms, names, components.length, createFormat(language, portal.site.timeZone)));
  }
  return clauses;
}

interface Forms {
  one: string;
  two: string;
  many: string;
  all: string;
}

function clause(forms: Forms, names: string[], total: number, format: Format): string {
  if (names.length <= NAMES) {
    const list = format.list(names);
    return phrase(names.length === 1 ? forms.one : forms.two, { names: list });
  }
  return phrase(names.length === total ? forms.all : forms.many, { count: names.length });
}
