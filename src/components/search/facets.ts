import { element } from './elements.ts';
import type { Answer } from './engine.ts';
import type { Request, Sort } from './request.ts';
import { withFacet, writeRequest } from './request.ts';

/** Gives every filter its count and its address; values without results go, an applied one leads back. */
export function showFacets(request: Request, counts: Answer['counts']): void {
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const nav = element('[data-facets]');
  nav.hidden = false;
  for (const list of nav.querySelectorAll<HTMLElement>('[data-facet]')) {
    const facet = list.dataset['facet'] ?? '';
    const count = counts[facet] ?? { all: 0, values: {} };
    const applied = request.filters[facet];
    for (const link of list.querySelectorAll<HTMLAnchorElement>('a')) {
      const value = link.dataset['value'] ?? '';
      const number = value === '' ? count.all : (count.values[value] ?? 0);
      const on = value !== '' && value === applied;
      link.href = writeRequest(withFacet(request, facet, value === '' || on ? undefined : value));
      link.classList.toggle('on', on);
      setCurrent(link, on || (value === '' && applied === undefined));
      element('span', link).textContent = numbers.format(number);
      if (link.parentElement) link.parentElement.hidden = value !== '' && number === 0 && !on;
    }
  }
}

/** Gives every order its address. */
export function showSorts(request: Request): void {
  for (const link of element('[data-sorts]').querySelectorAll<HTMLAnchorElement>('a')) {
    const sort = link.dataset['value'] as Sort;
    link.href = writeRequest({ ...request, sort });
    setCurrent(link, sort === request.sort);
  }
}

function setCurrent(link: HTMLElement, current: boolean): void {
  if (current) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}
