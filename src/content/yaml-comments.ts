import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { z } from 'zod';
import { correction, lineCorrection } from '../domain/corrected-line.ts';
import type { Position } from '../domain/document.ts';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import type { FieldPath } from '../domain/rules/rule.ts';
import { choicesOf, schemaAt, shapeOf, textKindOf } from './schema-shape.ts';
import { quoted } from './yaml-repair.ts';

/** A comment beside a value: it may be a piece of a text, which YAML leaves out without a word. */
export interface ValueComment {
  field: FieldPath;
  /** Where the value begins, if it shares a line with the comment; else where the comment does. */
  at: Position;
  comment: string;
  /** The value with its comment, as they stand on that line. */
  together: string | undefined;
  /** Whether it has a blank behind its `#`, as comments have. */
  hasBlank: boolean;
}

/** A value that may be a text, and what it belongs to. */
interface Value {
  field: FieldPath;
  node: Scalar;
  /** Where its key ends. */
  after: number;
  /** The column of its key or of its dash: lines further to the right are its own. None between brackets. */
  column: number | undefined;
}

/**
 * The comments that may be a piece of a value. One with a blank behind its `#` may be one where a single blank is before
 * it; one on a line of its own where it has no blank behind its `#`, and is further to the right than the value's key; one
 * before an item between brackets where it has no blank behind its `#`.
 */
export function valueComments(
  { contents }: Document.Parsed,
  text: string,
  place: (offset: number) => Position,
): ValueComment[] {
  if (!text.includes('#') || !isNode(contents)) return [];
  const values = [...valuesIn(contents, { field: [], after: 0, column: 0 }, text)];
  const around = values.flatMap((value) => [...commentsAround(value, text, place)]);
  return [...around, ...commentsBetween(contents, [], text, place)];
}

/** Comments between brackets that follow a comma or the bracket, and not a value: a whole item may be in one. */
function* commentsBetween(
  node: unknown,
  field: FieldPath,
  text: string,
  place: (offset: number) => Position,
): Iterable<ValueComment> {
  if (!isMap(node) && !isSeq(node)) return;
  const items = itemsOf(node);
  if (node.flow) {
    const [start, , end] = node.range ?? [0, 0, 0];
    const starts = [...items.map((item) => item.start), end];
    const ends = [start + 1, ...items.map((item) => gapAfter(text, item.end))];
    for (const [index, to] of starts.entries()) {
      // What follows a comma in a mapping belongs to the text before it: a key would have been missed.
      const step = isMap(node) ? (items[index - 1] ?? items[0])?.step : index;
      if (step === undefined) continue;
      for (const offset of signsIn(text, ends[index] ?? to, to))
        yield* itemComment([...field, step], text, offset, place);
    }
  }
  for (const { step, value } of items) yield* commentsBetween(value, [...field, step], text, place);
}

