/** The part of Pagefind's interface in the browser that browsing uses; results come in the order asked for. */
export interface Pagefind {
  /** Loads all filters, so that every search counts them. */
  filters(): Promise<Counts>;
  /** `null` finds everything. */
  search(term: null, options?: SearchOptions): Promise<Found>;
}

interface SearchOptions {
  filters?: Record<string, string>;
  sort?: Record<string, 'desc'>;
}

export type Counts = Record<string, Record<string, number>>;

export interface Found {
  results: Result[];
  unfilteredResultCount: number;
  /** How many results each value of each filter has. */
  filters: Counts;
}

export interface Result {
  id: string;
  data(): Promise<Fragment>;
}

export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Loads Pagefind, and what filters are counted by, from a folder, such as `/status/pagefind/`. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.filters();
  return pagefind;
}
