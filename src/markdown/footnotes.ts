import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toText } from 'hast-util-to-text';
import { visit } from './visit.ts';

/**
 * Puts the number of each reference in brackets, so that no reader without raised letters sees 51 for a 5 with note 1.
 * Answers whether there is one.
 */
export function bracketNumbers(root: Root): boolean {
  let hasReferences = false;
  visit(root, 'element', (node: Element) => {
    if (!isReference(node)) return;
    node.children = [{ type: 'text', value: `[${toText(node)}]` }];
    hasReferences = true;
  });
  return hasReferences;
}

/** The number that a reference shows. */
export function referenceNumber(node: Element): string {
  return toText(node).replace(/[[\]]/g, '');
}

/** Whether an element is a footnote's number in the text. */
export function isReference({ tagName, properties }: Element): boolean {
  return tagName === 'a' && properties['dataFootnoteRef'] !== undefined;
}

/** Whether an element leads back from a footnote to its number. */
export function isWayBack({ tagName, properties }: Element): boolean {
  return tagName === 'a' && properties['id'] === undefined && /#.*-fnref-/.test(String(properties['href']));
}

/** Sets numbers apart from what they follow, and makes of each note a paragraph that begins with its number, for plain text. */
export function plainFootnotes(root: Root): void {
  visit(root, 'element', (node: Element, index, parent) => {
    if (isReference(node) && parent && index !== undefined) {
      node.children.unshift({ type: 'text', value: ' ' });
    } else if (node.properties['dataFootnotes'] !== undefined) node.children = notes(node);
  });
}

/** Without a heading and without ways back, which plain text can't lead. */
function notes(section: Element): ElementContent[] {
  const list = section.children.find((child) => isElement(child) && child.tagName === 'ol');
  const items = list && isElement(list) ? list.children.filter(isElement) : [];
  return items.map((item, index): Element => {
    const children = withoutWaysBack(item).children;
    const number: ElementContent = { type: 'text', value: `[${index + 1}] ` };
    const first = children.find(isElement);
    if (first?.tagName === 'p') first.children.unshift(number);
    else children.unshift({ type: 'element', tagName: 'p', properties: {}, children: [number] });
    return { type: 'element', tagName: 'div', properties: {}, children };
  });
}

function withoutWaysBack(item: Element): Element {
  visit(item, 'element', (node: Element) => {
    node.children = node.children.filter((child) => !isElement(child) || !isWayBack(child));
  });
  return item;
}

function isElement(node: ElementContent | RootContent): node is Element {
  return node.type === 'element';
}
