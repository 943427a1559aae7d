import type { Html, Image, Link, Nodes, Parents, Root, Text } from 'mdast';
import { type Context, report, reportAt } from './context.ts';
import { contentModel, isAllowedIn, isElement } from './html-elements.ts';
import { attributeOf, attributeText, htmlPieces, type HtmlTag, withoutComments } from './html-tags.ts';
import { startOf, TooManyMarks } from './limits.ts';
import { isFlowParent, type Item, modelOf, pairTags, unknownAttributes } from './paired-tags.ts';
import { parseWithoutBlocks, replaceChild } from './tree.ts';
import { visit } from './visit.ts';

/**
 * Leaves of HTML what browsers read as it is written: elements that authors may use, with their end. Everything else
 * becomes the text that it was meant as, so that `<a:CommercialConditionId>`, or `<small>` in a sentence about it, stays
 * readable. Comments go: they hold drafts.
 */
export function rawHtmlAsText(tree: Root, context: Context): void {
  readChildren(tree, context, false);
}

function readChildren(parent: Parents, context: Context, isInLink: boolean): void {
  const children = parent.children as Nodes[];
  if (children.some(({ type }) => type === 'html')) {
    dropComments(children, context);
    const place = { model: modelOf(parent), isInLink };
    if (isFlowParent(parent)) parent.children = flow(children, place, context) as typeof parent.children;
    else parent.children = inLine(children, place, context) as typeof parent.children;
  }
  for (const child of parent.children as Nodes[]) {
    const isLink = isInLink || child.type === 'link' || child.type === 'linkReference';
    if ('children' in child) readChildren(child, context, isLink);
  }
}

type Place = Parameters<typeof pairTags>[1];

function dropComments(children: Nodes[], context: Context): void {
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index];
    if (node?.type !== 'html') continue;
    const { html, unclosedAt } = withoutComments(node.value);
    if (unclosedAt !== undefined) {
      const lines = node.value.slice(0, unclosedAt).split('\n').length - 1;
      reportAt(context, node, lines, 'not-closed', { begins: '<!--', end: '-->' });
    }
    if (html.trim() === '') children.splice(index--, 1);
    else node.value = html;
  }
}

/** Tags in a line, each a node of its own. */
function inLine(children: Nodes[], place: Place, context: Context): Nodes[] {
  const items = children.map((node): Item => {
    const [piece] = node.type === 'html' ? htmlPieces(node.value) : [];
    return piece ? { node, piece } : { node };
  });
  pairTags(items, place);
  return inLineNodes(items, 0, items.length, context);
}

function inLineNodes(items: Item[], from: number, to: number, context: Context): Nodes[] {
  const nodes: Nodes[] = [];
  for (let at = from; at < to; at += 1) {
    const item = items[at];
    if (!item) continue;
    const { node, piece, partner, counts } = item;
    const tag = piece?.tag;
    if (!tag || node.type !== 'html') {
      nodes.push(piece ? { type: 'text', value: piece.source, position: node.position } : node);
    } else if (!counts) nodes.push({ type: 'text', value: node.value, position: node.position });
    else {
      reportAttributes(tag, node, context);
      if (tag.name === 'img') nodes.push(imageOf(tag, node));
      else if (tag.name === 'a' && partner !== undefined) {
        nodes.push(linkOf(tag, node, inLineNodes(items, at + 1, partner, context)));
        at = partner;
      } else nodes.push(node);
    }
  }
  return nodes;
}

/** A link in HTML as the one that Markdown would have made of it; links in it, which HTML doesn’t allow, are their text. */
function linkOf(tag: HtmlTag, { position }: Html, nodes: Nodes[]): Link {
  const link: Link = { type: 'link', url: attributeText(tag, 'href') ?? '', children: [], position };
  link.title = attributeText(tag, 'title');
  link.children = nodes as Link['children'];
  visit(link, (node, index, parent: Parents | undefined) => {
    if (!parent || (node.type !== 'link' && node.type !== 'linkReference')) return undefined;
    replaceChild(parent, node, node.children);
    return index;
  });
  return link;
}

/** `<img src="…" alt="…">` as the image that Markdown would have made of it. */
function imageOf(tag: HtmlTag, { position }: Html): Image {
  const [url, alt] = [attributeText(tag, 'src') ?? '', attributeText(tag, 'alt') ?? ''];
  const [width, height] = [attributeOf(tag, 'width'), attributeOf(tag, 'height')];
  const hProperties = { ...(width ? { width } : {}), ...(height ? { height } : {}) };
  return { type: 'image', url, alt, title: attributeText(tag, 'title'), position, data: { hProperties } };
}

/** How often blocks are looked at anew, when some that were taken for HTML turn out to be text. */
const MOST_ROUNDS = 8;