function* itemComment(
  field: FieldPath,
  text: string,
  offset: number,
  place: (offset: number) => Position,
): Iterable<ValueComment> {
  const comment = restOfLine(text, offset);
  if (!/^#\s/.test(comment))
    yield { field, at: place(offset), comment, together: undefined, hasBlank: false };
}

function itemsOf(
  node: YAMLMap | YAMLSeq,
): { step: string | number; value: unknown; start: number; end: number }[] {
  return node.items.map((item, index) => {
    const [first, value] = isPair(item) ? [item.key, item.value] : [item, item];
    const [start = 0, keyEnd = 0] = (isNode(first) && first.range) || [];
    const end = (isNode(value) && value.range?.[1]) || keyEnd;
    return { step: isPair(item) ? String(item.key) : index, value, start, end };
  });
}

function* valuesIn(node: unknown, around: Omit<Value, 'node'>, text: string): Iterable<Value> {
  const { field } = around;
  if (isScalar(node)) yield { ...around, node };
  else if (isMap(node)) {
    for (const { key, value } of node.items) {
      const [start = 0, end = 0] = (isNode(key) && key.range) || [];
      const column = node.flow ? undefined : columnOf(text, start);
      yield* valuesIn(value, { field: [...field, String(key)], after: end, column }, text);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const start = (isNode(item) && item.range?.[0]) || 0;
      const column = node.flow ? undefined : columnOf(text, text.lastIndexOf('-', start - 1));
      yield* valuesIn(item, { field: [...field, index], after: start, column }, text);
    }
  }
}

function* commentsAround(
  { field, node, after, column }: Value,
  text: string,
  place: (offset: number) => Position,
): Iterable<ValueComment> {
  const [start, end] = node.range ?? [0, 0];
  const isBlock = node.type?.startsWith('BLOCK') ?? false;
  const made = (offset: number, from = offset, together?: string): ValueComment => {
    const comment = restOfLine(text, offset);
    return { field, at: place(from), comment, together, hasBlank: /^#\s/.test(comment) };
  };
  const isOwn = (offset: number) => column === undefined || columnOf(text, offset) > column;

  // Between the key and the value, or behind the sign that a block of lines begins with.
  for (const offset of signsIn(text, after, isBlock ? start + restOfLine(text, start).length : start))
    if (isOwn(offset) && !made(offset).hasBlank) yield made(offset);
  if (node.type?.startsWith('QUOTE')) return;

  for (const offset of signsIn(text, end, gapAfter(text, end))) {
    const between = text.slice(end, offset);
    if (isBlock || between.includes('\n')) {
      if (isOwn(offset) && !made(offset).hasBlank) yield made(offset);
      continue;
    }
    const from = start === end ? offset : start;
    const line = restOfLine(text, from);
    const found = made(offset, from, line.length > offset - from ? line : undefined);
    if (!found.hasBlank || between.length === 1) yield found;
  }
}

/** Blanks and comments up to what comes next. */
const GAP = /(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:#[^\n]*)?/y;

function gapAfter(text: string, end: number): number {
  GAP.lastIndex = end;
  GAP.exec(text);
  return GAP.lastIndex;
}

/** Where comments begin in a piece of the text that has no values. */
function signsIn(text: string, from: number, to: number): number[] {
  return [...text.slice(from, to).matchAll(/(?<=[\s:]|^)#[^\n]*/g)].map(({ index }) => from + index);
}

function restOfLine(text: string, offset: number): string {
  const lineBreak = text.indexOf('\n', offset);
  return text.slice(offset, lineBreak === -1 ? undefined : lineBreak).trimEnd();
}

function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1;
}

/** Texts in which blanks may stand; in all others what follows one is no part of them. */
const FREE: ReadonlySet<ReturnType<typeof textKindOf>> = new Set(['text', 'sender']);

/** The problems of comments that may be a piece of a text. Beside a word from a list, a date or a number they are comments. */
export function commentProblems(
  comments: readonly ValueComment[],
  schema: z.ZodType,
  source: { path: string; line: (line: number) => string },
): { problem: Problem; field: FieldPath }[] {
  return comments.flatMap(({ field, at, comment, together, hasBlank }) => {
    const own = schemaAt(schema, field);
    if (!own || shapeOf(own) !== 'text' || choicesOf(own).length > 0) return [];
    // A colour without quotes is a comment to YAML too.
    const isAll = together?.startsWith('#') === true && own.safeParse(together).success;
    if (!isAll && !FREE.has(textKindOf(own))) return [];
    const corrected = together ? correction(source, at, together, quoted(together)) : undefined;
    const code = hasBlank ? 'comment-behind-text' : 'text-cut-by-comment';
    return [{ field, problem: problem(code, source.path, at, { comment, corrected }) }];
  });
}

/** A text in quotes; or a piece of a line between brackets, commas and colons. */
const PIECE =
  /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?=[^[\]{},"'\s])(?<=^[ \t]*|[[{,][ \t]*|: +)(?:(?!: )[^[\]{},])+(?<=\S)/g;
/** Where in a piece YAML takes the rest of the line for a comment that has no blank behind its `#`. */
const CUT = /(?:^|[ \t])#(?![ \t])/;

/**
 * Texts between brackets that a comment cuts. It takes the comma or the bracket behind it along, so that YAML objects to
 * something else further down: these are the lines that quotes mend.
 */
export function cutBetweenBrackets(text: string, path: string): Problem[] {
  const lines = text.split('\n');
  const problems: Problem[] = [];
  let first = firstError(lines);
  for (const [index, line] of lines.entries()) {
    if (first === undefined || index > first || problems.length === MOST_MENDED) break;
    const piece = line.match(PIECE)?.find(isCut);
    if (piece === undefined) continue;
    const mended = line.replace(PIECE, (each) => (isCut(each) ? quoted(each) : each));
    const left = firstError(lines.with(index, mended));
    if (left !== undefined && left <= first) continue;
    lines[index] = mended;
    first = left;
    const at = { line: index + 1, column: line.indexOf(piece) + 1 };
    const comment = piece.slice(piece.search(CUT)).trim();
    problems.push(
      problem('text-cut-by-comment', path, at, { comment, corrected: lineCorrection(line, mended) }),
    );
  }
  return problems;
}

const MOST_MENDED = 20;

function isCut(piece: string): boolean {
  return !/^["']/.test(piece) && CUT.test(piece);
}

/** The line, from 0, of what is first wrong with a YAML text. */
function firstError(lines: readonly string[]): number | undefined {
  const counter = new LineCounter();
  const { errors } = parseDocument(lines.join('\n'), { prettyErrors: false, lineCounter: counter });
  const offset = errors[0]?.pos[0];
  return offset === undefined ? undefined : counter.linePos(offset).line - 1;
}
