import { memoize } from '../../domain/memoize.ts';
import { componentStates, portalState } from '../../domain/status.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
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
export const answerView = memoize(({ portal, site, now, words, format, localized }: Edition): AnswerView => {
  const state = portalState(portal, now);
  const states = componentStates(portal, now);
  const components = site.components.map(({ id, name }) => ({
    name: localized(name),
    state: states.get(id) ?? 'operational',
  }));
  const { list } = format;
  const { short, besides } = headline(state, components, words.now.answer, list);
  return { state, short, sentence: `${short}.`, besides };
});
