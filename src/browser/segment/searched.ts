import { element } from '../search/elements.ts';
import { type Request, withFacet } from '../search/request.ts';
import { keepSegment, keptSegment } from './kept.ts';

const FACET = 'segment';

/** The segment of a reader on the search page: results are narrowed by it until it is taken back, and a line says so. */
export function ownSegment(page: HTMLElement) {
  const links = [...page.querySelectorAll<HTMLElement>(`[data-facet="${FACET}"] a`)];
  const kept = () => keptSegment(links.flatMap(({ dataset }) => dataset['value'] ?? []));
  const isAsked = ({ text, filters }: Request) => text !== '' || Object.keys(filters).length > 0;
  return {
    /** A request with the segment, where it asks for something and for no other segment. */
    narrowed(request: Request): Request {
      const own = kept();
      if (own === undefined || !isAsked(request) || request.filters[FACET] !== undefined) return request;
      return withFacet(request, FACET, own);
    },
    keep: (request: Request) => keepSegment(request.filters[FACET]),
    show(request: Request): void {
      const line = page.querySelector<HTMLElement>('[data-segment]');
      if (!line) return;
      const own = request.filters[FACET];
      line.hidden = own === undefined || own !== kept();
      const name = links.find(({ dataset }) => dataset['value'] === own)?.dataset['text'] ?? '';
      element('[data-said-segment]', line).textContent = (line.dataset['showing'] ?? '').replace(
        '{segment}',
        name,
      );
    },
    /** Calls for all results once a reader takes the segment back. */
    onShowAll(call: () => void): void {
      page.querySelector('[data-segment] button')?.addEventListener('click', () => {
        keepSegment(undefined);
        call();
      });
    },
  };
}
