import matter from 'gray-matter';
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

/** Front matter that isn't YAML would run: every engine but ours throws, and ours only hands the text over. */
const refuse = () => {
  throw new Error('front matter is YAML');
};
const ENGINES = {
  yaml: () => ({}),
  json: { parse: refuse },
  javascript: { parse: refuse },
};

/** Cuts a file at its two lines of `---`. */
export function splitFrontMatter(source: string, path: string): { split: Split } | { problem: Problem } {
  const start = { line: 1, column: 1 };
  const firstLine = source.slice(0, endOfLine(source));
  if (firstLine !== '---') {
    return {
      problem: /^---\s*[a-z]/i.test(firstLine)
        ? problem('front-matter-language', path, start, { found: firstLine })
        : problem('no-front-matter', path, start, { found: firstLine.slice(0, 60) }),
    };
  }
  const closed = `${source}\n`;
  if (!closed.includes('\n---\n')) return { problem: problem('front-matter-not-closed', path, start, {}) };
  // The closing delimiter takes its line break along, or a line of four dashes would end the facts.
  const { matter: yaml, content: body } = matter(closed, {
    engines: ENGINES,
    language: 'yaml',
    delimiters: ['---', '---\n'],
  });
  return { split: { yaml, body, bodyLine: closed.slice(0, closed.length - body.length).split('\n').length } };
}

function endOfLine(source: string): number {
  const end = source.indexOf('\n');
  return end === -1 ? source.length : end;
}
