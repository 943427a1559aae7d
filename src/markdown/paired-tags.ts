import type { Nodes, Parents } from 'mdast';
import {
  type ContentModel,
  contentModel,
  isAllowedIn,
  isAttribute,
  isElement,
  isVoid,
  mayBeEmpty,
  onlyChildren,
} from './html-elements.ts';
import { attributeOf, type HtmlPiece, type HtmlTag } from './html-tags.ts';
import { MOST_NESTED, startOf, TooManyMarks } from './limits.ts';
import { canOpen } from './links.ts';

/** What stands in a parent, in its order: pieces of HTML, and everything else as a whole. */
export interface Item {
  node: Nodes;
  /** Undefined for what isn't HTML. */
  piece?: HtmlPiece;
  /** Where the other tag of a pair is. */
  partner?: number;
  /** Whether it is HTML; else it is the text that it looks like. */
  counts?: boolean;
}

/** A place where HTML stands. */
interface Place {
  model: ContentModel;
  /** The HTML element around it. */
  parent?: string;
  isInLink: boolean;
}

const WEB_ADDRESS = /^(?:https?|mailto):/i;

/**
 * Says which tags count: those of elements that authors may use, closed within the same parent, around something, at a
 * place where HTML allows them. Whatever browsers would move, drop or close by themselves is text.
 */
export function pairTags(items: Item[], place: Place): void {
  matchTags(items);
  const filled = fill(items);
  const mark = (from: number, to: number, around: Place): void => {
    for (let at = from; at < to; at += 1) {
      const item = items[at];
      const tag = item?.piece?.tag;
      if (!item || !tag || tag.isEnd || !isAllowedAt(tag, around)) continue;
      if (isVoid(tag.name)) {
        item.counts = isWholeVoid(tag, items[at - 1], items[at + 1]);
        continue;
      }
      const end = item.partner === undefined ? undefined : items[item.partner];
      if (item.partner === undefined || !end || !fits(at, item.partner, tag, around)) continue;
      item.counts = true;
      end.counts = true;
      mark(at + 1, item.partner, inside(tag, around));
      at = item.partner;
    }
  };
  const fits = (start: number, end: number, tag: HtmlTag, around: Place): boolean => {
    const hasBlocks = (filled.blocks[end] ?? 0) > (filled.blocks[start] ?? 0);
    if (hasBlocks && contentModel(tag.name, around.model) === 'phrasing') return false;
    const isEmpty = filled.words[end] === filled.words[start + 1];
    if (isEmpty && !mayBeEmpty(tag.name)) return false;
    const only = onlyChildren(tag.name);
    return only === undefined || holdsOnly(start, end, only, inside(tag, around));
  };
  /** Whether between two tags there are only elements of these names, which fit themselves. */
  const holdsOnly = (start: number, end: number, only: readonly string[], within: Place): boolean => {
    for (let at = start + 1; at < end; at += 1) {
      const item = items[at];
      if (!item || isSpace(item)) continue;
      const tag = item.piece?.tag;
      if (!tag || item.partner === undefined || !only.includes(tag.name)) return false;
      if (!isAllowedAt(tag, within) || !fits(at, item.partner, tag, within)) return false;
      at = item.partner;
    }
    return true;
  };
  mark(0, items.length, place);
}

/** Whether an element without an end says what it must: an image its address, a rule that it stands alone on its line. */
function isWholeVoid(tag: HtmlTag, before: Item | undefined, after: Item | undefined): boolean {
  if (tag.name === 'img') return Boolean(attributeOf(tag, 'src'));
  if (tag.name !== 'hr') return true;
  const isLine = (item: Item | undefined, edge: RegExp) =>
    item === undefined || (item.piece ? edge.test(item.piece.source) : isFlow(item.node));
  return isLine(before, /\n[\t ]*$/) && isLine(after, /^[\t ]*\n/);
}

/** Gives each start tag that has one its end tag. */
function matchTags(items: Item[]): void {
  const open: { name: string; at: number }[] = [];
  const count = new Map<string, number>();
  for (const [at, item] of items.entries()) {
    const tag = item.piece?.tag;
    if (!tag || !isElement(tag.name) || isVoid(tag.name)) continue;
    if (!tag.isEnd) {
      if (open.push({ name: tag.name, at }) > MOST_NESTED)
        throw new TooManyMarks(startOf(item.node), 'nested');
      count.set(tag.name, (count.get(tag.name) ?? 0) + 1);
      continue;
    }
    // Only where there is one to be found: those that are passed over stay without an end.
    let start = (count.get(tag.name) ?? 0) > 0 ? open.pop() : undefined;
    while (start) {
      count.set(start.name, (count.get(start.name) ?? 1) - 1);
      if (start.name === tag.name) break;
      start = open.pop();
    }
    const first = start && items[start.at];
    if (!start || !first) continue;
    first.partner = at;
    item.partner = start.at;
  }
}

/** How many blocks, and how many things that show, come before each item. */
function fill(items: Item[]): { blocks: number[]; words: number[] } {
  const [blocks, words] = [[0], [0]];
  for (const [at, item] of items.entries()) {
    const isBlock = item.piece === undefined && isFlow(item.node);
    blocks.push((blocks[at] ?? 0) + (isBlock ? 1 : 0));
    words.push((words[at] ?? 0) + (isSpace(item) ? 0 : 1));
  }
  return { blocks, words };
}

const FLOW = new Set([
  'blockquote',
  'code',
  'heading',
  'html',
  'list',
  'paragraph',
  'table',
  'thematicBreak',
]);

function isFlow({ type }: Nodes): boolean {
  return FLOW.has(type);
}

function isSpace({ node, piece }: Item): boolean {
  if (piece) return piece.source.trim() === '';
  return node.type === 'text' ? node.value.trim() === '' : node.type === 'definition';
}

function isAllowedAt(tag: HtmlTag, { model, parent, isInLink }: Place): boolean {
  if (!isElement(tag.name) || !isAllowedIn(tag.name, model, parent)) return false;
  return tag.name !== 'a' || (!isInLink && leadsElsewhere(tag));
}

function inside(tag: HtmlTag, { model, isInLink }: Place): Place {
  return { model: contentModel(tag.name, model), parent: tag.name, isInLink: isInLink || tag.name === 'a' };
}

/** A link in HTML must say that it leads to another site, or the pipeline couldn't check it. */
function leadsElsewhere(tag: HtmlTag): boolean {
  const url = attributeOf(tag, 'href') ?? '';
  return WEB_ADDRESS.test(url) && canOpen(url);
}

/** Whether blocks may stand in a node; a table's cell has room for a list. */
export function modelOf({ type }: Parents): ContentModel {
  const isFlowParent = [
    'root',
    'blockquote',
    'listItem',
    'tableCell',
    'footnoteDefinition',
    'mdxJsxFlowElement',
  ].includes(type);
  return isFlowParent ? 'flow' : 'phrasing';
}

/** Whether a node holds blocks, and no text of its own. */
export function isFlowParent(parent: Parents): boolean {
  return modelOf(parent) === 'flow' && parent.type !== 'tableCell';
}

/** The attributes of a tag that the portal has no use for. */
export function unknownAttributes({ name, attributes }: HtmlTag): string[] {
  return attributes.filter((attribute) => !isAttribute(name, attribute.name)).map(({ name: found }) => found);
}
