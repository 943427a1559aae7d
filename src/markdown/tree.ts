import type { Heading, Nodes, Parents, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';

/**
 * Puts nodes in the place of a child; answers where a visitor goes on. mdast's types allow each parent its own kinds of
 * children alone, which no code that is for all parents can satisfy: it is for the caller to put in what may be there.
 */
export function replaceChild(parent: Parents, child: Nodes, nodes: RootContent[]): number {
  const children = parent.children as Nodes[];
  const index = children.indexOf(child);
  children.splice(index, 1, ...nodes);
  return index + nodes.length;
}

const markdown = remark().use(remarkGfm).freeze();
const mdx = remark().use(remarkGfm).use(remarkMdx).freeze();

/** Reads CommonMark with GFM, or MDX, into a tree with positions. Throws a `VFileMessage` where MDX can't be read. */
export function parseMarkdown(source: string, dialect: 'md' | 'mdx'): Root {
  return (dialect === 'mdx' ? mdx : markdown).parse(source);
}

/** A heading and the nodes below it, up to the next heading of its depth or a higher one. */
export interface Block {
  heading: Heading | undefined;
  title: string;
  children: RootContent[];
}

/** Cuts nodes at headings of a depth or above; the nodes before the first are a block without a heading. */
export function outline(nodes: RootContent[], depth: number): Block[] {
  const blocks: Block[] = [{ heading: undefined, title: '', children: [] }];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= depth)
      blocks.push({ heading: node, title: toString(node).trim(), children: [] });
    else blocks.at(-1)?.children.push(node);
  }
  return blocks[0]?.children.length === 0 ? blocks.slice(1) : blocks;
}
