import type { Answer } from './answer.ts';
import { browse } from './browse.ts';
import { element } from './elements.ts';
import { find, type Place } from './find.ts';
import { type LoadedIndex, openIndex } from './finding-index.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import { readRequest, type Request, writeRequest } from './request.ts';
import { showFacets, showNothing, showResults, showSorts } from './results.ts';

/** Time without a key after which what has been typed so far is looked for, in milliseconds. */
const PAUSE = 200;

const page = element('[data-search]');
// What only this script can use stands in the page as a text, so that browsers without it show nothing of it.
for (const part of page.querySelectorAll('script[data-scripted]')) part.outerHTML = part.textContent;
const input = element<HTMLInputElement>('[data-question]', page);
const title = document.title;
const place: Place = {
  language: document.documentElement.lang as Place['language'],
  base: page.dataset['base'] ?? '',
  workaroundHeading: page.dataset['workaround'] ?? '',
};
let pagefind: Promise<Pagefind> | undefined;
let index: Promise<LoadedIndex> | undefined;
let latest = 0;

/** Answers what the address asks for. An answer that a later question overtook isn't shown. */
async function show(): Promise<void> {
  const request = readRequest(new URLSearchParams(location.search));
  const number = ++latest;
  document.title = request.text === '' ? title : `“${request.text}” · ${title}`;
  element('[data-hint]').hidden = request.text !== '';
  if (request.text === '' && Object.keys(request.filters).length === 0) return showNothing();
  try {
    const answer = await answerTo(request);
    if (number !== latest) return;
    showFacets(request, answer.counts);
    showSorts(request);
    await showResults(answer);
  } catch (error) {
    showNothing();
    element('[data-failed]').hidden = false;
    throw error;
  }
}

/** Words are looked for in the portal's own index; without any, Pagefind has what the filters leave. */
async function answerTo(request: Request): Promise<Answer> {
  const heading = element('[data-count]');
  heading.textContent = heading.dataset['searching'] ?? '';
  element('[data-bar]').hidden = false;
  if (request.text === '')
    return browse(await (pagefind ??= loadPagefind(page.dataset['pagefind'] ?? '')), request);
  index ??= openIndex(page.dataset['finding'] ?? '', place.language);
  // The next question tries again what this one couldn't have.
  index.catch(() => (index = undefined));
  return find(await index, request, place);
}

function go(request: Request, replace = false): void {
  const address = writeRequest(request);
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  void show();
}

/** What the field asks for, with the filters and the order that are set. */
function asked(): Request {
  return { ...readRequest(new URLSearchParams(location.search)), text: input.value.trim() };
}

let typing: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => go(asked(), true), PAUSE);
});

element('form', page).addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  go(asked());
});

page.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-facets] a, [data-sorts] a');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(readRequest(new URL(link.href).searchParams));
});

// Arrows lead from the field into the results and back.
page.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops: Element[] = [input, ...page.querySelectorAll('[data-hits] h3 a')];
  const at = document.activeElement ? stops.indexOf(document.activeElement) : -1;
  const next = step === undefined || at === -1 ? undefined : stops[at + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
});

function restore(): void {
  input.value = readRequest(new URLSearchParams(location.search)).text;
  void show();
}

window.addEventListener('popstate', restore);
restore();
// Not where a keyboard would rise over half of the page.
if (input.value === '' && matchMedia('(pointer: fine)').matches) input.focus({ preventScroll: true });
