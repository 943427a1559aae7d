import type { Code, Html, Root, Text } from 'mdast';
import { type Context, report, reportAt } from './context.ts';
import { isFlowParent } from './paired-tags.ts';
import { visit } from './visit.ts';

/** Blocks of HTML that CommonMark ends at a mark of their own, or else where the file ends, the quote or the item. */
const BLOCKS: [begins: RegExp, ends: RegExp, end: (begins: string) => string][] = [
  [
    /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i,
    /<\/(?:script|pre|style|textarea)>/i,
    (tag) => `${tag.replace('<', '</')}>`,
  ],
  [/^<\?/, /\?>/, () => '?>'],
  [/^<!\[CDATA\[/, /\]\]>/, () => ']]>'],
  [/^<![a-z]+/i, />/, () => '>'],
];

/**
 * Reports what begins and never ends: it would take all that follows with it, and what is in a comment would be
 * published, or what isn't would be lost. Comments in blocks of HTML are reported where they are taken out.
 */
export function reportOpenBlocks(tree: Root, source: string, context: Context): void {
  visit(tree, (node, _index, parent) => {
    if (node.type === 'code') reportFence(node, source, context);
    // Within a line, a tag is by itself: nothing counts as a part of it.
    else if (node.type === 'html' && parent && isFlowParent(parent)) reportBlock(node, context);
    else if (node.type === 'text') reportComment(node, source, context);
  });
}

function reportFence(node: Code, source: string, context: Context): void {
  if (node.data?.fences !== 1) return;
  const [fence = '```'] = /^(`{3,}|~{3,})/.exec(source.slice(node.position?.start.offset)) ?? [];
  report(context, node, 'not-closed', { begins: fence, end: fence });
}

function reportBlock(node: Html, context: Context): void {
  for (const [mark, ends, end] of BLOCKS) {
    const [begins] = mark.exec(node.value.trimStart()) ?? [];
    if (begins === undefined) continue;
    if (!ends.test(node.value)) report(context, node, 'not-closed', { begins, end: end(begins) });
    return;
  }
}

/** A comment that begins within a line ends in its paragraph, or isn't one: CommonMark would publish it. */
function reportComment(node: Text, source: string, context: Context): void {
  if (!node.value.includes('<!--')) return;
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  const at = written.search(/(?<!\\)<!--/);
  if (at === -1) return;
  const lines = written.slice(0, at).split('\n').length - 1;
  reportAt(context, node, lines, 'not-closed', { begins: '<!--', end: '-->' });
}
