import { element } from './elements.ts';
import type { Answer } from './engine.ts';
import { type Request, type Sort, withFacet, writeRequest } from './request.ts';

/** Gives every filter its count and its address; what has no results goes, an applied one leads back. */
export function showFacets(request: Request, counts: Answer['counts']): void {
  const nav = element('[data-facets]');
  for (const list of nav.querySelectorAll<HTMLElement>('[data-facet]')) {
    const values = [...list.querySelectorAll<HTMLAnchorElement>('a')].filter((link) =>
      showValue(link, list.dataset['facet'] ?? '', request, counts),
    );
    list.hidden = values.length <= 1;
    const heading = list.previousElementSibling;
    if (heading instanceof HTMLElement) heading.hidden = list.hidden;
  }
  nav.hidden = !nav.querySelector('ul:not([hidden])');
}

/** Whether a value is offered. The first of each facet, without a value, is for all. */
function showValue(
  link: HTMLAnchorElement,
  facet: string,
  request: Request,
  counts: Answer['counts'],
): boolean {
  const value = link.dataset['value'] ?? '';
  const applied = request.filters[facet];
  const { all = 0, values = {} } = counts[facet] ?? {};
  const number = value === '' ? all : (values[value] ?? 0);
  const on = value !== '' && value === applied;
  link.href = writeRequest(withFacet(request, facet, value === '' || on ? undefined : value));
  link.classList.toggle('applied', on);
  setCurrent(link, on || (value === '' && applied === undefined));
  element('span', link).textContent = new Intl.NumberFormat(document.documentElement.lang).format(number);
  const offered = value === '' || number > 0 || on;
  if (link.parentElement) link.parentElement.hidden = !offered;
  return offered;
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
