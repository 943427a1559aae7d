import type { Publication } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { localized } from '../../domain/site.ts';
import { componentStates, portalState } from '../../domain/status.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';
import { memoize } from '../../edition/memoize.ts';
import { createFormat } from '../../i18n/format.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { headline } from './headline.ts';

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

/** What the head of the home page answers, and every other page repeats in its corner. */
export const answerView = memoize(({ portal, now }: Publication, language: Language): AnswerView => {
  const state = portalState(portal, now);
  const states = componentStates(portal, now);
  const components = portal.site.components.map(({ id, name }) => ({
    name: localized(name, language, portal.site),
    state: states.get(id) ?? 'operational',
  }));
  const { list } = createFormat(language, portal.site.timeZone);
  const { short, besides } = headline(state, components, WORDS[language].now.answer, list);
  return { state, short, sentence: `${short}.`, besides };
});
