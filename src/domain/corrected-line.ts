import type { Position } from './document.ts';

/**
 * The author's own line with one piece of it replaced, quotes around the piece being left alone;
 * undefined when the piece doesn't stand at that place, on one line.
 */
export function correctedLine(
  source: { line: (line: number) => string },
  at: Position,
  wrong: string,
  right: string,
): string | undefined {
  const line = source.line(at.line);
  if (wrong === '' || wrong.includes('\n')) return undefined;
  const first = at.column - 1;
  const start = line.startsWith(wrong, first) ? first : first + 1;
  if (!line.startsWith(wrong, start)) return undefined;
  return (line.slice(0, start) + right + line.slice(start + wrong.length)).trim();
}
