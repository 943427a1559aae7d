import type { Heading, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isDetached } from './parts.ts';

/** A heading and the nodes below it, up to the next heading of its depth or a higher one. */
export interface Block {
  heading: Heading | undefined;
  title: string;
  children: RootContent[];
}

/** Cuts nodes at headings of a depth or above; what stands before the first is a block without a heading. */
export function outline(nodes: RootContent[], depth: number): Block[] {
  const blocks: Block[] = [{ heading: undefined, title: '', children: [] }];
  for (const node of nodes) {
    if (isDetached(node)) continue;
    if (node.type === 'heading' && node.depth <= depth)
      blocks.push({ heading: node, title: toString(node).trim(), children: [] });
    else blocks.at(-1)?.children.push(node);
  }
  return blocks[0]?.children.length === 0 ? blocks.slice(1) : blocks;
}

/** Definitions and footnotes, which belong to the whole body wherever they stand. */
export function detached(tree: Root): RootContent[] {
  return tree.children.filter(isDetached);
}
