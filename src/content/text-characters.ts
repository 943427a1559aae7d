import { type Document, isScalar, visit } from 'yaml';
import { forbiddenAt, isForbidden, nameOfCharacter } from '../domain/characters.ts';
import type { Position } from '../domain/document.ts';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';

/** A file that has more of them is no text. */
const MOST = 50;

/** The characters in a file that no text may hold, each run of them once. */
export function characterProblems(text: string, path: string): Problem[] {
  const problems: Problem[] = [];
  let [line, lineStart, last] = [1, 0, -1];
  for (let at = forbiddenAt(text); at !== undefined; at = forbiddenAt(text, last + 1)) {
    for (
      let end = text.indexOf('\n', lineStart);
      end !== -1 && end < at;
      end = text.indexOf('\n', lineStart)
    ) {
      line += 1;
      lineStart = end + 1;
    }
    const name = nameOfCharacter(text.codePointAt(at) ?? 0);
    if (at !== last + 1 || problems.length === 0)
      problems.push(
        problem(
          'forbidden-character',
          path,
          { line, column: at - lineStart + 1 },
          { name, written: undefined },
        ),
      );
    last = at;
    if (problems.length === MOST) break;
  }
  return problems;
}

/** The escapes that YAML's double quotes know by a letter, as far as they make such a character. */
const BY_LETTER: Readonly<Record<string, number>> = {
  ...{ '0': 0, a: 7, b: 8, v: 11, f: 12, r: 13, e: 27, N: 0x85 },
};
const ESCAPE = /\\(?:x([\da-fA-F]{2})|\\?u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))/g;

/**
 * The same characters where an escape in double quotes makes them. Half of a character is refused behind a second
 * backslash, too: that is an escape that went through a program, and programs after this one read it as one again.
 */
export function escapeProblems(
  document: Document.Parsed,
  text: string,
  path: string,
  place: (offset: number) => Position,
): Problem[] {
  if (!text.includes('\\')) return [];
  const problems: Problem[] = [];
  visit(document, (_key, node) => {
    if (!isScalar(node) || node.type !== 'QUOTE_DOUBLE' || !node.range) return;
    const [start, end] = node.range;
    let pair = -1;
    for (const { 0: written, 1: x, 2: u, 3: long, 4: letter = '', index } of text
      .slice(start, end)
      .matchAll(ESCAPE)) {
      const digits = x ?? u ?? long;
      const code = digits === undefined ? BY_LETTER[letter] : parseInt(digits, 16);
      const isSecond = pair === index;
      pair = -1;
      const isText = written.startsWith('\\\\u') && !isHalf(code ?? 0);
      if (code === undefined || isSecond || isText || !isForbidden(code)) continue;
      // Half of a pair is followed by the other one, or stands alone.
      if (isFirstHalf(code) && isSecondHalf(text.slice(start + index + written.length, end))) {
        pair = index + written.length;
        continue;
      }
      const at = place(start + index);
      problems.push(problem('forbidden-character', path, at, { name: nameOfCharacter(code), written }));
    }
  });
  return problems;
}

function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isSecondHalf(behind: string): boolean {
  return /^\\{1,2}u[dD][c-fC-F]/.test(behind);
}
