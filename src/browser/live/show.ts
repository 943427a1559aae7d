import type { Instant } from '../../domain/time.ts';
import type { LiveData, StateWords } from '../../view/live/live-data.ts';
import { all, setBadge } from './badges.ts';
import type { DisplayedState, Known } from './displayed-state.ts';

/**
 * Makes the page show a state: in its components, maintenance and incidents, and in its corner or its answer. Rejects,
 * with nothing changed, where the page is about now and what it needs for that can't be loaded; a browser doesn't ask
 * again for a script, and so only loading the page again may help.
 */
export async function show(state: DisplayedState, known: Known, data: LiveData, now: Instant): Promise<void> {
  const { words } = data;
  if (words) return keepPlace(() => changeStates(state, words));
  // Most pages about now are closed before something changes.
  const answer = await import('./answer.ts');
  const file = await answer.readAnswer(data);
  keepPlace(() => {
    changeStates(state, file.words);
    answer.changeAnswer(state, known, { ...data, ...file }, now);
  });
}

/** Changes the page and leaves what is being read where it was on the screen. At the top of the page, that is the top. */
function keepPlace(change: () => void): void {
  const read = scrollY === 0 ? null : document.elementFromPoint(innerWidth / 2, innerHeight / 3);
  const before = read?.getBoundingClientRect().top ?? 0;
  const { style } = document.documentElement;
  // A browser that keeps the place by itself would do it twice.
  style.overflowAnchor = 'none';
  change();
  if (read?.checkVisibility())
    scrollBy({ top: read.getBoundingClientRect().top - before, behavior: 'instant' });
  requestAnimationFrame(() => (style.overflowAnchor = ''));
}

function changeStates({ portal, components, maintenance, open }: DisplayedState, words: StateWords): void {
  for (const element of all('[data-component]')) {
    const state = components[element.dataset['component'] ?? ''] ?? 'operational';
    setBadge(element, state, words.component[state]);
  }
  for (const [id, state] of maintenance)
    for (const element of all(`[data-maintenance="${id}"]`))
      setBadge(element, state, words.maintenance[state]);
  for (const element of all('[data-incident]'))
    element.hidden = !open.some((id) => element.dataset['incident']?.split(' ').includes(id));
  for (const element of all('[data-live=state]')) setBadge(element, portal, words.portal[portal]);
}
