import type { Instant } from '../../domain/time.ts';
import type { LiveData } from '../../view/live/live-data.ts';
import { all, setBadges } from './badges.ts';
import type { DisplayedState, Known } from './displayed-state.ts';

/**
 * Makes the page show a state: in its components, maintenance and incidents, and in its corner or its answer. Rejects,
 * with nothing changed, where the script for the answer can't be loaded.
 */
export async function show(state: DisplayedState, known: Known, data: LiveData, now: Instant): Promise<void> {
  // Most pages about now are closed before their answer changes, and no other page has one.
  const answer = data.words.answer && (await import('./answer.ts'));
  keepPlace(() => {
    change(state, data);
    answer?.changeAnswer(state, known, data, now);
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

function change({ portal, components, maintenance, open }: DisplayedState, { words }: LiveData): void {
  for (const { id, state } of components)
    setBadges(`[data-component="${id}"]`, state, words.component?.[state] ?? '');
  for (const [id, state] of maintenance)
    setBadges(`[data-maintenance="${id}"]`, state, words.maintenance[state]);
  for (const element of all('[data-incident]'))
    element.hidden = !open.some((id) => element.dataset['incident']?.split(' ').includes(id));
  setBadges('[data-live=state]', portal, words.portal[portal]);
}
