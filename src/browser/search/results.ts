import { countText, element } from './elements.ts';
import type { Answer } from './engine.ts';
import { hitElement } from './hit.ts';
import type { Result } from './pagefind.ts';

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
