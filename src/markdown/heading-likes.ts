import type { Html, Nodes, Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { foldedLetters } from '../domain/fold.ts';
import { type Context, positionOf } from './context.ts';

/** A text that may be meant as a heading. */
export interface HeadingLike {
  /** Its place. */
  node: Nodes;
  /** It as it would be a heading; for `no-blank` without the `#`. */
  text: string;
  /** Why it isn't one: no blank behind its `#`, all of it in bold or the like, a text as any other, or the beginning of one. */
  like: 'no-blank' | 'bold' | 'plain' | 'lead';
}

const HASHES = /^#{1,6}(?=[^\s#])/;
const LEAD = /^([^:–—]{4,40}?)\s*[:–—]\s*\S/;
/** Nobody means more than this as a heading. */
const LONGEST = 120;

/** What of a paragraph, or of HTML by itself, may be meant as a heading. */
export function headingLikes(node: Paragraph | Html, context: Context): HeadingLike[] {
  const lines = toString(node)
    .replace(/<[^<>]*>/g, '')
    .split('\n')
    .map((line) => line.trim());
  const unblanked = lines.flatMap((line, index): HeadingLike[] => {
    const at = lineOf(node, index);
    return HASHES.test(line) && isSource(line, at, context)
      ? [{ node: at, text: line.replace(HASHES, '').trim(), like: 'no-blank' }]
      : [];
  });
  const whole = lines.join(' ').trim();
  if (unblanked.length > 0 || whole.startsWith('#')) return unblanked;
  const lead = LEAD.exec(whole)?.[1];
  return [
    ...(whole === '' || whole.length > LONGEST
      ? []
      : [{ node, text: whole, like: isMarked(node) ? ('bold' as const) : ('plain' as const) }]),
    ...(lead === undefined ? [] : [{ node, text: lead, like: 'lead' as const }]),
  ];
}

/** Whether all of a text is marked: bold, italic, an element of HTML. */
function isMarked(node: Paragraph | Html): boolean {
  if (node.type === 'html') return true;
  const said = node.children.filter((child) => child.type !== 'text' || foldedLetters(child.value) !== '');
  if (said.some(({ type }) => type === 'html'))
    return said.length > 1 && said[0]?.type === 'html' && said.at(-1)?.type === 'html';
  return said.length > 0 && said.every(({ type }) => type === 'strong' || type === 'emphasis');
}

function lineOf(node: Paragraph | Html, index: number): Nodes {
  if (!node.position || index === 0) return node;
  const at = { line: node.position.start.line + index, column: 1 };
  return { ...node, position: { start: at, end: at } };
}

/** Whether a text stands so in its line, where an escape would have said that it is meant as text. */
function isSource(text: string, node: Nodes, context: Context): boolean {
  const source = context.line(positionOf(node, context).line);
  return source.replace(/^[\s>]*/, '').startsWith(text.slice(0, 3));
}
