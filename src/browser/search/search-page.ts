import { element } from './elements.ts';
import { readRequest } from './request.ts';
import { pageAddress } from './request-address.ts';
import { startSearch } from './search.ts';

/** The most of a question that stands in the page's title. */
const LONGEST_TITLE = 60;

const page = element('[data-search]');
const { title } = document;
const { ask, asked, restore } = startSearch(page, {
  read: pageAddress.read,
  write(request, step) {
    pageAddress.write(request, step);
    showTitle();
  },
});

function showTitle(): void {
  const { text } = pageAddress.read();
  const short = text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE)}…` : text;
  document.title = text === '' ? title : `“${short}” · ${title}`;
}

element('form', page).addEventListener('submit', (event) => {
  event.preventDefault();
  ask(asked(), 'push');
});

page.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-facets] a, [data-sorts] a');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  ask(readRequest(new URL(link.href).searchParams), 'push');
});

window.addEventListener('popstate', () => {
  showTitle();
  restore();
});
showTitle();
restore();
// Not where a keyboard would rise over half of the page.
if (pageAddress.read().text === '' && matchMedia('(pointer: fine)').matches)
  element('[data-question]', page).focus({ preventScroll: true });
