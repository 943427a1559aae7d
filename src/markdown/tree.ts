import type { Nodes, Parents, RootContent } from 'mdast';

/**
 * Puts nodes in the place of a child; answers where a visitor goes on. mdast's types allow each parent its own kinds of
 * children alone, which no code that is for all parents can satisfy: it is for the caller to put in what may stand there.
 */
export function replaceChild(parent: Parents, child: Nodes, nodes: RootContent[]): number {
  const children = parent.children as Nodes[];
  const index = children.indexOf(child);
  children.splice(index, 1, ...nodes);
  return index + nodes.length;
}