/** Blocks of HTML, each with any number of tags. */
function flow(children: Nodes[], place: Place, context: Context): Nodes[] {
  const texts = new Map<Nodes, Item>();
  let items: Item[] = [];
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    items = children.flatMap((node): Item[] =>
      node.type === 'html' && !texts.has(node)
        ? htmlPieces(node.value).map((piece) => ({ node, piece }))
        : [{ node }],
    );
    pairTags(items, place);
    const found = headsOf(items).filter((head) => round === MOST_ROUNDS || isText(head, items));
    for (const head of found) texts.set(head.node, head);
    if (found.length === 0) break;
  }
  const read = new Map<Nodes, Nodes[]>();
  for (const { node, piece, counts } of items) {
    if (!piece || node.type !== 'html') continue;
    const nodes = read.get(node) ?? [];
    read.set(node, nodes);
    if (counts && piece.tag) reportAttributes(piece.tag, node, context);
    if (counts && piece.tag?.name === 'img') {
      nodes.push(imageOf(piece.tag, node));
      continue;
    }
    const source = counts ? piece.source : piece.source.replaceAll('<', '&lt;');
    const last = nodes.at(-1);
    if (last?.type === 'html') last.value += source;
    else nodes.push({ ...node, value: source });
  }
  return children.flatMap((node): Nodes[] => {
    const head = texts.get(node);
    return node.type !== 'html' ? [node] : head ? blockAsText(node, head, context) : (read.get(node) ?? []);
  });
}

/** The first piece of each block that isn't white space. */
function headsOf(items: Item[]): Item[] {
  const heads = new Map<Nodes, Item>();
  for (const item of items) {
    if (item.piece && item.piece.source.trim() !== '' && !heads.has(item.node)) heads.set(item.node, item);
  }
  return [...heads.values()];
}

/** Whether a block is a paragraph that begins with a tag: one that isn't HTML, or one of HTML within a line. */
function isText({ node, piece, partner, counts }: Item, items: Item[]): boolean {
  if (!piece?.tag || !counts) return true;
  const isInLine = isAllowedIn(piece.tag.name, 'phrasing', undefined);
  return (
    isInLine &&
    contentModel(piece.tag.name, 'flow') === 'phrasing' &&
    (partner === undefined || items[partner]?.node === node)
  );
}

/** An element with its tags on lines of their own, or XML's own marks: data that is shown, rather than a text. */
const DATA = /^\s*<(?:[?!]|([a-z][^\s<>]*)[^<>]*>[^\S\n]*\n[^]*<\/\1\s*>\s*$)/i;

function blockAsText(node: Html, { counts }: Item, context: Context): Nodes[] {
  const [piece, next] = htmlPieces(node.value.trim());
  const isAlone = next === undefined || next.source.startsWith('\n');
  // A tag alone on its line was hardly meant as a text; whatever is left open is reported already.
  const isExplained = context.problems.some(({ code }) => code === 'not-closed');
  if (!counts && piece?.tag && !piece.tag.isEnd && isElement(piece.tag.name) && isAlone && !isExplained)
    report(context, node, 'html-as-text', { tag: piece.source });
  if (!counts && node.value.includes('\n') && DATA.test(node.value))
    return [{ type: 'code', value: node.value, position: node.position }];
  // No need to parse what is but a tag.
  if (!counts && piece?.tag && next === undefined) {
    const text: Text = { type: 'text', value: piece.source, position: node.position };
    return [{ type: 'paragraph', children: [text], position: node.position }];
  }
  return paragraphs(node);
}

function withoutBlocks(node: Html): Root {
  try {
    return parseWithoutBlocks(node.value);
  } catch (error) {
    throw error instanceof TooManyMarks ? new TooManyMarks(startOf(node), error.found) : error;
  }
}

/** What a block is without being HTML, at its place in the file. */
function paragraphs(node: Html): Nodes[] {
  const { line, column } = startOf(node);
  const tree = withoutBlocks(node);
  visit(tree, ({ position }) => {
    for (const point of position ? [position.start, position.end] : []) {
      if (point.line === 1) point.column += column - 1;
      point.line += line - 1;
    }
  });
  return tree.children;
}

function reportAttributes(tag: HtmlTag, node: Html, context: Context): void {
  const unknown = unknownAttributes(tag);
  if (tag.isEnd || unknown.length === 0) return;
  const attributes = tag.attributes.filter(({ name }) => !unknown.includes(name)).map(({ source }) => source);
  const kept = `<${[tag.name, ...attributes].join(' ')}>`;
  report(context, node, 'html-attribute', { element: tag.name, attribute: unknown[0] ?? '', kept });
}
