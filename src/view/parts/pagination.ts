import type { Edition } from '../../edition/edition.ts';

/** A link to a page by its number; `undefined` in a list of them stands for pages left out. */
interface PageLink {
  text: string;
  href: string;
  current: boolean;
}

export interface PaginationView {
  label: string;
  numbers: (PageLink | undefined)[];
  previous?: { text: string; href: string };
  next?: { text: string; href: string };
}

/** Links to the pages of a list: the first, the last, this one and its neighbours. Undefined where there is one page. */
export function paginationView(
  { words: { issues: words } }: Edition,
  current: number,
  last: number,
  href: (page: number) => string,
): PaginationView | undefined {
  if (last === 1) return undefined;
  return {
    label: words.pages,
    numbers: pageNumbers(current, last).map((page) =>
      page === undefined ? undefined : { text: String(page), href: href(page), current: page === current },
    ),
    ...(current > 1 && { previous: { text: words.previous, href: href(current - 1) } }),
    ...(current < last && { next: { text: words.next, href: href(current + 1) } }),
  };
}

/** `1 … 4 5 6 … 32`: a gap only where it hides more than one page. */
export function pageNumbers(current: number, last: number): (number | undefined)[] {
  const shown = (page: number) =>
    page === 1 ||
    page === last ||
    Math.abs(page - current) <= 1 ||
    (page === 2 && current === 4) ||
    (page === last - 1 && current === last - 3);
  const numbers: (number | undefined)[] = [];
  for (let page = 1; page <= last; page += 1) {
    if (shown(page)) numbers.push(page);
    else if (numbers.at(-1) !== undefined) numbers.push(undefined);
  }
  return numbers;
}

/** `12 more`, which leads to the history; undefined where nothing is left. */
export function restLink(
  { addresses, words, format }: Edition,
  left: number,
): { text: string; href: string } | undefined {
  if (left <= 0) return undefined;
  return {
    text: format.count(left, words.now.moreRecords),
    href: addresses.href(addresses.incidents),
  };
}
