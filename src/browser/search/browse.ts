import { OPEN_STATE } from '../../domain/finding/contents.ts';
import type { Answer, FacetCounts, Hit, HitText, ShownRecord } from './answer.ts';
import type { Place } from './find.ts';
import { loadHitText } from './hit-text.ts';
import type { Found, Fragment, Pagefind } from './pagefind.ts';
import { FACETS, type Request, withFacet } from './request.ts';

/** Everything that the filters leave, without any words; the newest first, or those that most customers reported. */
export async function browse(pagefind: Pagefind, request: Request, place: Place): Promise<Answer> {
  const { filters } = request;
  const sort = request.sort === 'reporters' ? 'reporters' : 'date';
  const found = await pagefind.search(null, { filters, sort: { [sort]: 'desc' } });
  return {
    hits: found.results.map((result): Hit => {
      const data = () => result.data();
      return {
        load: async () => shown(await data()),
        text: async () => textOf(await data(), place),
      };
    }),
    filtered: found.results.length < found.unfilteredResultCount,
    counts: await countFacets(pagefind, request, found),
    isWhole: true,
  };
}

async function countFacets(
  pagefind: Pagefind,
  request: Request,
  found: Found,
): Promise<Record<string, FacetCounts>> {
  const counts = FACETS.map(async (facet) => {
    const { results, filters } =
      request.filters[facet] === undefined
        ? found
        : await pagefind.search(null, { filters: withFacet(request, facet, undefined).filters });
    return [facet, { all: results.length, values: filters[facet] ?? {} }] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

/** How a record begins, which Pagefind has; only the workaround is in a file of its own. */
async function textOf({ url, content, filters }: Fragment, { workaroundHeading }: Place): Promise<HitText> {
  const excerpt = [{ text: content, marked: false }];
  if (filters['workaround']?.[0] !== 'yes') return { excerpt };
  const loaded = await loadHitText(url.replace(/\/$/, '.md'), new Set(), workaroundHeading);
  return { ...loaded, excerpt };
}

function shown({ url, meta, filters }: Fragment): ShownRecord {
  const first = (filter: string) => filters[filter]?.[0] ?? '';
  const { title = '', id = '', day, duplicateOf, reporters, fewerThan } = meta;
  return {
    href: url,
    id,
    kind: first('kind'),
    status: filters['status']?.find((state) => state !== OPEN_STATE) ?? '',
    components: filters['component'] ?? [],
    hasWorkaround: first('workaround') === 'yes',
    reporters: Number(reporters ?? 0),
    ...(fewerThan === undefined ? {} : { fewerThan: Number(fewerThan) }),
    ...(day === undefined ? {} : { day }),
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    title: [{ text: title, marked: false }],
    language: first('language'),
  };
}
