import { ATTRIBUTES } from './sanitise.ts';

/** What may stand in an element, or where one may stand: text and what is in a line of it, or blocks too. */
export type ContentModel = 'phrasing' | 'flow';

const PHRASING = new Set(
  'a abbr b br cite code del em i img ins kbd mark q s samp small span strong sub sup u var'.split(' '),
);
const BLOCKS = new Set(
  'aside blockquote details div dl figure h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '),
);
const VOID = new Set(['br', 'hr', 'img']);
/** Blocks that hold no blocks. */
const LINES = new Set('h2 h3 h4 h5 h6 p pre summary'.split(' '));
/** Elements that hold what their place may hold. */
const TRANSPARENT = new Set(['del', 'ins']);

const SECTIONS = ['thead', 'tbody', 'tfoot'];
/** Elements that hold these alone; browsers move or drop whatever else is in one. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  ...{ ul: ['li'], ol: ['li'], dl: ['dt', 'dd'] },
  ...{ table: [...SECTIONS, 'tr'], thead: ['tr'], tbody: ['tr'], tfoot: ['tr'], tr: ['td', 'th'] },
};
/** Elements that stand in these alone. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  ...{ li: ['ul', 'ol'], dt: ['dl'], dd: ['dl'], summary: ['details'], figcaption: ['figure'] },
  ...{ thead: ['table'], tbody: ['table'], tfoot: ['table'], tr: ['table', ...SECTIONS] },
  ...{ td: ['tr'], th: ['tr'] },
};

/** Whether authors may use an element of this name; a form's fields aren't theirs. */
export function isElement(name: string): boolean {
  return PHRASING.has(name) || BLOCKS.has(name) || Object.hasOwn(PARENTS, name);
}

/** Whether an element has neither content nor an end tag. */
export function isVoid(name: string): boolean {
  return VOID.has(name);
}

/** Whether an element with nothing in it still means something. */
export function mayBeEmpty(name: string): boolean {
  return name === 'td' || name === 'th';
}

/** The names of the only elements that may be in this one; undefined where there are others, and text. */
export function onlyChildren(name: string): readonly string[] | undefined {
  return CHILDREN[name];
}

/** Whether HTML allows an element at a place: the model of the place, and the HTML element around it if there is one. */
export function isAllowedIn(name: string, model: ContentModel, parent: string | undefined): boolean {
  const parents = PARENTS[name];
  if (parents) return parent !== undefined && parents.includes(parent);
  return PHRASING.has(name) || model === 'flow';
}

/** What may stand in an element at a place of a model. */
export function contentModel(name: string, model: ContentModel): ContentModel {
  if (TRANSPARENT.has(name)) return model;
  return PHRASING.has(name) || LINES.has(name) ? 'phrasing' : 'flow';
}

/** Whether the portal keeps an attribute that an author wrote. */
export function isAttribute(element: string, attribute: string): boolean {
  const known = [...(ATTRIBUTES['*'] ?? []), ...(ATTRIBUTES[element] ?? [])];
  return known.some((name) => name.toLowerCase() === attribute.toLowerCase());
}
