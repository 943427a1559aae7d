import type { Problem } from '../../src/domain/problems.ts';
import { painter } from './paint.ts';
import { pathOf } from './place.ts';
import { summary } from './summary.ts';

interface TextOptions {
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
  const paint = painter(colour);
  const { severity, code, line, column, what, why, fix } = problem;
  const place = `${pathOf(problem, folder)}:${line}:${column}`;
  return `${place}  ${paint(severity === 'error' ? 'red' : 'yellow', severity)}  ${paint('dim', code)}
  ${paint('bold', what)}
  ${why}
  ${paint('green', '→')} ${fix}
`;
}
