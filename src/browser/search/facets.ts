import { own } from '../../domain/own.ts';
import type { Answer } from './answer.ts';
import { countText, element } from './elements.ts';
import { type Request, type Sort, withFacet, writeRequest } from './request.ts';

/** Gives every filter its count and its address. What has no results goes; what is set leads back. */
export function showFacets(root: HTMLElement, request: Request, counts: Answer['counts']): void {
  const nav = element('[data-facets]', root);
  for (const list of nav.querySelectorAll<HTMLElement>('[data-facet]')) {
    const facet = list.dataset['facet'] ?? '';
    const offered = [...list.querySelectorAll<HTMLAnchorElement>('a')].filter((link) =>
      showValue(link, facet, request, counts),
    );
    // Beside all, a single value narrows nothing.
    list.hidden = offered.length <= 2 && request.filters[facet] === undefined;
    const heading = list.previousElementSibling;
    if (heading instanceof HTMLElement) heading.hidden = list.hidden;
  }
  element('[data-filters]', root).hidden = !nav.querySelector('ul:not([hidden])');
  const button = element('[data-open-facets]', root);
  button.textContent = countText(Object.keys(request.filters).length, button.dataset['words']);
}

/** Makes the button of narrow screens open and close the filters. */
export function prepareFacets(root: HTMLElement): void {
  const button = element('[data-open-facets]', root);
  button.addEventListener('click', () =>
    button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true')),
  );
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
  const number = value === '' ? all : (own(values, value) ?? 0);
  const on = value !== '' && value === applied;
  link.href = writeRequest(withFacet(request, facet, value === '' || on ? undefined : value));
  link.classList.toggle('applied', on);
  setCurrent(link, on || (value === '' && applied === undefined));
  element('span', link).textContent = new Intl.NumberFormat(document.documentElement.lang).format(number);
  const offered = value === '' || number > 0 || on;
  if (link.parentElement) link.parentElement.hidden = !offered;
  return offered;
}

/** Gives every order its address. Without words nothing matches better than the rest: the newest come first then. */
export function showSorts(root: HTMLElement, request: Request): void {
  const isBrowsing = request.text === '';
  const current = isBrowsing && request.sort === 'relevance' ? 'date' : request.sort;
  for (const link of element('[data-sorts]', root).querySelectorAll<HTMLAnchorElement>('a')) {
    const sort = link.dataset['value'] as Sort;
    link.href = writeRequest({ ...request, sort });
    setCurrent(link, sort === current);
    if (link.parentElement) link.parentElement.hidden = isBrowsing && sort === 'relevance';
  }
}

function setCurrent(link: HTMLElement, current: boolean): void {
  if (current) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}
