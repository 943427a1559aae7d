import type { Heading, Nodes, Parents, Root, RootContent } from 'mdast';
import { type CompileContext, type Extension as TreeExtension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import type { Extension } from 'micromark-util-types';
import { VFileMessage } from 'vfile-message';
import type { Position } from '../domain/document.ts';
import { limitBlocks, limitDepth, limitLines, limitMarks } from './limits.ts';
import { MdxError, mdxFromMarkdown, mdxSyntax, noteOpenings, slipOf } from './mdx.ts';

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

/** A construct that is disabled leaves its lines to the next: to paragraphs, with tags in their lines. */
const NO_BLOCKS: Extension = { disable: { null: ['htmlFlow'] } };

const SYNTAX = gfm(GFM);
/** The parser looks for an address of mail behind each beginning of a word, and takes a third of its time for that. */
const SYNTAX_WITHOUT_MAIL = without('emailAutolink', SYNTAX);
/** The line below the head of a table; without one, the parser would look in each line of a paragraph for a head. */
const DELIMITER_ROW = /^[\t >]*[\t |:-]*[|:][\t |:-]*$/m;
const NO_TABLES: Extension = { disable: { null: ['table'] } };

/** Limits on what the parser takes. */
const LIMITS = { ...limitMarks(), ...limitBlocks() };
/** How the tree is made; fences are counted, to tell blocks of code that are left open. */
const TREE: TreeExtension[] = [...gfmFromMarkdown(), { enter: { codeFencedFence: countFence } }];
/** The same without what looks for addresses in the texts of the tree. */
const TREE_WITHOUT_ADDRESSES = TREE.map(({ transforms: _, ...extension }) => extension);
/** What a text has that holds an address nobody marked as one; a mark in it may be written as a reference. */
const MAY_HAVE_ADDRESS = /@|www|http|&/i;

/** Syntax without one of its constructs in texts. */
function without(name: string, { text = {}, ...syntax }: Extension): Extension {
  const others = Object.entries(text)
    .map(([code, constructs]) => [code, [constructs].flat().filter((each) => each?.name !== name)] as const)
    .filter(([, constructs]) => constructs.length > 0);
  return { ...syntax, text: Object.fromEntries(others) as Extension['text'] };
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
  return parsed(source);
}

/** Reads MDX likewise. Throws an `MdxError` where it can't be read. */
export function parseMdx(source: string): Root {
  let opened: Position = { line: 1, column: 1 };
  const openings = noteOpenings((place) => (opened = place));
  try {
    return parsed(source, [...mdxSyntax(), openings], mdxFromMarkdown());
  } catch (error) {
    throw error instanceof VFileMessage ? new MdxError(slipOf(error, source, opened)) : error;
  }
}

/** Reads Markdown whose lines are never blocks of HTML: tags that begin them are what they are within a line. */
export function parseWithoutBlocks(source: string): Root {
  return parsed(source, [NO_BLOCKS]);
}

function parsed(source: string, syntax: Extension[] = [], trees: TreeExtension[] = []): Root {
  limitLines(source);
  const tree = fromMarkdown(source, {
    extensions: [
      source.includes('@') ? SYNTAX : SYNTAX_WITHOUT_MAIL,
      ...(DELIMITER_ROW.test(source) ? [] : [NO_TABLES]),
      ...syntax,
      LIMITS,
    ],
    mdastExtensions: [MAY_HAVE_ADDRESS.test(source) ? TREE : TREE_WITHOUT_ADDRESSES, trees],
  });
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
