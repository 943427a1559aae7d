import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { minifyWhitespace } from 'hast-util-minify-whitespace';
import { raw } from 'hast-util-raw';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type {
  Blockquote,
  Delete,
  Emphasis,
  FootnoteDefinition,
  Html,
  Nodes,
  Parents,
  Strong,
  Text,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers as writers, type Handle as Writer, toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import { isMarker, markdownMarker } from '../domain/marker.ts';
import { memoize } from '../domain/memoize.ts';
import type { Prose } from '../domain/record/records.ts';
import { ALERTS } from './alerts.ts';
import { isReference, isWayBack, referenceNumber } from './footnotes.ts';
import { replaceChild } from './tree.ts';
import { visit } from './visit.ts';

const extensions = [gfmToMarkdown()];

/**
 * The Markdown of what is published, made when it is asked for: from the sanitised HTML, not from the source, which holds
 * comments and HTML that no reader gets. Links to records and files are markers as domain/marker.ts writes them in
 * Markdown, so that a text or code about markers isn't taken for one. Footnotes are named by the part, which keeps them
 * apart from those of other parts of one file.
 */
export const publishedMarkdown = memoize(({ html, part = '' }: Prose): string => {
  const plain = plainParagraphs(html);
  if (plain !== undefined) return plain;
  const root = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as HtmlRoot;
  prune(root);
  const tree = converted(root);
  visit(tree, (node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
    node.identifier = node.label = `${part}-${node.identifier}`;
  });
  visit(tree, adapt, true);
  return toMarkdown(tree, { bullet: '-', extensions, handlers: { text: writtenText } }).trimEnd();
});

/** Paragraphs without another element in them, as nearly half of all prose is. */
const PARAGRAPHS = /^<p>[^<&]*<\/p>(?:\n<p>[^<&]*<\/p>)*$/;

/** The Markdown of paragraphs in which nothing may be a mark; undefined for all else. */
function plainParagraphs(html: string): string | undefined {
  if (!PARAGRAPHS.test(html)) return html === '' ? '' : undefined;
  const paragraphs = html.slice('<p>'.length, -'</p>'.length).split('</p>\n<p>');
  const isPlain = (text: string) => text !== '' && !MAY_BE_MARKED.test(text) && !text.includes('  ');
  return paragraphs.every(isPlain) ? paragraphs.join('\n\n').trimEnd() : undefined;
}

/**
 * What `toMdast` makes of a tree that is used up. It would first copy all of it, to take out white space without touching
 * the original, which takes longer than the rest: it is given a stand-in instead, and the tree only behind that.
 */
function converted(root: HtmlRoot): Nodes {
  minifyWhitespace(root);
  const standIn: Handle = (state) => state.nodeHandlers['root']?.(state, root, undefined);
  const stub: Element = { type: 'element', tagName: 'candor-tree', properties: {}, children: [] };
  return toMdast(stub, { handlers: { ...HANDLERS, [stub.tagName]: standIn } }) as Nodes;
}

/** What may be a mark in Markdown somewhere; a text that begins with a letter and has nothing of it is written as it is. */
const MAY_BE_MARKED = /^[^A-Za-zÀ-ÿ]|[\0-\x1f!#&*<=>@[\\\]^_`{|}~\x7f]|[Ww]\.|[ps]:| $/;

/** A text, most of which need not be searched for sixty kinds of marks; in an address other signs count. */
export const writtenText: Writer = (node: Text, parent, state, info): string =>
  MAY_BE_MARKED.test(node.value) || state.stack.includes('autolink')
    ? writers.text(node, parent, state, info)
    : node.value;

const IN_LINE = new Set(
  'a abbr b cite code del em i ins kbd mark q s samp small span strong sub sup u var'.split(' '),
);

/**
 * Takes out the elements of a line that hold nothing but white space, and joins that: from each of them the conversion
 * would look on through all that follow.
 */
function prune(parent: HtmlRoot | Element): void {
  const kept: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'element') prune(child);
    const isBlank = child.type === 'element' && IN_LINE.has(child.tagName) && child.children.every(isSpace);
    for (const node of isBlank ? child.children : [child]) {
      const last = kept.at(-1);
      if (node.type === 'text' && last?.type === 'text') last.value += node.value;
      else kept.push(node);
    }
  }
  parent.children = kept;
}

