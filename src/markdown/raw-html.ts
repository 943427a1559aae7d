import type { Html, Image, Paragraph, Parents, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { canOpen } from './links.ts';
import { ALLOWED_TAGS } from './sanitise.ts';
import { parseMarkdown, replaceChild } from './tree.ts';

const TAG = /<(\/?)([A-Za-z][^\s/>]*)([^>]*)/g;
const WEB_ADDRESS = /^(?:https?|mailto):/i;
const IMAGE = /^<img\s([^>]*)>$/i;
/** Elements whose text CommonMark swallows up to their end tag, or to the end of the file. */
const SWALLOWS = /^\s{0,3}<(script|style|textarea)\b/i;

/**
 * Turns HTML that isn't on the list of allowed elements into the text that it was meant as, so that
 * `<a:CommercialConditionId>` or `<script>` in a sentence stays readable. Comments go: they hold drafts.
 */
export function rawHtmlAsText(tree: Root): void {
  visit(tree, 'html', (node: Html, _index, parent: Parents | undefined) => {
    if (!parent) return undefined;
    const value = withoutComments(node.value);
    const replacement = value.trim() === '' ? [] : replacementOf(node, value, parent);
    return [SKIP, replaceChild(parent, node, replacement)];
  });
}

/** By searching, since a pattern would look from every `<!--` without an end through all of the rest. */
function withoutComments(html: string): string {
  let [text, from] = ['', 0];
  for (;;) {
    const start = html.indexOf('<!--', from);
    const end = start === -1 ? -1 : html.indexOf('-->', start + '<!--'.length);
    if (end === -1) return text + html.slice(from);
    text += html.slice(from, start);
    from = end + '-->'.length;
  }
}

function replacementOf(node: Html, value: string, parent: Parents): RootContent[] {
  const image = readImage(node, value);
  if (image)
    return isFlowParent(parent)
      ? [{ type: 'paragraph', children: [image], position: node.position }]
      : [image];
  return isAllowed(value) ? [{ ...node, value }] : asText(node, value, parent);
}

/** Whether every tag is on the list, and nothing is XML's own, such as `<![CDATA[…]]>`; a link must say that it leads to another site, or the pipeline couldn't check it. */
function isAllowed(html: string): boolean {
  if (/<[!?]/.test(html)) return false;
  return [...html.matchAll(TAG)].every(([, end, name = '', attributes = '']) => {
    const tag = name.toLowerCase();
    if (tag === 'a') return end === '/' || leadsElsewhere(attributes);
    return ALLOWED_TAGS.has(tag) && tag !== 'img';
  });
}

function leadsElsewhere(attributes: string): boolean {
  const url = attributeOf(attributes, 'href') ?? '';
  return WEB_ADDRESS.test(url) && canOpen(url);
}

/** `<img src="…" alt="…">` as the image that Markdown would have made of it. */
function readImage(node: Html, html: string): Image | undefined {
  const attributes = IMAGE.exec(html.trim())?.[1];
  const url = attributes && attributeOf(attributes, 'src');
  if (!url) return undefined;
  return { type: 'image', url, alt: attributeOf(attributes, 'alt') ?? '', position: node.position };
}

function asText(node: Html, value: string, parent: Parents): RootContent[] {
  const text = { type: 'text' as const, value, position: node.position };
  if (parent.type === 'paragraph' || !isFlowParent(parent)) return [text];
  if (SWALLOWS.test(value)) return swallowed(node, value);
  if (value.includes('\n')) return [{ type: 'code', value, position: node.position }];
  return [paragraph(text.value, node)];
}

/** The first line as text, and the lines that it swallowed as the Markdown that they are. */
function swallowed(node: Html, value: string): RootContent[] {
  const lineBreak = value.indexOf('\n');
  if (lineBreak === -1) return [paragraph(value, node)];
  const rest = parseMarkdown(value.slice(lineBreak + 1), 'md');
  rawHtmlAsText(rest);
  const shift = node.position?.start.line ?? 0;
  visit(rest, ({ position }) => {
    if (!position) return;
    position.start.line += shift;
    position.end.line += shift;
  });
  return [paragraph(value.slice(0, lineBreak), node), ...rest.children];
}

function paragraph(value: string, { position }: Html): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position };
}

function isFlowParent({ type }: Parents): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition', 'mdxJsxFlowElement'].includes(type);
}

/**
 * An attribute as a browser reads it. White space is HTML's own: JavaScript's `\s` has more, and would end names where
 * a browser goes on reading them.
 */
const ATTRIBUTE =
  /([^\t\n\f\r /][^\t\n\f\r /=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\t\n\f\r ]+)))?/g;

/** The value of an attribute in the source of a tag's attributes, as it is written; of two the first, as in browsers. */
function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, found = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    if (found.toLowerCase() === name) return double ?? single ?? bare;
  }
  return undefined;
}
