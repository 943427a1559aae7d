import { isForbidden } from '../../src/domain/characters.ts';

/**
 * A report for programs: indented, with a line break at its end. What would move a terminal's cursor is escaped, and so is
 * what GitHub's runner would take for a command.
 */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value, null, 2)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]/gu, escaped)
    .replace(/##(?=\w*\[)/g, '#\\u0023');
  return `${json}\n`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isSafe = character === '\n' || (!isForbidden(code) && code !== 0x2028 && code !== 0x2029);
  return isSafe ? character : `\\u${code.toString(16).padStart(4, '0')}`;
}
