/** The days of a component as its page has them, in the table that their bars lead to. */
export interface DayTable {
  /** Said of days that aren't in it. */
  quiet: string;
  /** The first day on which the component existed. */
  since: string;
  rows: { first: string; last: string; days: string; cells: Element[] }[];
}

const tables = new Map<string, Promise<DayTable>>();

/** Reads the table that a link leads to: of this page, or of another, which is loaded once. */
export function dayTable({ pathname, href }: HTMLAnchorElement): Promise<DayTable> {
  const table = tables.get(pathname) ?? read(pathname, href);
  tables.set(pathname, table);
  table.catch(() => tables.delete(pathname));
  return table;
}

async function read(pathname: string, href: string): Promise<DayTable> {
  const page = pathname === location.pathname ? document : await pageAt(href);
  const place = page.querySelector<HTMLElement>('#days');
  if (!place) throw new Error(`${href}: no table`);
  return {
    quiet: place.dataset['quiet'] ?? '',
    since: place.dataset['since'] ?? '',
    rows: [...place.querySelectorAll<HTMLElement>('[data-first]')].map((row) => {
      const [days, ...cells] = row.children;
      const { first = '', last = '' } = row.dataset;
      return { first, last, days: days?.textContent?.trim() ?? '', cells };
    }),
  };
}

async function pageAt(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
