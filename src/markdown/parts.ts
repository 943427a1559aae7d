import { posix } from 'node:path';
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import type { Parent, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { placeMarker } from '../domain/marker.ts';
import type { Prose } from '../domain/record/records.ts';
import { phrase } from '../i18n/phrase.ts';
import type { Words } from '../i18n/words.ts';
import type { Definitions } from './definitions.ts';
import { bracketNumbers } from './footnotes.ts';
import { plainTree } from './plain-tree.ts';
import { PLACE, sanitise } from './sanitise.ts';
import { visit } from './visit.ts';

/** Nodes whose HTML is wanted by itself, such as a section's or a timeline entry's. */
interface Part extends Parent {
  type: 'candorPart';
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    candorPart: Part;
  }
}

/** How the prose of one body is written. */
export interface ProseOptions {
  /** The path of the file below the content folder. */
  path: string;
  words: Words['prose'];
  definitions: Definitions;
}

/**
 * Sanitised HTML of a part of a body, and the same as plain text. The part has its own footnotes, so
 * that it stays as it is whatever comes before or after it; `key` keeps their ids apart from those of other parts.
 */
export function renderPart(
  children: RootContent[],
  key: string,
  { path, words, definitions }: ProseOptions,
): Prose {
  const part: Part = { type: 'candorPart', children, data: { hName: 'candor-part' } };
  const tree: Root = { type: 'root', children: [part, ...definitions.of(children)] };
  const hast = toHast(tree, {
    allowDangerousHtml: true,
    clobberPrefix: `${fileKey(path)}-${key}-`,
    footnoteLabel: words.footnotes,
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: { className: ['visually-hidden'] },
    footnoteBackLabel: (number) => phrase(words.backToNumber, { number: String(number + 1) }),
  }) as HtmlRoot;
  // The part, and behind it its footnotes.
  const [own, ...others] = hast.children.filter((node) => node.type === 'element');
  return proseOf([...(own?.children ?? []), ...others], key, path);
}

/** A file's name as ids have it. */
function fileKey(path: string): string {
  return posix
    .basename(path)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
}

/** Elements that scroll sideways where they are wider than the page: the keyboard must reach them. */
const SCROLLING = new Set(['pre', 'table']);

function proseOf(children: ElementContent[], key: string, path: string): Prose {
  let root: HtmlRoot = { type: 'root', children: trimmed(children) };
  if (forgetPlaces(root)) root = raw(root) as HtmlRoot;
  root = sanitise(root);
  const hasFootnotes = bracketNumbers(root);
  visit(root, 'element', (node: Element) => {
    if (SCROLLING.has(node.tagName)) node.properties['tabIndex'] = 0;
    const { id, href } = node.properties;
    if (typeof id === 'string' && id.startsWith(PLACE)) node.properties['id'] = id.slice(PLACE.length);
    if (typeof href === 'string' && /^#./.test(href))
      node.properties['href'] = placeMarker(path, href.slice(1));
  });
  return {
    html: toHtml(root),
    text: toText(plainTree(root)).trim(),
    ...(hasFootnotes ? { part: key } : {}),
  };
}

/** Takes off where in the file each node was, which would be copied at every step; answers whether there is raw HTML. */
function forgetPlaces(tree: HtmlRoot): boolean {
  let hasRaw = false;
  visit(tree, (node) => {
    node.position = undefined;
    if (node.type === 'raw') hasRaw = true;
  });
  return hasRaw;
}

function trimmed(children: ElementContent[]): ElementContent[] {
  const isBreak = (node: ElementContent | undefined) => node?.type === 'text' && node.value.trim() === '';
  let [start, end] = [0, children.length];
  while (start < end && isBreak(children[start])) start++;
  while (end > start && isBreak(children[end - 1])) end--;
  return children.slice(start, end);
}
