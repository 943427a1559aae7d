import { CST, Lexer } from 'yaml';
import type { Correction } from '../domain/corrected-line.ts';
import type { Position } from '../domain/document.ts';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import { quoted } from './yaml-repair.ts';

/** The marks that YAML takes out of a text, or puts something else in the place of, and what it takes them for. */
const MARKS: Readonly<Record<string, string>> = {
  tag: 'the type of what follows',
  anchor: 'a name for what follows',
  alias: 'the name of another value',
  'explicit-key-ind': 'the beginning of a key',
  'directive-line': 'an instruction to programs',
};
const NAMES = new Set(['tag', 'anchor', 'alias']);

/** The one type that changes no text. */
const AS_TEXT = '!!str';

interface Piece {
  type: string;
  source: string;
  offset: number;
}

/**
 * Types, anchors or aliases alone, explicit keys and directives change what is read, or are left out of it, and whoever begins a
 * title with “!important” means none of them. In quotes it is the text that it was written as.
 */
export function markProblems(text: string, path: string, place: (offset: number) => Position): Problem[] {
  if (!/[!&*?%]/.test(text)) return [];
  const pieces = piecesOf(text);
  // A name that is given and used is meant as one, and every reader of YAML puts the same in its place.
  const sources = new Set(pieces.map(({ source }) => source));
  const isUsed = ({ type, source }: Piece) =>
    (type === 'anchor' || type === 'alias') &&
    ['&', '*'].every((mark) => sources.has(`${mark}${source.slice(1)}`));
  return pieces.flatMap((piece, index) => {
    const { type, source, offset } = piece;
    const noun = MARKS[type];
    if (noun === undefined || source === AS_TEXT || isUsed(piece)) return [];
    const end = NAMES.has(type) && !source.startsWith('!!') ? endOfText(pieces, index) : undefined;
    const corrected = end === undefined ? undefined : inQuotes(text, offset, end);
    return [problem('yaml-mark', path, place(offset), { mark: source.trim(), noun, corrected })];
  });
}

/** Where the text that a mark was meant to begin ends; undefined where something else than a text on the line follows. */
function endOfText(pieces: readonly Piece[], index: number): number | undefined {
  const [mark, ...behind] = pieces.slice(index, index + 3);
  const next = behind.find(({ type }) => type !== 'space');
  if (!mark) return undefined;
  if (next?.type === 'text') return next.offset + next.source.trimEnd().length;
  return next === undefined ||
    ['newline', 'comma', 'flow-map-end', 'flow-seq-end', 'comment'].includes(next.type)
    ? mark.offset + mark.source.length
    : undefined;
}

function inQuotes(text: string, start: number, end: number): Correction | undefined {
  const words = text.slice(start, end);
  if (words.includes('\n')) return undefined;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const lineEnd = text.indexOf('\n', end);
  const line = text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
  return { line, start: start - lineStart, end: end - lineStart, right: quoted(words) };
}

/** What YAML's lexer puts before a plain text or a block of lines, and between other pieces; none is in the source. */
const [SCALAR, DOCUMENT, FLOW_END] = ['\u001f', '\u0002', '\u0018'];

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let offset = 0;
  let isText = false;
  for (const source of new Lexer().lex(text)) {
    if (source === SCALAR) isText = true;
    else if (source !== DOCUMENT && source !== FLOW_END) {
      pieces.push({ type: isText ? 'text' : (CST.tokenType(source) ?? 'error'), source, offset });
      offset += source.length;
      isText = false;
    }
  }
  return pieces;
}