function isSpace(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Makes a node, the last of its parent first, what Markdown can say. */
function adapt(node: Nodes, index: number | undefined, parent: Parents | undefined): void {
  if ((node.type === 'link' || node.type === 'image') && isMarker(node.url))
    node.url = markdownMarker(node.url);
  if (index === undefined || parent === undefined) return;
  const next = parent.children[index + 1];
  // Before the end of a paragraph a break shows nothing, and its mark would be text.
  if (node.type === 'break' && next === undefined) replaceChild(parent, node, []);
  // The marks of two pieces of code beside each other would be read as one.
  if (node.type === 'inlineCode' && next?.type === 'inlineCode')
    replaceChild(parent, node, [node, { type: 'text', value: ' ' }]);
}

/** A link; a footnote's number as a reference to it, and none back from the footnote to its number. */
const anchor: Handle = (state: State, node: Element) => {
  if (isReference(node)) return { type: 'footnoteReference', identifier: referenceNumber(node) };
  if (isWayBack(node)) return undefined;
  return defaultHandlers.a(state, node);
};

/** The footnotes of a body, numbered as their references are; other sections as what is in them. */
const section: Handle = (state: State, node: Element) => {
  if (node.properties['dataFootnotes'] === undefined) return state.toFlow(state.all(node));
  const list = node.children.find((child) => child.type === 'element' && child.tagName === 'ol');
  const items = list?.type === 'element' ? list.children.filter((child) => child.type === 'element') : [];
  return items.map((item, index): FootnoteDefinition => {
    const identifier = String(index + 1);
    const children = state.toFlow(state.all(item)) as FootnoteDefinition['children'];
    return { type: 'footnoteDefinition', identifier, children };
  });
};

/** An alert as GitHub writes it, without the name that its marker stands for; other asides as what is in them. */
const aside: Handle = (state: State, node: Element) => {
  const alert = ALERTS.find((name) => [node.properties['className']].flat().includes(name));
  if (alert === undefined) return state.toFlow(state.all(node));
  const [, ...rest] = node.children.filter((child) => child.type === 'element');
  const marker: Html = { type: 'html', value: `[!${alert.toUpperCase()}]` };
  const blocks = state.toFlow(state.all({ ...node, children: rest })) as Blockquote['children'];
  const [first] = blocks;
  if (first?.type === 'paragraph') first.children.unshift(marker, { type: 'text', value: '\n' });
  else blocks.unshift({ type: 'paragraph', children: [marker] });
  return { type: 'blockquote', children: blocks };
};

/** Nodes on lines of their own, around which HTML may have a mark and Markdown none. */
const FLOW = new Set(['blockquote', 'code', 'heading', 'list', 'paragraph', 'table', 'thematicBreak']);

/** Marks around a text, not twice the same; where Markdown can't have them, such as around nothing, the text alone. */
function marked(handle: (state: State, node: Element) => Emphasis | Strong | Delete): Handle {
  return (state, node) => {
    const result = handle(state, node);
    if (toString(result).trim() === '' || result.children.some(({ type }) => FLOW.has(type)))
      return result.children;
    result.children = result.children.flatMap((child) =>
      child.type === result.type ? child.children : [child],
    );
    return result;
  };
}

/** Code in a line; without any, Markdown's marks would be read as text. */
const code: Handle = (state: State, node: Element) => {
  const result = defaultHandlers.code(state, node);
  return result.value.trim() === '' ? { type: 'text', value: ' ' } : result;
};

/** Raised and lowered text, which Markdown has in HTML alone: without it, 10 to the 6th would be 106. */
const shifted: Handle = (state: State, node: Element) => {
  const children = state.all(node);
  // A footnote's number is raised by whoever renders it.
  if (children.length === 0 || children[0]?.type === 'footnoteReference') return children;
  return [
    { type: 'html', value: `<${node.tagName}>` },
    ...children,
    { type: 'html', value: `</${node.tagName}>` },
  ];
};

const strong = marked(defaultHandlers.strong);
const em = marked(defaultHandlers.em);
const del = marked(defaultHandlers.del);

const HANDLERS = {
  ...{ a: anchor, section, aside },
  ...{ strong, b: strong, em, i: em, mark: em, u: em, del, s: del },
  ...{ sub: shifted, sup: shifted },
  ...{ code, kbd: code, samp: code, var: code },
};
