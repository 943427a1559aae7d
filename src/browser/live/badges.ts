/** All elements of a selector. */
export function all(selector: string): NodeListOf<HTMLElement> {
  return document.querySelectorAll(selector);
}

/** Sets shape and word of a state, and its colour, on a badge or on what holds one. */
export function setBadge(element: HTMLElement, state: string, word: string): void {
  const badge = element.matches('.badge') ? element : element.querySelector<HTMLElement>('.badge');
  for (const coloured of [element, badge])
    if (coloured?.matches('.badge, [data-state]')) coloured.dataset['state'] = state;
  const shape = badge?.querySelector('svg');
  shape?.firstElementChild?.setAttribute('href', `#shape-${state}`);
  badge?.replaceChildren(...(shape ? [shape] : []), word);
}
