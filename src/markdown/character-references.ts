import type { Root } from 'mdast';
import { isForbidden, nameOfCharacter } from '../domain/characters.ts';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Context } from './context.ts';
import { visit } from './visit.ts';

/** A file that has more of them is no text. */
const MOST = 50;

const REFERENCE = /&#(?:x([0-9a-f]+)|([0-9]+));?/gi;

/**
 * Names the references such as `&#x202E;` that make a character which no text may hold. Markdown would put a replacement
 * character in the place of some of them, without a word. In code they are what they look like.
 */
export function refuseCharacterReferences(tree: Root, body: string, context: Context): void {
  if (!body.includes('&#')) return;
  const spans = { code: [] as [number, number][], html: [] as [number, number][] };
  visit(tree, ({ type, position }) => {
    const span: [number, number] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    if (type === 'code' || type === 'inlineCode') spans.code.push(span);
    else if (type === 'html') spans.html.push(span);
  });
  let [line, lineStart, found] = [context.firstLine, 0, 0];
  for (const { 0: written, 1: hexadecimal, 2: decimal, index } of body.matchAll(REFERENCE)) {
    for (
      let end = body.indexOf('\n', lineStart);
      end !== -1 && end < index;
      end = body.indexOf('\n', lineStart)
    ) {
      line += 1;
      lineStart = end + 1;
    }
    const code = hexadecimal === undefined ? parseInt(decimal ?? '', 10) : parseInt(hexadecimal, 16);
    if (!isForbidden(code) || isWithin(index, spans.code) || isEscaped(body, index)) continue;
    // Browsers do without the semicolon, Markdown doesn't.
    if (!written.endsWith(';') && !isWithin(index, spans.html)) continue;
    const at = { line, column: index - lineStart + 1 };
    const params = { name: nameOfCharacter(code), written };
    context.problems.push(problem('forbidden-character', context.path, at, params));
    if (++found === MOST) return;
  }
}

function isWithin(offset: number, spans: readonly [number, number][]): boolean {
  return spans.some(([start, end]) => start <= offset && offset < end);
}

function isEscaped(body: string, index: number): boolean {
  return (/\\*$/.exec(body.slice(Math.max(0, index - 100), index))?.[0].length ?? 0) % 2 === 1;
}
