import type { Node } from 'unist';
import type { DocumentReference, Position } from '../domain/document.ts';
import { problem, type ProblemCode } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import type { Language } from '../domain/schemas/common.ts';

/** The file that the steps of the pipeline work on, and where they put what they find. */
export interface Context {
  /** The file's path below the content folder. */
  path: string;
  /** The language that the file is written in. */
  language: Language;
  /** The letters that records' ids begin with, such as KI and INC. */
  idPrefixes: readonly string[];
  /**
   * What its ids begin with, where it stands on a page beside a record's own text: all its headings are its author's then,
   * and there is no timeline or post-mortem in it.
   */
  apart?: string | undefined;
  /** The line of the file on which the body begins, counted from 1. */
  firstLine: number;
  /** The source of a line of the file. */
  line: (line: number) => string;
  references: DocumentReference[];
  problems: Problem[];
}

/** The place of a node in the file, rather than in the body. */
export function positionOf(node: Node | undefined, context: Pick<Context, 'firstLine'>): Position {
  const start = node?.position?.start;
  return { line: (start?.line ?? 1) + context.firstLine - 1, column: start?.column ?? 1 };
}

/** Notes a problem at a node. */
export function report<C extends ProblemCode>(
  context: Context,
  node: Node | undefined,
  code: C,
  params: Parameters<typeof problem<C>>[3],
): void {
  context.problems.push(problem(code, context.path, positionOf(node, context), params));
}

/** Notes a problem so many lines below the one on which a node begins. */
export function reportAt<C extends ProblemCode>(
  context: Context,
  node: Node,
  lines: number,
  code: C,
  params: Parameters<typeof problem<C>>[3],
): void {
  const { line, column } = positionOf(node, context);
  const place = lines === 0 ? { line, column } : { line: line + lines, column: 1 };
  context.problems.push(problem(code, context.path, place, params));
}
