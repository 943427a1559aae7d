import type { Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { SectionKind } from '../../../src/domain/vocabulary.ts';
import { sectionKind } from '../../../src/i18n/headings.ts';
import { WORDS } from '../../../src/i18n/words.ts';
import { parseMarkdown } from '../../../src/markdown/tree.ts';
import { SKIP, visit } from '../../../src/markdown/visit.ts';
import { type Edit, edited } from '../../write/edits.ts';
import { proseEdits } from './prose-edits.ts';
import type { VtexFindings } from './reasons.ts';
import type { SourceLanguage } from './source-language.ts';

export interface BodyOptions {
  /** The language of the headings that Candor knows. */
  language: SourceLanguage;
  /** The language of the text, if it is another. */
  textLanguage?: SourceLanguage;
  isRecord: (id: string) => boolean;
  note: (code: Parameters<VtexFindings['add']>[0], detail?: string) => void;
}

interface Section {
  kind: SectionKind;
  /** The heading as it will be written, without marks; undefined for what comes before the first. */
  heading: string | undefined;
  /** Pieces of text, in order. */
  pieces: string[];
}

/** Headings that open a section with special rules; in the source they are words like any other. */
const RESERVED: ReadonlySet<SectionKind> = new Set(['updates', 'timeline', 'post-mortem']);

/**
 * Rewrites the body of a source file as that of a record: the sections that every issue has under Candor's own
 * headings at level 2, all others in order under their own. The prose itself is cut from the source, not written anew.
 */
export function recordBody(source: string, options: BodyOptions): string {
  const tree = parseMarkdown(source);
  const marks = findHeadings(tree, source);
  const edits = proseEdits(tree, source, options.isRecord, options.note);
  for (const { fault, words } of marks) if (fault) options.note(fault, words);
  const sections = withLeadInSummary(cutSections(source, marks, edits, options.note));
  return sections.map((section) => written(section, options)).join('\n\n');
}

/**
 * Cuts the source at its headings. Each section that every issue has is written once: if its heading is repeated, the text
 * below belongs to the first.
 */
function cutSections(source: string, marks: Mark[], edits: Edit[], note: BodyOptions['note']): Section[] {
  let current: Section = { kind: 'other', heading: undefined, pieces: [] };
  const sections = [current];
  const levels = outlineLevels();
  let from = 0;
  for (const mark of [...marks, undefined]) {
    current.pieces.push(trimLines(edited(source, edits, from, mark?.start)));
    if (!mark) break;
    from = mark.end;
    if (mark.words === '') continue;
    const isOwn = OWN_SECTIONS.has(mark.kind);
    const level = levels(mark, isOwn);
    const words = edited(source, edits, ...wordsRange(source, mark));
    if (level > 2) {
      current.pieces.push(`${'#'.repeat(level)} ${words}`);
      continue;
    }
    const first = isOwn ? sections.find(({ kind }) => kind === mark.kind) : undefined;
    if (first && first !== current) note('repeated-section', words);
    current = first ?? { kind: isOwn ? mark.kind : 'other', heading: words, pieces: [] };
    if (!first) sections.push(current);
  }
  return sections;
}

function wordsRange(source: string, { start, end, words }: Mark): [number, number] {
  const at = source.slice(start, end).lastIndexOf(words) + start;
  return [at, at + words.length];
}

/** Levels without gaps: known sections at 2, the rest below or beside them as they were in the source. */
function outlineLevels(): (mark: Mark, isOwn: boolean) => number {
  let sectionDepth = 2;
  let open: number[] = [];
  return ({ depth, kind }, isOwn) => {
    if (isOwn) sectionDepth = depth;
    if (isOwn || (depth <= sectionDepth && !RESERVED.has(kind))) {
      open = [];
      return 2;
    }
    open = [...open.filter((above) => above < depth), depth];
    return Math.min(2 + open.length, 6);
  };
}

/** Without the empty lines around; the first line keeps its indentation, which may make it code. */
function trimLines(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}

/** Moves whatever comes before the first heading, such as a note on the translation, into the summary. */
function withLeadInSummary([lead, ...sections]: Section[]): Section[] {
  const pieces = lead?.pieces.filter((piece) => piece !== '') ?? [];
  if (pieces.length === 0) return sections;
  const summary = sections.find(({ kind }) => kind === 'summary');
  if (!summary) return [{ kind: 'summary', heading: '', pieces }, ...sections];
  return sections.map((section) =>
    section === summary ? { ...section, pieces: [...pieces, ...section.pieces] } : section,
  );
}

function written({ kind, heading, pieces }: Section, { language, textLanguage }: BodyOptions): string {
  const words = WORDS[language].section;
  const title = kind === 'summary' || kind === 'steps' || kind === 'workaround' ? words[kind] : heading;
  const text = pieces.filter((piece) => piece !== '').join('\n\n');
  if (text === '') return `## ${title}`;
  return `## ${title}\n\n${textLanguage ? `<div lang="${textLanguage}">\n\n${text}\n\n</div>` : text}`;
}

/** A heading and its place in a body: `source.slice(start, end)` is all of it. */
interface Mark {
  start: number;
  end: number;
  depth: number;
  kind: SectionKind;
  /** Its words as they were written; empty for a heading that only makes space. */
  words: string;
  /** What is wrong with the way it is written in the source, if anything. */
  fault?: 'glued-heading' | 'heading-rest';
}

/** The sections that every issue of the source has; only these are looked for outside of headings. */
const OWN_SECTIONS: ReadonlySet<SectionKind> = new Set(['summary', 'steps', 'workaround']);

/** Half of `**Solución provisional**`, whose other half a translation took for the heading `Workaround`. */
const HEADING_REST = /^\s*(?:alternativa|provisional)\*\*/;
const GLUED = /(#{2,6})[ \t]+(\*\*|__)?(\p{L}+(?: \p{L}+){0,2})\2(?=[ \t]*(?:$|\n|[-–—]))/gu;

/** Finds a body's headings, in order: real ones, a line of bold that names a section, and those at the end of a line. */
function findHeadings(tree: Root, source: string): Mark[] {
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
