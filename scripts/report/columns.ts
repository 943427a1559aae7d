import { oneLine } from './safe-text.ts';

/** A table in plain text, a line a row: columns as wide as their widest cell, two blanks apart; some of them, by index, to the right. */
export function columns(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  toTheRight: readonly number[],
): string {
  const all = [head, ...rows].map((row) => row.map(oneLine));
  const widths = head.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - [...cell].length);
        return toTheRight.includes(column) ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd();
  return all.map(line).join('\n');
}
