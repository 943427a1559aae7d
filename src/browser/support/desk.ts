import type { DeskData } from '../../view/support/desk-data.ts';
import { element } from '../search/elements.ts';
import { copier } from './copying.ts';
import { keepOffline } from './offline.ts';
import { searcher } from './searching.ts';

/** Brings the support desk to life: search in the page, copying by button and key, and keeping it all for later. */

const page = element('[data-desk]');
// What only this script can use stands in the page as a text, so that browsers without it show nothing of it.
for (const part of page.querySelectorAll('script[data-scripted]')) part.outerHTML = part.textContent;
const data = JSON.parse(element('#desk', page).textContent) as DeskData;

const copy = copier(page, data);
const search = searcher(page, data, copy.addActions);
for (const row of page.querySelectorAll<HTMLElement>('[data-link]')) copy.addActions(row);
keepOffline(page, data, search.forgetIndex);

// Arrows lead from the field into the rows and back; the letters of the hint count there alone (WCAG 2.1.4).
page.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const row = (event.target as Element).closest<HTMLElement>('[data-link]');
  const what = { c: 'reply', l: 'link' }[event.key.toLowerCase()] as 'reply' | 'link' | undefined;
  if (row && what) {
    event.preventDefault();
    void copy.copy(row, what);
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops: Element[] = [search.input, ...page.querySelectorAll('.desk-rows h3 a')];
  const at = stops.indexOf(row?.querySelector('h3 a') ?? (event.target as Element));
  const next = step === undefined || at === -1 ? undefined : stops[at + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
});

// A bookmark that looks up, in a tab of its own, what is selected on any page. This page's policy runs no such address: the
// link is there to be dragged.
const bookmarklet = element<HTMLAnchorElement>('[data-bookmarklet]', page);
bookmarklet.href = `javascript:void open(${JSON.stringify(`${data.search}?q=`)}+encodeURIComponent(String(getSelection()).trim()))`;
bookmarklet.addEventListener('click', (event) => event.preventDefault());
