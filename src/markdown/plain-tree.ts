import type { Element, Root } from 'hast';
import { isReference, plainFootnotes } from './footnotes.ts';
import { visit } from './visit.ts';

/**
 * A tree as `toText` makes plain text of it: with footnotes that can be told from the text, and the name of a `<details>`
 * by itself. A tree with neither is its own.
 */
export function plainTree(root: Root): Root {
  let isPlain = true;
  visit(root, 'element', (node: Element) => {
    if (node.tagName === 'summary' || node.properties['dataFootnotes'] !== undefined || isReference(node))
      isPlain = false;
    return isPlain;
  });
  if (isPlain) return root;
  const plain = structuredClone(root);
  plainFootnotes(plain);
  visit(plain, 'element', (node: Element) => {
    if (node.tagName === 'summary') node.tagName = 'p';
  });
  return plain;
}
