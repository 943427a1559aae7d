import type { Link, Parents, PhrasingContent, Root, Text } from 'mdast';
import { marker } from '../domain/marker.ts';
import { type Context, positionOf } from './context.ts';
import { replaceChild } from './tree.ts';
import { SKIP, visit } from './visit.ts';

const LINKS = new Set(['link', 'linkReference']);

/** Finds the ids in a text that begin with one of these letters. */
export function recordIds(prefixes: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${prefixes.join('|')})-[1-9]\\d*(?![\\p{L}\\p{N}_]|-\\d)`, 'gu');
}

/** Turns ids in prose, such as `KI-1042`, into links to their records, and notes each. */
export function linkRecordIds(tree: Root, context: Context): void {
  const pattern = recordIds(context.idPrefixes);
  visit(tree, (node, _index, parent: Parents | undefined) => {
    if (LINKS.has(node.type)) return SKIP;
    if (node.type !== 'text' || !parent) return undefined;
    const parts = split(node, pattern, context);
    if (parts.length === 1 && parts[0]?.type === 'text') return undefined;
    return replaceChild(parent, node, parts);
  });
}

function split(node: Text, pattern: RegExp, context: Context): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of node.value.matchAll(pattern)) {
    if (match.index > end) parts.push(text(node, node.value.slice(end, match.index)));
    context.references.push({ kind: 'record', target: match[0], ...place(node, match.index, context) });
    const link: Link = {
      type: 'link',
      url: marker({ kind: 'record', id: match[0] }),
      children: [text(node, match[0])],
      position: node.position,
      data: { marked: true } as Link['data'],
    };
    parts.push(link);
    end = match.index + match[0].length;
  }
  if (end < node.value.length || parts.length === 0) parts.push(text(node, node.value.slice(end)));
  return parts;
}

function text(node: Text, value: string): Text {
  return { type: 'text', value, position: node.position };
}

/** Where in the file an offset into a text lies; a text may run over several lines. */
function place(node: Text, offset: number, context: Context) {
  const start = positionOf(node, context);
  const before = node.value.slice(0, offset).split('\n');
  const last = before.at(-1) ?? '';
  return before.length === 1
    ? { line: start.line, column: start.column + offset }
    : { line: start.line + before.length - 1, column: last.length + 1 };
}
