/** Sets shape and word of a state, and its colour, on a badge or on what holds one. Returns whether it was another before. */
export function setBadge(element: HTMLElement, state: string, word: string): boolean {
  const badge = element.matches('.badge') ? element : element.querySelector<HTMLElement>('.badge');
  const before = badge?.dataset['state'];
  for (const coloured of [element, badge])
    if (coloured?.matches('.badge, [data-state]')) coloured.dataset['state'] = state;
  const shape = badge?.querySelector('svg');
  shape?.firstElementChild?.setAttribute('href', `#shape-${state}`);
  badge?.replaceChildren(...(shape ? [shape] : []), word);
  return before !== state;
}
