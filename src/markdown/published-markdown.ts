import type { Element, Root as HtmlRoot } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import { defaultHandlers, toMdast } from 'hast-util-to-mdast';
import { toText } from 'hast-util-to-text';
import type { FootnoteDefinition, Image, Link, Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';

const MARKER = 'candor:';
const extensions = [gfmToMarkdown()];

/**
 * The Markdown of what is published: made from the sanitised tree, not from the source, which holds comments and HTML
 * that no reader gets. Links to records and files are markers between U+0000, a character that no source may hold, so
 * that a text or code about markers isn't taken for one; `resolveMarkdownLinks` in view/links.ts makes addresses of them.
 */
export function publishedMarkdown(root: HtmlRoot): string {
  const tree = toMdast(root, { handlers: { a: anchor, section } }) as Nodes;
  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'image') && node.url.startsWith(MARKER)) mark(node);
  });
  return toMarkdown(tree, { bullet: '-', extensions }).trimEnd();
}

/** Nothing in a marker may need an escape, which a look-up would have to undo. */
function mark(node: Link | Image): void {
  const target = node.url
    .slice(MARKER.length)
    .replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  node.url = `\0${target}\0`;
}

/** A link; a footnote's number as a reference to it, and none back from the footnote to its number. */
const anchor: Handle = (state: State, node: Element) => {
  const { dataFootnoteRef, ariaLabel, href } = node.properties;
  if (dataFootnoteRef !== undefined) {
    const identifier = toText(node);
    return { type: 'footnoteReference', identifier, label: identifier };
  }
  if (ariaLabel !== undefined && String(href).startsWith('#')) return undefined;
  return defaultHandlers.a(state, node);
};

/** The footnotes of a body, numbered as their references are; other sections as what stands in them. */
const section: Handle = (state: State, node: Element) => {
  if (node.properties['dataFootnotes'] === undefined) return state.toFlow(state.all(node));
  const list = node.children.find((child) => child.type === 'element' && child.tagName === 'ol');
  const items = list?.type === 'element' ? list.children.filter((child) => child.type === 'element') : [];
  return items.map((item, index): FootnoteDefinition => {
    const identifier = String(index + 1);
    const children = state.toFlow(state.all(item)) as FootnoteDefinition['children'];
    return { type: 'footnoteDefinition', identifier, label: identifier, children };
  });
};
