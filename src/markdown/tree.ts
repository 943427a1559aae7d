import type { Heading, Nodes, Parents, Root, RootContent } from 'mdast';
import type { CompileContext } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import type { Extension } from 'micromark-util-types';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Position } from '../domain/document.ts';
import { limitBlocks, limitDepth, limitLines, limitMarks } from './limits.ts';
import { MdxError, mdxSyntax, noteOpenings, slipOf } from './mdx.ts';

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

/** One tilde is one, as in ~5 min. */
const GFM = { singleTilde: false };

const markdown = remark().use(remarkGfm, GFM).use(ours).freeze();
/** A construct that is disabled leaves its lines to the next: to paragraphs, with tags in their lines. */
const NO_BLOCKS: Extension = { disable: { null: ['htmlFlow'] } };
const withoutBlocks = remark().use(remarkGfm, GFM).use(ours, [NO_BLOCKS]).freeze();

/** Extends the parser: limits on what it takes, and fences counted, to tell blocks of code that are left open. */
function ours(this: Processor, extensions: Extension[] = []): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(limitMarks(), limitBlocks(), ...extensions);
  (data.fromMarkdownExtensions ??= []).push({ enter: { codeFencedFence: countFence } });
}

declare module 'mdast' {
  interface CodeData {
    /** How many lines of ``` or ~~~ the block has: one where it is never closed. */
    fences?: number;
  }
}

function countFence(this: CompileContext): void {
  // The text of the block lies above it on the stack.
  const code = this.stack.findLast(({ type }) => type === 'code');
  if (code?.type === 'code') code.data = { ...code.data, fences: (code.data?.fences ?? 0) + 1 };
}

/** Reads CommonMark with GFM into a tree with positions. Throws `TooManyMarks` where there are more than anybody writes. */
export function parseMarkdown(source: string): Root {
  return parsed(markdown, source);
}

/** Reads MDX likewise. Throws an `MdxError` where it can't be read. */
export function parseMdx(source: string): Root {
  let opened: Position = { line: 1, column: 1 };
  const openings = noteOpenings((place) => (opened = place));
  try {
    return parsed(remark().use(remarkGfm, GFM).use(mdxSyntax).use(ours, [openings]), source);
  } catch (error) {
    throw error instanceof VFileMessage ? new MdxError(slipOf(error, source, opened)) : error;
  }
}

/** Reads Markdown whose lines are never blocks of HTML: tags that begin them are what they are within a line. */
export function parseWithoutBlocks(source: string): Root {
  return parsed(withoutBlocks, source);
}

function parsed(processor: Pick<Processor<Root>, 'parse'>, source: string): Root {
  limitLines(source);
  const tree = processor.parse(source);
  limitDepth(tree);
  return tree;
}

/** A heading and the nodes below it, up to the next heading of its depth or a higher one. */
export interface Block {
  heading: Heading | undefined;
  title: string;
  children: RootContent[];
}

/** What a heading says, without the tags of HTML that counts. */
export function headingText(node: Heading): string {
  const texts = node.children.map((child) =>
    child.type === 'html' && /^<br\b/i.test(child.value) ? ' ' : toString(child, { includeHtml: false }),
  );
  return texts.join('').trim();
}

/** Cuts nodes at headings of a depth or above; the nodes before the first are a block without a heading. */
export function outline(nodes: RootContent[], depth: number): Block[] {
  const blocks: Block[] = [{ heading: undefined, title: '', children: [] }];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= depth)
      blocks.push({ heading: node, title: headingText(node), children: [] });
    else blocks.at(-1)?.children.push(node);
  }
  return blocks[0]?.children.length === 0 ? blocks.slice(1) : blocks;
}
