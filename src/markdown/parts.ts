import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import type { Parent, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { Prose } from '../domain/record/records.ts';
import { publishedMarkdown } from './published-markdown.ts';
import { sanitise } from './sanitise.ts';

/** Nodes whose HTML is wanted by itself, such as a section's or a timeline entry's. */
export interface Part extends Parent {
  type: 'candorPart';
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    candorPart: Part;
  }
}

/** Collects parts of one body. All are rendered in one go, so that definitions and footnotes reach every part. */
export class Parts {
  readonly #parts: Part[] = [];

  /** Takes nodes as a part; its number is what `render` answers by. */
  add(children: RootContent[]): number {
    const part = this.#parts.length;
    this.#parts.push({
      type: 'candorPart',
      children,
      data: { hName: 'candor-part', hProperties: { partNumber: part } },
    });
    return part;
  }

  /**
   * Sanitised HTML of every part, and the same as plain text and as Markdown, by its number. `rest` holds definitions and footnotes,
   * which go to the last part under the label given; `idPrefix` keeps their ids apart from other records'.
   */
  render(rest: RootContent[], { footnotes, idPrefix }: { footnotes: string; idPrefix: string }): Prose[] {
    const root: Root = { type: 'root', children: [...this.#parts, ...rest] };
    const hast = toHast(root, {
      allowDangerousHtml: true,
      clobberPrefix: idPrefix,
      footnoteLabel: footnotes,
      footnoteLabelTagName: 'p',
      footnoteLabelProperties: { className: ['visually-hidden'] },
    }) as HtmlRoot;
    const prose = this.#parts.map((): Prose => ({ html: '', text: '', markdown: '' }));
    let current: ElementContent[] | undefined;
    const contents = new Map<number, ElementContent[]>();
    for (const node of hast.children) {
      if (node.type === 'element' && node.tagName === 'candor-part') {
        current = node.children;
        contents.set(Number(node.properties['partNumber']), current);
      } else if (node.type === 'element') current?.push(node);
    }
    for (const [part, children] of contents) prose[part] = renderPart(children);
    return prose;
  }
}

/** Elements that scroll sideways where they are wider than the page: the keyboard must reach them. */
const SCROLLING = new Set(['pre', 'table']);

function renderPart(children: ElementContent[]): Prose {
  let root: HtmlRoot = { type: 'root', children: trimmed(children) };
  if (hasRaw(root)) root = raw(root) as HtmlRoot;
  root = sanitise(root);
  visit(root, 'element', (node: Element) => {
    if (SCROLLING.has(node.tagName)) node.properties['tabIndex'] = 0;
  });
  return { html: toHtml(root), text: toText(root).trim(), markdown: publishedMarkdown(root) };
}

function trimmed(children: ElementContent[]): ElementContent[] {
  const isBreak = (node: ElementContent | undefined) => node?.type === 'text' && node.value.trim() === '';
  let [start, end] = [0, children.length];
  while (start < end && isBreak(children[start])) start++;
  while (end > start && isBreak(children[end - 1])) end--;
  return children.slice(start, end);
}

function hasRaw(tree: HtmlRoot): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return false;
  });
  return found;
}
