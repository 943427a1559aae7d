import { foldedLetters } from '../../domain/fold.ts';
import { own } from '../../domain/own.ts';
import { countText, element } from './elements.ts';
import type { Answer } from './engine.ts';
import type { Fragment, Result } from './pagefind.ts';
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
const AT_A_TIME = 20;

/** Shows an answer's first results, how many there are, and what helps where there is none. */
export async function showResults({ results, filtered, words, leftOut }: Answer): Promise<void> {
  const heading = element('[data-count]');
  const text = countText(results.length, heading.dataset['count']);
  const first = await load(results.slice(0, AT_A_TIME), words);
  element('[data-bar]').hidden = false;
  element('[data-hits]').replaceChildren(...first);
  heading.textContent = text;
  element('[data-said]').textContent = text;
  const left = element('[data-left-out]');
  left.hidden = leftOut.length === 0;
  left.textContent = (left.dataset['leftOut'] ?? '').replace('{words}', leftOut.join(', '));
  element('[data-lists]').hidden = results.length > 0;
  element('[data-nothing]').hidden = results.length > 0;
  element('[data-filtered]').hidden = results.length > 0 || !filtered;
  offerMore(results.slice(AT_A_TIME), words);
}

/** As long as nothing is asked for, there is nothing but the lists. */
export function showNothing(): void {
  for (const name of ['facets', 'bar', 'nothing', 'filtered', 'left-out', 'more'])
    element(`[data-${name}]`).hidden = true;
  element('[data-lists]').hidden = false;
  element('[data-hits]').replaceChildren();
  element('[data-said]').textContent = '';
}

function load(results: Result[], words: string[]): Promise<HTMLElement[]> {
  return Promise.all(results.map(async (result) => hitElement(await result.data(), words)));
}

function offerMore(rest: Result[], words: string[]): void {
  const button = element<HTMLButtonElement>('[data-more]');
  button.hidden = rest.length === 0;
  button.onclick = async () => {
    const next = await load(rest.slice(0, AT_A_TIME), words);
    element('[data-hits]').append(...next);
    next[0]?.querySelector('a')?.focus();
    offerMore(rest.slice(AT_A_TIME), words);
  };
}

/** A result as an item of the list, made from the page's template and words. */
function hitElement(fragment: Fragment, words: string[]): HTMLElement {
  const { url, meta, filters } = fragment;
  const template = element<HTMLTemplateElement>('template[data-hit]');
  const hit = element('li', document.importNode(template.content, true));
  const part = (name: string) => element(`[data-${name}]`, hit);
  const [kind = '', status = '', written = ''] = [
    filters['kind'],
    filters['status'],
    filters['language'],
  ].map((values) => values?.[0]);

  const link = element<HTMLAnchorElement>('a', hit);
  link.href = url;
  fill(link, markWords(meta['title'] ?? '', words));
  fill(part('excerpt'), excerptOf(fragment));
  if (written !== document.documentElement.lang) {
    link.lang = written;
    part('excerpt').lang = written;
  }
  part('id').textContent = meta['id'] ?? '';
  part('state').replaceWith(badgeOf(kind, status, meta['duplicateOf']));
  fillOrRemove(part('components'), (filters['component'] ?? []).map(componentName).join(', '));
  fillOrRemove(part('day'), meta['day']);
  showCount(part('customers'), 'customers', meta['reporters']);
  showCount(part('fewer'), 'fewer', meta['fewerThan']);
  if (filters['workaround']?.[0] !== 'yes') part('workaround').remove();
  return hit;
}

/** The excerpt, with a sign where it was cut off. */
function excerptOf({ excerpt, plain_excerpt: plain, content }: Fragment): MarkedText[] {
  const cut: MarkedText = { text: '…', marked: false };
  return [
    ...(content.startsWith(plain.slice(0, 30)) ? [] : [cut]),
    ...readExcerpt(excerpt),
    ...(content.endsWith(plain.slice(-30)) ? [] : [cut]),
  ];
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

/** A number as the index keeps it, behind a letter, in the words that its part brings. */
function showCount(part: HTMLElement, words: string, kept: string | undefined): void {
  fillOrRemove(part, kept === undefined ? undefined : countText(Number(kept.slice(1)), part.dataset[words]));
}

function fillOrRemove(part: HTMLElement, text: string | undefined): void {
  if (text === undefined || text === '') part.remove();
  else part.textContent = text;
}

function badgeOf(kind: string, status: string, duplicateOf: string | undefined): HTMLElement {
  const template = element<HTMLTemplateElement>('template[data-states]');
  const badge = element(`[data-kind="${kind}"] [data-state="${status}"]`, template.content);
  const copy = document.importNode(badge, true);
  if (duplicateOf !== undefined && copy.lastChild) {
    copy.lastChild.textContent = (template.dataset['duplicateOf'] ?? '').replace('{id}', duplicateOf);
  }
  return copy;
}

function componentName(id: string): string {
  const link = document.querySelector<HTMLElement>(
    `[data-facet="component"] [data-value="${CSS.escape(id)}"]`,
  );
  return link?.dataset['text'] ?? id;
}

/** A part of a text, marked where it is what was looked for. */
interface MarkedText {
  text: string;
  marked: boolean;
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>' };

/** Reads Pagefind's excerpt: text in which only `<mark>` is markup, and angle brackets are entities. */
export function readExcerpt(excerpt: string): MarkedText[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/)
    .map((text, index) => ({
      text: text.replace(/&[lg]t;/g, (entity) => ENTITIES[entity] ?? entity),
      marked: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

/** Marks the words of a text that begin with one of those looked for, which are folded. */
export function markWords(text: string, words: string[]): MarkedText[] {
  return text
    .split(/(\s+)/)
    .filter((part) => part !== '')
    .map((part) => {
      const folded = foldedLetters(part);
      return { text: part, marked: words.some((word) => word !== '' && folded.startsWith(word)) };
    });
}
