import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';

const markdown = remark().use(remarkGfm).freeze();
const mdx = remark().use(remarkGfm).use(remarkMdx).freeze();

/** Reads CommonMark with GFM, or MDX, into a tree with positions. Throws a `VFileMessage` where MDX can't be read. */
export function parseMarkdown(source: string, dialect: 'md' | 'mdx'): Root {
  return (dialect === 'mdx' ? mdx : markdown).parse(source);
}
