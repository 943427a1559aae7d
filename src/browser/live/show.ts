import { worstOf } from '../../domain/present.ts';
import type { Instant } from '../../domain/time.ts';
import type { LiveData, StateWords } from '../../view/live/live-data.ts';
import { all } from './all.ts';
import { setBadge } from './badge.ts';
import type { DisplayedState, Known } from './displayed-state.ts';
import { momentElement } from './moment.ts';

const MINUTE = 60_000;

/**
 * Makes the page show a state: in its components, maintenance and incidents, and in its corner or its answer. Returns what
 * it says now that it didn't before: its answer, or else what it is about, or else how the portal is. Rejects, with nothing
 * changed, where the page is about now and what it needs for that can't be loaded; a browser doesn't ask again for a script,
 * and so only loading the page again may help.
 */
export async function show(
  state: DisplayedState,
  known: Known,
  data: LiveData,
  now: Instant,
): Promise<string[]> {
  const { words } = data;
  if (words) {
    const corner = textOf(CORNER);
    const changed = keepPlace(() => changeStates(state, words, data));
    return changed.length > 0 || textOf(CORNER) === corner ? changed : [textOf(CORNER)];
  }
  const answer = await import('./answer.ts');
  const file = await answer.readAnswer(data);
  const before = textOf('h1');
  const changed = keepPlace(() => {
    const rows = changeStates(state, file.words, data);
    answer.changeAnswer(state, known, { ...data, ...file }, now);
    return rows;
  });
  return textOf('h1') === before ? changed : [textOf('h1')];
}

/** Where pages that aren't about now say how the portal is. */
const CORNER = '[data-live=state]';

function textOf(selector: string): string {
  return document.querySelector(selector)?.textContent ?? '';
}

/** Changes the page and leaves what is being read where it was on the screen. At the top of the page, that is the top. */
function keepPlace<T>(change: () => T): T {
  const read = scrollY === 0 ? null : document.elementFromPoint(innerWidth / 2, innerHeight / 3);
  const before = read?.getBoundingClientRect().top ?? 0;
  const { style } = document.documentElement;
  // A browser that keeps the place by itself would do it twice.
  style.overflowAnchor = 'none';
  const result = change();
  if (read?.checkVisibility())
    scrollBy({ top: read.getBoundingClientRect().top - before, behavior: 'instant' });
  requestAnimationFrame(() => (style.overflowAnchor = ''));
  return result;
}

/** Returns what has another state than before, each under its name: `Checkout: Major outage`. */
function changeStates(
  { portal, components, maintenance, open }: DisplayedState,
  words: StateWords,
  data: LiveData,
): string[] {
  const changed: string[] = [];
  const set = (element: HTMLElement, state: string, word: string) => {
    const name = element.closest('tr, li, .page-head')?.querySelector('th, h1, h3')?.textContent ?? '';
    if (setBadge(element, state, word)) changed.push(`${name.trim()}: ${word}.`);
  };
  for (const element of all('[data-component], tr[data-state]')) {
    const state = components[componentOf(element)] ?? 'operational';
    set(element, state, words.component[state]);
  }
  for (const group of all('[data-components]')) {
    const ids = group.dataset['components']?.split(' ') ?? [];
    const state = worstOf(components, ids);
    setBadge(group, state, words.component[state]);
    if (state !== 'operational') (group as HTMLDetailsElement).open = true;
  }
  for (const [id, state] of maintenance)
    for (const element of all(`[data-maintenance="${id}"]`)) set(element, state, words.maintenance[state]);
  for (const element of all('[data-incident]'))
    element.hidden = !open.some(([id]) => element.dataset['incident']?.split(' ').includes(id));
  for (const [id, nextBy] of open)
    for (const element of all(`[data-due][data-incident="${id}"]`)) promise(element, nextBy, data);
  for (const element of all(CORNER)) setBadge(element, portal, words.portal[portal]);
  return changed;
}

/** The component whose state is shown, where it isn't named: that to which the row leads. */
function componentOf(element: HTMLElement): string {
  return element.dataset['component'] ?? element.querySelector('a')?.pathname.split('/').at(-2) ?? '';
}

/** Has a promise name the time that was promised since; one that wasn't renewed goes, and one that was said to be late. */
function promise(element: HTMLElement, nextBy: Instant | undefined, data: LiveData): void {
  const due = nextBy === undefined ? '' : String(nextBy + MINUTE);
  const isSame = element.dataset['due'] === due;
  element.hidden = nextBy === undefined || (!isSame && element.dataset['late'] === undefined);
  const time = element.querySelector('time');
  if (nextBy === undefined || isSame || !time) return;
  element.dataset['due'] = due;
  if (time.nextElementSibling?.className === 'local-time') time.nextElementSibling.remove();
  time.replaceWith(momentElement(nextBy, data));
}
