import type { Nodes as HtmlNodes } from 'hast';
import type { Nodes } from 'mdast';
import type { Node, Parent } from 'unist';
import type { visit as libraryVisit } from 'unist-util-visit';

/** Said by a visitor that has no wish to see what is in a node. */
export const SKIP = 'skip';

/** Where a walk goes on: at the node's children, behind them, at an index among its siblings, or, for `false`, nowhere. */
type Next = typeof SKIP | number | boolean | undefined;
type Visitor = (node: Nodes | HtmlNodes, index: number | undefined, parent: Parent | undefined) => Next;

function walk(node: Node, type: string | undefined, visitor: Visitor, isReverse: boolean): void {
  visitNode(node, undefined, undefined);

  /** Answers the index of the sibling that is next, if the visitor has named one; false where the walk ends. */
  function visitNode(each: Node, index: number | undefined, parent: Parent | undefined): number | boolean {
    const next = type === undefined || each.type === type ? visitor(each as Nodes, index, parent) : undefined;
    if (next === false) return false;
    if ('children' in each && next !== SKIP) {
      const { children } = each as Parent;
      let at = isReverse ? children.length - 1 : 0;
      // The children are looked up anew, since a visitor may have changed them.
      for (let child = children[at]; child; child = (each as Parent).children[at]) {
        const sibling = visitNode(child, at, each as Parent);
        if (sibling === false) return false;
        at = typeof sibling === 'number' ? sibling : at + (isReverse ? -1 : 1);
      }
    }
    return typeof next === 'number' ? next : true;
  }
}

/**
 * Walks through a tree, each node before those in it, as `unist-util-visit` does for a visitor with a type or without.
 * That gives every step of a walk a name for traces of errors, which took a sixth of the time that content is read in.
 */
export const visit = ((
  tree: Node,
  type: string | Visitor,
  visitor?: Visitor | boolean,
  isReverse?: boolean,
) => {
  if (typeof type === 'string') walk(tree, type, visitor as Visitor, isReverse === true);
  else walk(tree, undefined, type, visitor === true);
}) as typeof libraryVisit;
