import '../copying/copying.ts';
import type { DeskData } from '../../view/support/desk-data.ts';
import { addChoices } from '../copying/choices.ts';
import { giveData } from '../copying/texts.ts';
import { element } from '../search/elements.ts';
import { keepOffline } from './offline.ts';
import { searcher } from './searching.ts';

/** Brings the support desk to life: search in the page, copying by button and key, and keeping it all for later. */

/** The characters of a text that the bookmark looks up: in an address, one of them may take nine, and most hosts take 8,000. */
const LONGEST = 600;

const page = element('[data-desk]');
// What only this script can use stands in the page as a text, so that browsers without it show nothing of it.
for (const part of page.querySelectorAll('script[data-scripted]')) part.outerHTML = part.textContent;
const data = JSON.parse(element('#desk', page).textContent) as DeskData;

giveData(data.copying);
addChoices(element('[data-choices]', page), data.copying);
const addControls = (row: HTMLElement) => {
  const { content } = element<HTMLTemplateElement>('template[data-controls]', page);
  row.append(document.importNode(content, true));
};
const search = searcher(page, data, addControls);
for (const row of page.querySelectorAll<HTMLElement>('[data-record]')) addControls(row);
keepOffline(page, data, search.forgetIndex);

// Arrows lead from the field into the rows and back.
page.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const row = (event.target as Element).closest<HTMLElement>('[data-record]');
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops: Element[] = [search.input, ...page.querySelectorAll('.desk-rows h3 a')];
  const at = stops.indexOf(row?.querySelector('h3 a') ?? (event.target as Element));
  const next = step === undefined || at === -1 ? undefined : stops[at + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
});

// A bookmark that looks up, in a tab of its own, what is selected on any page. This page's policy runs no such address: the
// link is there to be dragged. Hosts refuse long addresses, so what is looked up is the beginning of a long text.
const bookmarklet = element<HTMLAnchorElement>('[data-bookmarklet]', page);
const selected = `[...String(getSelection()).trim().replace(/\\s+/g,' ')].slice(0,${LONGEST}).join('')`;
bookmarklet.href = `javascript:void open(${JSON.stringify(`${data.search}?`)}+new URLSearchParams({q:${selected}}))`;
bookmarklet.addEventListener('click', (event) => event.preventDefault());
