/** One piece of a line that should stand otherwise. Plain data: it is kept with the problem that it belongs to. */
export interface Correction {
  /** The whole line as its author wrote it. */
  line: string;
  /** Where the piece begins and ends in it, counted from 0. */
  start: number;
  end: number;
  right: string;
}

/**
 * The correction of a piece of the author's own line, quotes around the piece being left alone;
 * undefined when the piece doesn't stand at that place, on one line.
 */
export function correction(
  source: { line: (line: number) => string },
  at: { line: number; column: number },
  wrong: string,
  right: string,
): Correction | undefined {
  const line = source.line(at.line);
  if (wrong === '' || wrong.includes('\n')) return undefined;
  const first = at.column - 1;
  const start = line.startsWith(wrong, first) ? first : first + 1;
  if (!line.startsWith(wrong, start)) return undefined;
  return { line, start, end: start + wrong.length, right };
}

/** A whole line that should stand otherwise. */
export function lineCorrection(line: string, right: string): Correction {
  return { line, start: 0, end: line.length, right };
}

/** The line as it should stand, with all its corrections; of two that overlap, the first counts. */
export function correctedLine(corrections: readonly Correction[]): string {
  const line = corrections[0]?.line ?? '';
  let result = '';
  let at = 0;
  for (const { start, end, right } of corrections.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += line.slice(at, start) + right;
    at = end;
  }
  return result + line.slice(at);
}
