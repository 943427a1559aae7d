import type { State } from '../../domain/vocabulary.ts';

/** What can be drawn: a state, or one of the signs that aren't states. */
export type Shape = State | 'workaround' | 'no-workaround' | 'dot' | 'open' | 'done';

const DETOUR = 'M2 22v-7a8 8 0 0 1 16 0v5m-4-3.5 4 4 4-4';
const NUT = '<path d="M12 .5 22 6v12l-10 5.5L2 18V6zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z"/>';
const HEXAGON = 'M12 2l9 5v10l-9 5-9-5V7z';

/** Announcements have their kind beside it, and no state that a shape could tell. */
const FLAG = '<path class="stroke" d="M4.5 22.5V3h13l-3 5 3 5h-13"/>';

/**
 * The inside of each shape's `<symbol>`, on a field of 24 by 24. Components are solid, with the sign cut out;
 * issues and updates are drawn in line (`class="stroke"`). No two states of one kind differ by colour alone.
 */
export const SHAPES: Record<Shape, string> = {
  operational: '<path d="M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm-1.5 16-5-5 2-2 3 3 6-6 2 2z"/>',
  under_maintenance: NUT,
  degraded_performance: '<path d="M12 1.5 24 22H0zM10.8 9v6h2.4V9zm0 8v2.4h2.4V17z"/>',
  partial_outage: '<path d="M12 0l12 12-12 12L0 12zm1 5v14l7-7z"/>',
  major_outage: '<path d="M1.5 1.5h21v21h-21zM8 6 6 8l4 4-4 4 2 2 4-4 4 4 2-2-4-4 4-4-2-2-4 4z"/>',

  investigating: '<g class="stroke"><circle cx="10" cy="10" r="7"/><path d="m15.5 15.5 6 6"/></g>',
  confirmed: '<circle cx="12" cy="12" r="9.5" class="stroke"/><circle cx="12" cy="12" r="4.5"/>',
  backlog: '<path class="stroke" d="M3 5.5h18M3 12h18M3 18.5h10"/>',
  scheduled: '<path class="stroke" d="M3 5h18v16.5H3zM3 11h18M8 2v5M16 2v5"/>',
  fixed: '<path class="stroke" d="m2.5 13 6.5 6.5L21.5 5"/>',
  'no-fix': '<g class="stroke"><circle cx="12" cy="12" r="9.5"/><path d="M5.5 18.5l13-13"/></g>',
  'as-designed': '<g class="stroke"><circle cx="12" cy="12" r="9.5"/><path d="M12 11v6M12 6.5v1"/></g>',
  duplicate: '<path class="stroke" d="M2.5 2.5h12.5v12.5H2.5zM19 9h2.5v12.5H9V19"/>',

  identified:
    '<g class="stroke"><circle cx="12" cy="12" r="6"/><path d="M12 1.5V8M12 16v6.5M1.5 12H8M16 12h6.5"/></g>',
  monitoring: '<path class="stroke" d="M1.5 12h5l3.5-8.5 4.5 17L18 12h4.5"/>',
  resolved: '<g class="stroke"><circle cx="12" cy="12" r="10"/><path d="m7.5 12.5 3 3 6-6.5"/></g>',

  in_progress: NUT,
  verifying: `<path class="stroke" d="${HEXAGON}"/><circle cx="12" cy="12" r="3.5"/>`,
  completed: `<path class="stroke" d="${HEXAGON}M7.5 12.5l3 3 6-6.5"/>`,
  cancelled: `<path class="stroke" d="${HEXAGON}M7.5 16.5l9-9"/>`,

  announcement: FLAG,
  release: FLAG,
  change: FLAG,
  'end-of-life': FLAG,

  workaround: `<path d="M7 15h6v7H7z"/><path class="stroke" d="${DETOUR}"/>`,
  'no-workaround': `<path class="stroke" d="${DETOUR}M1.5 1.5l21 21"/>`,
  dot: '<circle cx="12" cy="12" r="4.5"/>',
  open: '<path class="stroke" d="M3 3h18v18H3z"/>',
  done: '<path class="stroke" d="M3 3h18v18H3zM7.5 12.5l3 3 6-6.5"/>',
};

/** The shapes that a piece of HTML draws with `<use href="#shape-…">`, each once, for the sprite of its page. */
export function usedShapes(html: string): Shape[] {
  const used = new Set<Shape>();
  for (const [, id = ''] of html.matchAll(/<use href="#shape-([\w-]+)"/g)) {
    if (Object.hasOwn(SHAPES, id)) used.add(id as Shape);
  }
  return [...used];
}
