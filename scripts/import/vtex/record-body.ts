import type { Language } from '../../../src/domain/schemas/common.ts';
import type { SectionKind } from '../../../src/domain/vocabulary.ts';
import { WORDS } from '../../../src/i18n/words/words.ts';
import { parseMarkdown } from '../../../src/markdown/tree.ts';
import { type Edit, edited } from '../../write/edits.ts';
import { findHeadings, type Mark, OWN_SECTIONS } from './headings.ts';
import { proseEdits } from './prose-edits.ts';
import type { VtexFindings } from './reasons.ts';

export interface BodyOptions {
  /** The language of the headings that Candor knows. */
  language: Language;
  /** The language of the text, where it is another. */
  textLanguage?: Language;
  isRecord: (id: string) => boolean;
  note: (code: Parameters<VtexFindings['add']>[0], detail?: string) => void;
}

interface Section {
  kind: SectionKind;
  /** The heading as it will stand, without marks; undefined for what comes before the first. */
  heading: string | undefined;
  /** Pieces of text, in order. */
  pieces: string[];
}

/** Headings that open a section with rules of its own; in the source they are words like any other. */
const RESERVED: ReadonlySet<SectionKind> = new Set(['updates', 'timeline', 'post-mortem']);

/**
 * Rewrites the body of a source file as that of a record: the sections that every issue has under Candor's own
 * headings at level 2, all others in order under their own. The prose itself is cut from the source, not written anew.
 */
export function recordBody(source: string, options: BodyOptions): string {
  const tree = parseMarkdown(source, 'md');
  const marks = findHeadings(tree, source);
  const edits = proseEdits(tree, source, options.isRecord, options.note);
  for (const { fault, words } of marks) if (fault) options.note(fault, words);
  const sections = withLeadInSummary(cutSections(source, marks, edits, options.note));
  return sections.map((section) => written(section, options)).join('\n\n');
}

/**
 * Cuts the source at its headings. A section of every issue has one place: where its heading comes again, what
 * stands below belongs to the first.
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

/** What stands before the first heading, such as a note on the translation, opens the summary. */
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
