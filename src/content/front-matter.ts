import matter from 'gray-matter';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';

/** A file cut in two, and what its YAML was read as. */
export interface FrontMatter<Data> {
  /** The YAML, after one line break for the opening `---`, so that its lines are the file's own. */
  yaml: string;
  data: Data;
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
}

/** Whole lines: with a word behind it, as in `---js`, other programs run what follows; four dashes are a rule in the text. */
const OPENING = '---';
const CLOSING = '---\n';

/** gray-matter looks on from each blank line over all that follow it, so that a hundred thousand would take minutes. */
const TOO_MANY_BLANK_LINES = /(?:[\n\u2028\u2029][^\S\n\u2028\u2029]*){101}/;

/**
 * Cuts a file at its two lines of `---` and has its YAML read, once. The two checks before make sure that gray-matter
 * cuts where the author did: by itself it takes `---js` for a program, and ends at the first line that begins with `---`.
 */
export function cutFrontMatter<Data>(
  source: string,
  path: string,
  read: (yaml: string) => Data,
): { cut: FrontMatter<Data>; problem?: undefined } | { problem: Problem; cut?: undefined } {
  const closed = `${source}\n`;
  const firstLine = closed.slice(0, closed.indexOf('\n'));
  const start = { line: 1, column: 1 };
  if (firstLine !== OPENING)
    return {
      problem: /^---\s*[a-z]/i.test(firstLine)
        ? problem('front-matter-language', path, start, { found: firstLine })
        : problem('no-front-matter', path, start, { found: firstLine.slice(0, 60) }),
    };
  const end = closed.indexOf(`\n${CLOSING}`);
  if (end === -1) return { problem: problem('front-matter-not-closed', path, start, {}) };
  const blank = TOO_MANY_BLANK_LINES.exec(closed.slice(0, end));
  if (blank) {
    const line = closed.slice(0, blank.index).split('\n').length + 1;
    const message = 'More than a hundred lines without a word';
    return { problem: problem('bad-yaml', path, { line, column: 1 }, { message }) };
  }
  const { yaml, data } = readBlock(closed, read);
  const body = closed.slice(OPENING.length + yaml.length + 1 + CLOSING.length);
  const bodyLine = closed.slice(0, closed.length - body.length).split('\n').length;
  return { cut: { yaml, data, body, bodyLine } };
}

/** Has gray-matter find the YAML. Given no options it would answer from memory, and call bad YAML `{}` the second time. */
function readBlock<Data>(source: string, read: (yaml: string) => Data): { yaml: string; data: Data } {
  let result: { data: Data } | undefined;
  const yaml = (text: string) => {
    result = { data: read(text) };
    return result;
  };
  const file = matter(source, { delimiters: [OPENING, CLOSING], engines: { ...REFUSING, yaml } });
  // gray-matter asks nobody about a block without a line of YAML.
  return { yaml: file.matter, data: (result ?? yaml(file.matter)).data };
}

function refuse(): never {
  throw new Error('Front matter is YAML and nothing else.');
}

/** The engines that gray-matter brings along; one of them runs the front matter as a program. */
const REFUSING = { json: refuse, javascript: refuse };
