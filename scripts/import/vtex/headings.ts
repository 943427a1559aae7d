import type { Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { SectionKind } from '../../../src/domain/vocabulary.ts';
import { sectionKind } from '../../../src/i18n/headings.ts';

/** A heading where it stands in a body: `source.slice(start, end)` is all of it. */
export interface Mark {
  start: number;
  end: number;
  depth: number;
  kind: SectionKind;
  /** Its words as they were written; empty for a heading that only makes space. */
  words: string;
  /** What is wrong with the way it stands in the source, if anything. */
  fault?: 'glued-heading' | 'heading-rest';
}

/** The sections that every issue of the source has; only these are sought outside of headings. */
export const OWN_SECTIONS: ReadonlySet<SectionKind> = new Set(['summary', 'steps', 'workaround']);

/** Half of `**Solución provisional**`, whose other half a translation took for the heading `Workaround`. */
const HEADING_REST = /^\s*(?:alternativa|provisional)\*\*/;
const GLUED = /(#{2,6})[ \t]+(\*\*|__)?(\p{L}+(?: \p{L}+){0,2})\2(?=[ \t]*(?:$|\n|[-–—]))/gu;

/** Finds a body's headings, in order: real ones, a line of bold that names a section, and those at the end of a line. */
export function findHeadings(tree: Root, source: string): Mark[] {
  const marks: Mark[] = [];
  for (const node of tree.children) {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const text = toString(node).trim();
    if (node.type === 'heading') {
      const first = node.children[0]?.position?.start.offset ?? end;
      const words = source.slice(first, node.children.at(-1)?.position?.end.offset ?? first);
      const isSpace = /^[\s\p{Cf}*_]*$/u.test(words);
      marks.push({
        start,
        end,
        depth: node.depth,
        kind: sectionKind(text),
        words: isSpace ? '' : words.trim(),
      });
    } else if (isBoldLine(node) && OWN_SECTIONS.has(sectionKind(text))) {
      marks.push({ start, end, depth: 2, kind: sectionKind(text), words: text });
    }
  }
  return [...marks, ...gluedHeadings(tree, source)]
    .map((mark) => withRest(mark, source))
    .sort((a, b) => a.start - b.start);
}

function withRest(mark: Mark, source: string): Mark {
  const rest = mark.kind === 'workaround' ? HEADING_REST.exec(source.slice(mark.end))?.[0] : undefined;
  return rest === undefined ? mark : { ...mark, end: mark.end + rest.length, fault: 'heading-rest' };
}

function isBoldLine(node: Root['children'][number]): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';
}

function gluedHeadings(tree: Root, source: string): Mark[] {
  const marks: Mark[] = [];
  visit(tree, 'paragraph', (node) => {
    const offset = node.position?.start.offset ?? 0;
    for (const match of withoutCode(node, source).matchAll(GLUED)) {
      const [whole, hashes = '', , words = ''] = match;
      const kind = sectionKind(words);
      if (!OWN_SECTIONS.has(kind)) continue;
      const start = offset + match.index;
      marks.push({
        start,
        end: start + whole.length,
        depth: hashes.length,
        kind,
        words,
        fault: 'glued-heading',
      });
    }
    return SKIP;
  });
  return marks;
}

/** A paragraph's source with spaces in place of code, so that offsets stay. */
function withoutCode(paragraph: Paragraph, source: string): string {
  const from = paragraph.position?.start.offset ?? 0;
  let text = source.slice(from, paragraph.position?.end.offset);
  visit(paragraph, 'inlineCode', ({ position }) => {
    const [start, end] = [(position?.start.offset ?? 0) - from, (position?.end.offset ?? 0) - from];
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  });
  return text;
}
