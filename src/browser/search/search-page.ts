import { ownSegment } from '../segment/searched.ts';
import { element } from './elements.ts';
import { readRequest, withFacet } from './request.ts';
import { pageAddress } from './request-address.ts';
import { startSearch } from './search.ts';

/** The most of a question that stands in the page's title. */
const LONGEST_TITLE = 60;

const page = element('[data-search]');
const { title } = document;
const { ask, asked, restore } = startSearch(page, {
  read: () => own.narrowed(pageAddress.read()),
  write(request, step) {
    pageAddress.write(request, step);
    showTitle();
    own.show(request);
  },
});
// The filters stand in the page only now.
const own = ownSegment(page);
own.onShowAll(() => {
  ask(withFacet(asked(), 'segment', undefined), 'push');
});

function showTitle(): void {
  const { text } = pageAddress.read();
  const short = text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE)}…` : text;
  document.title = text === '' ? title : `“${short}” · ${title}`;
}

function start(): void {
  showTitle();
  restore();
  own.show(own.narrowed(pageAddress.read()));
}

element('form', page).addEventListener('submit', (event) => {
  event.preventDefault();
  ask(asked(), 'push');
});

page.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-facets] a, [data-sorts] a');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const request = readRequest(new URL(link.href).searchParams);
  if (link.closest('[data-facet="segment"]')) own.keep(request);
  ask(request, 'push');
});

window.addEventListener('popstate', start);
start();
// Not where a keyboard would rise over half of the page.
if (pageAddress.read().text === '' && matchMedia('(pointer: fine)').matches)
  element('[data-question]', page).focus({ preventScroll: true });
