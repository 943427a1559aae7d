import { type Edit, edited } from './edits.ts';

/** Lines that stand in a text instead of others. */
export interface ChangedLines {
  /** Where they begin in the old text, counted from 1. */
  line: number;
  removed: string[];
  added: string[];
}

/** What edits do to a text, line by line, in the order of the lines. */
export function changedLines(text: string, edits: readonly Edit[]): ChangedLines[] {
  return spansOf(text, edits).map(({ start, end }) => {
    const before = text.slice(start, end).split('\n');
    const after = edited(text, edits, start, end).split('\n');
    const isSame = (a: number, b: number) => before.at(a) !== undefined && before.at(a) === after.at(b);
    let [head, tail] = [0, 0];
    while (head < before.length && isSame(head, head)) head++;
    while (tail < before.length - head && isSame(-tail - 1, -tail - 1)) tail++;
    return {
      line: text.slice(0, start).split('\n').length + head,
      removed: before.slice(head, before.length - tail),
      added: after.slice(head, after.length - tail),
    };
  });
}

/** The whole lines that edits lie in, those that touch as one. */
function spansOf(text: string, edits: readonly Edit[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const start = text.lastIndexOf('\n', edit.start - 1) + 1;
    const lineBreak = text.indexOf('\n', edit.end);
    const end = lineBreak === -1 ? text.length : lineBreak;
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
