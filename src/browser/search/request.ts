/** What results can be narrowed by; each is also a parameter of the address. */
export const FACETS = ['kind', 'status', 'segment', 'component', 'version', 'workaround'] as const;
export const SORTS = ['relevance', 'reporters', 'date'] as const;
export type Sort = (typeof SORTS)[number];

/** What a reader asked for, as the address has it: `?q=export&status=backlog&sort=date`. */
export interface Request {
  text: string;
  filters: Record<string, string>;
  sort: Sort;
}

/** What an address asks for; an order that search doesn’t have is that of relevance. */
export function readRequest(parameters: URLSearchParams): Request {
  const sort = SORTS.find((name) => name === parameters.get('sort')) ?? 'relevance';
  const filters = FACETS.flatMap((facet) => {
    const value = parameters.get(facet);
    return value === null || value === '' ? [] : [[facet, value]];
  });
  return {
    text: (parameters.get('q') ?? '').trim().replace(/\s+/g, ' '),
    filters: Object.fromEntries(filters),
    sort,
  };
}

/** The request as a part of an address; what isn't asked for isn't named. */
export function writeRequest({ text, filters, sort }: Request): string {
  const parameters = new URLSearchParams(text === '' ? {} : { q: text });
  for (const facet of FACETS) {
    const value = filters[facet];
    if (value !== undefined) parameters.set(facet, value);
  }
  if (sort !== 'relevance') parameters.set('sort', sort);
  return `?${parameters}`;
}

/** The same request with another value of a facet, or without that facet. */
export function withFacet(request: Request, facet: string, value: string | undefined): Request {
  const others = Object.entries(request.filters).filter(([name]) => name !== facet);
  const filters = Object.fromEntries(value === undefined ? others : [...others, [facet, value]]);
  return { ...request, filters };
}
