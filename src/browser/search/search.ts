import '../copying/copying.ts';
import type { Answer } from './answer.ts';
import { browse } from './browse.ts';
import { element } from './elements.ts';
import { prepareFacets, showFacets, showSorts } from './facets.ts';
import { find, type Place } from './find.ts';
import { type LoadedIndex, openIndex } from './finding-index.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import type { Request } from './request.ts';
import type { RequestAddress } from './request-address.ts';
import { showNothing, showResults, showWaiting, showWhereToReport } from './results.ts';
import { prepareSlash } from './slash.ts';

/** Time without a key after which what has been typed so far is looked for, in milliseconds. */
const PAUSE = 200;

export interface Search {
  /** Puts a question into the address and answers it. */
  ask: (request: Request, step: 'push' | 'replace') => void;
  /** What the field asks for, with the filters and the order that are set. */
  asked: () => Request;
  /** Answers what the address asks for. */
  restore: () => void;
}

/** Brings the content of the search page to life, on that page or in a dialog. */
export function startSearch(root: HTMLElement, address: RequestAddress): Search {
  // What only this script can use stands in the page as a text, so that browsers without it show nothing of it.
  for (const part of root.querySelectorAll('script[data-scripted]')) part.outerHTML = part.textContent;
  const input = element<HTMLInputElement>('[data-question]', root);
  const place: Place = {
    language: document.documentElement.lang as Place['language'],
    base: root.dataset['base'] ?? '',
    workaroundHeading: root.dataset['workaround'] ?? '',
  };
  let pagefind: Promise<Pagefind> | undefined;
  let index: Promise<LoadedIndex> | undefined;
  let latest = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;

  /** Answers a question. An answer that a later one overtook isn't shown. */
  async function show(request: Request): Promise<void> {
    const number = ++latest;
    if (request.text === '' && Object.keys(request.filters).length === 0) return showNothing(root);
    showWaiting(root);
    showSorts(root, request);
    try {
      const answer = await answerTo(request);
      await showResults(root, answer, () => {
        if (number !== latest) return false;
        showFacets(root, request, answer.counts);
        showWhereToReport(root, request.filters['component']);
        return true;
      });
    } catch (error) {
      if (number !== latest) return;
      showNothing(root);
      element('[data-failed]', root).hidden = false;
      throw error;
    }
  }

  /** Words are looked for in the portal's own index; without any, Pagefind has what the filters leave. */
  async function answerTo(request: Request): Promise<Answer> {
    if (request.text === '') {
      pagefind ??= loadPagefind(root.dataset['pagefind'] ?? '');
      // The next question tries again what this one couldn't have.
      pagefind.catch(() => (pagefind = undefined));
      return browse(await pagefind, request, place);
    }
    return find(await openedIndex(), request, place);
  }

  function openedIndex(): Promise<LoadedIndex> {
    index ??= openIndex(root.dataset['finding'] ?? '', place.language);
    index.catch(() => (index = undefined));
    return index;
  }

  const search: Search = {
    ask(request, step) {
      clearTimeout(typing);
      address.write(request, step);
      void show(request);
    },
    asked: () => ({ ...address.read(), text: input.value.trim() }),
    restore() {
      const request = address.read();
      input.value = request.text;
      void show(request);
    },
  };

  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => search.ask(search.asked(), 'replace'), PAUSE);
  });
  // Arrows lead from the field into the results and back.
  root.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops: Element[] = [input, ...root.querySelectorAll('[data-hits] h3 a')];
    const at = document.activeElement ? stops.indexOf(document.activeElement) : -1;
    const next = step === undefined || at === -1 ? undefined : stops[at + step];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });
  prepareFacets(root);
  prepareSlash(root);
  // Whoever comes here asks: what the first question needs before all else is there by then.
  void openedIndex();
  return search;
}
