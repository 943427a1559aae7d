import { element } from '../search/elements.ts';

const root = element('[data-priorities]');
const { others = '[]', sorting = '', sorted = '', failed = '' } = root.dataset;
let places: HTMLTableRowElement[] = rowsOf(root);
let isWhole = (JSON.parse(others) as string[]).length === 0;

for (const part of root.querySelectorAll('script[data-scripted]')) part.outerHTML = part.textContent;
const choice = element<HTMLSelectElement>('[data-sort]', root);
choice.addEventListener('change', () => {
  void sortBy(choice.value);
});

/**
 * Sorts the table of priorities by one fact, the largest value first and what isn't known last; equal ones stay in the order
 * of the score. A longer order has its rows on several pages: before it is sorted, those of the others join this one's.
 */
async function sortBy(fact: string): Promise<void> {
  const problem = isWhole ? '' : await joinOthers();
  const heads = [...root.querySelectorAll('thead th')];
  const column = heads.findIndex((head) => head.getAttribute('data-fact') === fact);
  for (const [index, head] of heads.entries())
    if (index === column) head.setAttribute('aria-sort', 'descending');
    else head.removeAttribute('aria-sort');
  const value = (row: HTMLTableRowElement) => Number(row.cells[column]?.dataset['by'] ?? -1);
  const rows = fact === 'score' ? places : places.toSorted((a, b) => value(b) - value(a));
  root.querySelector('tbody')?.replaceChildren(...rows);
  say([sorted.replace('{fact}', choice.selectedOptions[0]?.text ?? ''), problem].filter(Boolean).join('. '));
}

/** Puts the rows of the other pages into the order of this one; returns what to say where they can't be had. */
async function joinOthers(): Promise<string> {
  say(sorting);
  try {
    const pages = await Promise.all((JSON.parse(others) as string[]).map(rowsAt));
    const own = new Set(places);
    places = [...places, ...pages.flat()].toSorted((a, b) => placeOf(a) - placeOf(b));
    for (const row of places) if (!own.has(row)) document.adoptNode(row);
    isWhole = true;
    root.querySelector<HTMLElement>('[data-paging]')?.setAttribute('hidden', '');
    return '';
  } catch {
    return failed;
  }
}

async function rowsAt(address: string): Promise<HTMLTableRowElement[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers with ${answer.status}`);
  return rowsOf(new DOMParser().parseFromString(await answer.text(), 'text/html'));
}

function rowsOf(within: ParentNode): HTMLTableRowElement[] {
  return [...within.querySelectorAll<HTMLTableRowElement>('.priorities tbody tr')];
}

/** Rows carry where they stand in the whole order. */
function placeOf(row: HTMLTableRowElement): number {
  return Number(row.dataset['index']);
}

function say(text: string): void {
  const said = root.querySelector('[data-said]');
  if (said) said.textContent = text;
}
