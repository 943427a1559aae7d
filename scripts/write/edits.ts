/** A piece of a source text to be replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The source from one offset to another with the edits that lie within; of two that overlap, the first counts. */
export function edited(source: string, edits: readonly Edit[], from = 0, to = source.length): string {
  let result = '';
  let at = from;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at || end > to) continue;
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at, to);
}
