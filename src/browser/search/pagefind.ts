/** The part of Pagefind's interface in the browser that search uses; results come best first, or in the order asked for. */
export interface Pagefind {
  options(options: { ranking: { metaWeights: Record<string, number> } }): Promise<void>;
  /** Loads all filters, so that every search counts them. */
  filters(): Promise<Counts>;
  /** `null` finds everything; a text in quotes finds exactly that word. Words are joined with "and". */
  search(term: string | null, options?: SearchOptions): Promise<Found>;
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
  /** Text with `<mark>`; other angle brackets are written as entities. */
  excerpt: string;
  /** The same without marks, and the whole text that it was cut from. */
  plain_excerpt: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** What a match in each piece of a record's data adds to its rank, beside its text; 0 for what only leads to it. */
const META_WEIGHTS = {
  title: 5,
  component: 0.5,
  id: 0,
  keys: 0,
  reporters: 0,
  fewerThan: 0,
  duplicateOf: 0,
  day: 0,
};

/** Loads Pagefind and the index of the page's language from a folder, such as `/status/pagefind/`. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  return preparePagefind((await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind);
}

/** Sets how results are ranked, and loads what filters are counted by. */
export async function preparePagefind(pagefind: Pagefind): Promise<Pagefind> {
  await pagefind.options({ ranking: { metaWeights: META_WEIGHTS } });
  await pagefind.filters();
  return pagefind;
}
