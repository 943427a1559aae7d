import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';

/** A file cut in two. */
export interface Split {
  /** The YAML, after one line break for the opening `---`, so that its lines are the file's own. */
  yaml: string;
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
}

/** Whole lines: with a word behind it, as in `---js`, other programs run what follows; four dashes are a rule in the text. */
const OPENING = '---';
const CLOSING = '\n---\n';

/** Cuts a file at its two lines of `---`. */
export function splitFrontMatter(source: string, path: string): { split: Split } | { problem: Problem } {
  const start = { line: 1, column: 1 };
  const firstLine = source.slice(0, endOfLine(source));
  if (firstLine !== OPENING) {
    return {
      problem: /^---\s*[a-z]/i.test(firstLine)
        ? problem('front-matter-language', path, start, { found: firstLine })
        : problem('no-front-matter', path, start, { found: firstLine.slice(0, 60) }),
    };
  }
  const closed = `${source}\n`;
  const end = closed.indexOf(CLOSING);
  if (end === -1) return { problem: problem('front-matter-not-closed', path, start, {}) };
  const body = closed.slice(end + CLOSING.length);
  return {
    split: {
      yaml: closed.slice(OPENING.length, end),
      body,
      bodyLine: closed.slice(0, closed.length - body.length).split('\n').length,
    },
  };
}

function endOfLine(source: string): number {
  const end = source.indexOf('\n');
  return end === -1 ? source.length : end;
}
