import type { Dice } from './dice.ts';
import type { ExportFile } from './format.ts';

/** How a system writes CSV; what isn't given is thrown. */
export interface CsvStyle {
  delimiter?: string;
  /** A row ends with one delimiter more. */
  emptyLastColumn?: boolean;
  /** Whether it may be written in Latin-1, which lacks many letters; it may unless it says no. */
  inLatin1?: boolean;
}

/**
 * Writes rows as one to three CSV files, with some rows repeated: quotes where they are needed and here and there else,
 * one kind of line end for rows and another inside cells, a byte-order mark, Latin-1, UTF-16, rows of delimiters alone.
 */
export function csvFiles(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  dice: Dice,
  { delimiter = ',', emptyLastColumn = false, inLatin1 = true }: CsvStyle = {},
): ExportFile[] {
  const repeated = dice.shuffled([...rows, ...rows.filter(() => dice.chance(0.2))]);
  const count = Math.min(dice.pick([1, 1, 2, 3]), Math.max(1, repeated.length));
  const share = Math.ceil(repeated.length / count);
  return Array.from({ length: count }, (_, index) => {
    const part = repeated.slice(index * share, (index + 1) * share);
    return { name: `${name}-${index + 1}.csv`, bytes: csvBytes(header, part) };
  });

  function csvBytes(head: readonly string[], part: readonly (readonly string[])[]): Uint8Array {
    const end = dice.pick(['\n', '\r\n']);
    const eager = dice.chance(0.3);
    const cell = (value: string) => {
      const needed = value.includes(delimiter) || /["\r\n]/.test(value) || value !== value.trim();
      return needed || eager || dice.chance(0.1) ? `"${value.replaceAll('"', '""')}"` : value;
    };
    const lines = [head, ...part].map(
      (values) => values.map(cell).join(delimiter) + (emptyLastColumn ? delimiter : ''),
    );
    if (dice.chance(0.2)) lines.push(delimiter.repeat(head.length - (emptyLastColumn ? 0 : 1)));
    const text = lines.join(end) + (dice.chance(0.8) ? end : '');
    if (inLatin1 && dice.chance(0.25) && !NEEDS_UNICODE.test(text)) return latin1(text);
    if (dice.chance(0.1)) return Buffer.from(`\uFEFF${text}`, 'utf16le');
    return Buffer.from(dice.chance(0.3) ? `\uFEFF${text}` : text, 'utf8');
  }
}

/** What names an issue in signs that Latin-1 lacks names none in it; a dash between words may get lost. */
const NEEDS_UNICODE = /[^\0-\xff–]/;

/** What Latin-1 can't say becomes a question mark, as systems write it. */
function latin1(text: string): Uint8Array {
  return Buffer.from(text.replace(/[^\0-\xff]/g, '?'), 'latin1');
}

/** A cell that says nothing, in one of the ways of exports. */
export function emptyCell(dice: Dice): string {
  return dice.pick(['', '', '-', 'NULL', 'nan', '?']);
}
