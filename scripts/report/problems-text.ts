import pc from 'picocolors';
import type { Problem } from '../../src/domain/problems.ts';
import { pathOf, summary } from './summary.ts';

export interface TextOptions {
  colour?: boolean;
  /** The content folder as the reader would write it, put before each path. */
  folder?: string;
}

/** Problems for people: file by file, each with its place, code, what, why and what to do; then how many there are. */
export function reportText(
  problems: readonly Problem[],
  { colour = false, folder }: TextOptions = {},
): string {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const paragraphs = [...byFile.values()].flat().map((problem) => paragraph(problem, folder, colour));
  return [...paragraphs, `${summary(problems)}\n`].join('\n');
}

function paragraph(problem: Problem, folder: string | undefined, colour: boolean): string {
  const { bold, dim, green, red, yellow } = pc.createColors(colour);
  const { severity, code, line, column, what, why, fix } = problem;
  const paint = severity === 'error' ? red : yellow;
  const place = `${pathOf(problem, folder)}:${line}:${column}`;
  return `${place}  ${paint(severity)}  ${dim(code)}
  ${bold(what)}
  ${why}
  ${green('→')} ${fix}
`;
}
