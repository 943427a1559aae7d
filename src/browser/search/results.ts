import type { MarkedText } from '../../domain/finding/excerpt.ts';
import { own } from '../../domain/own.ts';
import type { Answer, Hit, ShownRecord } from './answer.ts';
import { countText, element } from './elements.ts';
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

/** Results that are shown at a time; each is a small file to load. */
const AT_A_TIME = 10;

/** Shows an answer's first results, how many there are, and what helps where there is none. */
export async function showResults({ hits, filtered, isWhole }: Answer): Promise<void> {
  const heading = element('[data-count]');
  const text = countText(hits.length, heading.dataset['count']);
  const first = await load(hits.slice(0, AT_A_TIME));
  element('[data-bar]').hidden = false;
  element('[data-hits]').replaceChildren(...first);
  heading.textContent = text;
  element('[data-said]').textContent = text;
  element('[data-missing]').hidden = isWhole;
  element('[data-lists]').hidden = hits.length > 0;
  element('[data-nothing]').hidden = hits.length > 0;
  element('[data-filtered]').hidden = hits.length > 0 || !filtered;
  offerMore(hits.slice(AT_A_TIME));
}

/** As long as nothing is asked for, there is nothing but the lists. */
export function showNothing(): void {
  for (const name of ['facets', 'bar', 'nothing', 'filtered', 'missing', 'more'])
    element(`[data-${name}]`).hidden = true;
  element('[data-lists]').hidden = false;
  element('[data-hits]').replaceChildren();
  element('[data-said]').textContent = '';
}

/** The results that can be shown: one whose title can't be had is left out. */
async function load(hits: Hit[]): Promise<HTMLElement[]> {
  const loaded = await Promise.allSettled(hits.map(async (hit) => hitElement(await hit.load(), hit)));
  return loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

function offerMore(rest: Hit[]): void {
  const button = element<HTMLButtonElement>('[data-more]');
  button.hidden = rest.length === 0;
  button.onclick = async () => {
    const next = await load(rest.slice(0, AT_A_TIME));
    element('[data-hits]').append(...next);
    next[0]?.querySelector('a')?.focus();
    offerMore(rest.slice(AT_A_TIME));
  };
}

/** A result as an item of the list, made from the page's template and words. */
function hitElement(record: ShownRecord, hit: Hit): HTMLElement {
  const template = element<HTMLTemplateElement>('template[data-hit]');
  const item = element('li', document.importNode(template.content, true));
  const part = (name: string) => element(`[data-${name}]`, item);
  const link = element<HTMLAnchorElement>('a', item);
  link.href = record.href;
  fill(link, record.title);
  const excerpt = part('excerpt');
  for (const text of [link, excerpt])
    if (record.language !== document.documentElement.lang) text.lang = record.language;
  part('id').textContent = record.id;
  part('state').replaceWith(badgeOf(record));
  fillOrRemove(part('components'), record.components.map(componentName).join(', '));
  fillOrRemove(part('day'), record.day && dayText(record.day));
  showCount(part('customers'), 'customers', record.reporters);
  showCount(part('fewer'), 'fewer', record.fewerThan ?? 0);
  if (!record.hasWorkaround) part('workaround').remove();
  whenSeen(item, async () => fill(excerpt, await hit.excerpt()));
  return item;
}

/** Does something when an element comes into view; what can't be done then is left. */
function whenSeen(item: Element, action: () => Promise<void>): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    void action().catch(() => undefined);
  });
  observer.observe(item);
}

function dayText(day: string): string {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00Z`));
}

function fill(parent: HTMLElement, texts: MarkedText[]): void {
  parent.replaceChildren(
    ...texts.map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}

/** A number in the words that its part brings; nothing where nobody counted. */
function showCount(part: HTMLElement, words: string, count: number): void {
  fillOrRemove(part, count === 0 ? undefined : countText(count, part.dataset[words]));
}

function fillOrRemove(part: HTMLElement, text: string | undefined): void {
  if (text === undefined || text === '') part.remove();
  else part.textContent = text;
}

function badgeOf({ kind, status, duplicateOf }: ShownRecord): HTMLElement {
  const template = element<HTMLTemplateElement>('template[data-states]');
  const badge = element(`[data-kind="${kind}"] [data-state="${status}"]`, template.content);
  const copy = document.importNode(badge, true);
  if (duplicateOf !== undefined && copy.lastChild)
    copy.lastChild.textContent = (template.dataset['duplicateOf'] ?? '').replace('{id}', duplicateOf);
  return copy;
}

function componentName(id: string): string {
  const link = document.querySelector<HTMLElement>(
    `[data-facet="component"] [data-value="${CSS.escape(id)}"]`,
  );
  return link?.dataset['text'] ?? id;
}
