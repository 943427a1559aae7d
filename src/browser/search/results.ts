import type { MarkedText } from '../../domain/finding/excerpt.ts';
import type { Answer, Hit, ShownRecord } from './answer.ts';
import { countText, element } from './elements.ts';
import { whenSeen } from './when-seen.ts';

/**
 * Results that are shown at a time; those that are loaded before a reader comes to the end of them, since each may need
 * another part of the index; and those of them whose text is loaded without waiting for a reader to stay.
 */
const AT_A_TIME = 10;
const AT_FIRST = 5;
const AT_ONCE = 3;

/** Shows an answer's first results, how many there are, and what helps where there is none; unless `goesOn` says no. */
export async function showResults(
  root: HTMLElement,
  { hits, filtered, isWhole }: Answer,
  goesOn: () => boolean,
): Promise<void> {
  const heading = element('[data-count]', root);
  const text = countText(hits.length, heading.dataset['count']);
  const first = await load(root, hits.slice(0, AT_FIRST), AT_ONCE);
  if (!goesOn()) return;
  element('[data-bar]', root).hidden = false;
  element('[data-hits]', root).replaceChildren(...first.items);
  heading.textContent = text;
  element('[data-said]', root).textContent = text;
  element('[data-sorts]', root).hidden = hits.length < 2;
  element('[data-missing]', root).hidden = isWhole && first.areAll;
  element('[data-lists]', root).hidden = hits.length > 0;
  element('[data-nothing]', root).hidden = hits.length > 0;
  element('[data-filtered]', root).hidden = hits.length > 0 || !filtered;
  const rest = hits.slice(AT_FIRST);
  const last = first.items.at(-1);
  // Below the last one nothing is in view yet that could move.
  if (last && rest.length > 0) whenSeen(last, true, () => showRest(root, rest, last));
  else offerMore(root, rest);
}

/** Completes the first results behind the last that is there, unless another answer has taken its place. */
async function showRest(root: HTMLElement, rest: Hit[], last: HTMLElement): Promise<void> {
  const next = await load(root, rest.slice(0, AT_A_TIME - AT_FIRST), 0);
  if (!last.isConnected) return;
  last.after(...next.items);
  if (!next.areAll) element('[data-missing]', root).hidden = false;
  offerMore(root, rest.slice(AT_A_TIME - AT_FIRST));
}

/** Until the first answer is there, nothing stands in its place, so that nothing moves when it comes. */
export function showWaiting(root: HTMLElement): void {
  const heading = element('[data-count]', root);
  heading.textContent = heading.dataset['searching'] ?? '';
  for (const name of ['bar', 'sorts']) element(`[data-${name}]`, root).hidden = false;
  for (const name of ['lists', 'hint', 'failed', 'more']) element(`[data-${name}]`, root).hidden = true;
}

/** As long as nothing is asked for, there is nothing but the lists. */
export function showNothing(root: HTMLElement): void {
  for (const name of ['filters', 'bar', 'sorts', 'nothing', 'filtered', 'failed', 'missing', 'more'])
    element(`[data-${name}]`, root).hidden = true;
  for (const name of ['lists', 'hint']) element(`[data-${name}]`, root).hidden = false;
  element('[data-hits]', root).replaceChildren();
  element('[data-said]', root).textContent = '';
}

/** Where nothing is found: the link of the component that is asked for, else that of the site, or all where it has none. */
export function showWhereToReport(root: HTMLElement, component = ''): void {
  const links = [...root.querySelectorAll<HTMLElement>('[data-report]')];
  const shown = [component, '']
    .map((wanted) => links.filter(({ dataset }) => dataset['report'] === wanted))
    .find(({ length }) => length > 0);
  for (const link of links) link.hidden = shown?.includes(link) === false;
}

/** The results that can be shown: one whose title can't be had is left out. */
async function load(
  root: HTMLElement,
  hits: Hit[],
  atOnce: number,
): Promise<{ items: HTMLElement[]; areAll: boolean }> {
  const loaded = await Promise.allSettled(
    hits.map(async (hit, place) => hitElement(root, await hit.load(), hit, place < atOnce)),
  );
  const items = loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  return { items, areAll: items.length === hits.length };
}

function offerMore(root: HTMLElement, rest: Hit[]): void {
  const button = element<HTMLButtonElement>('[data-more]', root);
  button.hidden = rest.length === 0;
  button.onclick = async () => {
    const next = await load(root, rest.slice(0, AT_A_TIME), 0);
    element('[data-hits]', root).append(...next.items);
    next.items[0]?.querySelector('a')?.focus();
    if (!next.areAll) element('[data-missing]', root).hidden = false;
    offerMore(root, rest.slice(AT_A_TIME));
  };
}

/** A result as an item of the list, made from the page's template and words. */
function hitElement(root: HTMLElement, record: ShownRecord, hit: Hit, atOnce: boolean): HTMLElement {
  const template = element<HTMLTemplateElement>('template[data-hit]', root);
  const item = element('li', document.importNode(template.content, true));
  const part = (name: string) => element(`[data-${name}]`, item);
  const link = element<HTMLAnchorElement>('a', item);
  const isIssue = record.kind === 'known-issue';
  link.href = record.href;
  fill(link, record.title);
  const excerpt = part('excerpt');
  const workaround = part('workaround-text');
  for (const text of [link, excerpt, workaround])
    if (record.language !== document.documentElement.lang) text.lang = record.language;
  // An announcement has no id that a reader would know, and no reply to copy.
  if (record.kind === 'announcement') {
    part('id').remove();
    item.querySelector('.copying')?.remove();
  } else {
    item.dataset['record'] = record.id;
    part('id').textContent = record.id;
  }
  part('state').replaceWith(badgeOf(root, record));
  fillOrRemove(part('components'), record.components.map((id) => componentName(root, id)).join(', '));
  fillOrRemove(part('day'), record.day && dayText(root, record.day));
  showCount(part('customers'), 'customers', record.reporters);
  showCount(part('fewer'), 'fewer', record.fewerThan ?? 0);
  if (!isIssue || record.hasWorkaround) part('no-workaround').remove();
  whenSeen(item, atOnce, async () => {
    const text = await hit.text();
    fill(excerpt, text.excerpt);
    fill(workaround, text.workaround ?? []);
  });
  if (!record.hasWorkaround) part('workaround').remove();
  return item;
}

function dayText(root: HTMLElement, day: string): string {
  const format = new Intl.DateTimeFormat(root.dataset['locale'], {
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

function badgeOf(root: HTMLElement, { kind, status, duplicateOf }: ShownRecord): HTMLElement {
  const template = element<HTMLTemplateElement>('template[data-states]', root);
  const badge = element(`[data-kind="${kind}"] [data-state="${status}"]`, template.content);
  const copy = document.importNode(badge, true);
  if (duplicateOf !== undefined && copy.lastChild)
    copy.lastChild.textContent = (template.dataset['duplicateOf'] ?? '').replace('{id}', duplicateOf);
  return copy;
}

function componentName(root: HTMLElement, id: string): string {
  const link = root.querySelector<HTMLElement>(`[data-facet="component"] [data-value="${CSS.escape(id)}"]`);
  return link?.dataset['text'] ?? id;
}
