import { CsvError, type InfoRecord, type Options, parse } from 'csv-parse/sync';

/** The dialect of a CSV file and the names in its first record, which DuckDB gives only with numbers behind repeated ones. */
interface CsvHeader {
  delimiter: string;
  names: string[];
  /** Lines before the names: Excel may write `sep=;` there. */
  skipped: number;
}

/** A record of a CSV file, with the line that it begins in. */
interface CsvRecord {
  line: number;
  cells: string[];
}

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Reads the first record of a CSV file. The delimiter is the one that the file states, or else the one that gives most
 * names; a wrong one mostly leaves quotes in the middle of a name, and is then out.
 */
export function csvHeader(head: string): CsvHeader {
  const text = head.replace(/^\uFEFF/, '');
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const rest = text.slice(stated?.[0].length ?? 0);
  const delimiters = stated?.[1] === undefined ? DELIMITERS : [stated[1]];
  const fitting = delimiters.filter((delimiter) => hasFittingQuotes(rest, delimiter));
  const [first, ...others] = (fitting.length > 0 ? fitting : delimiters).map((delimiter) => {
    const [record] = read(rest, { delimiter, to: 1, skip_empty_lines: true });
    return { delimiter, names: record?.cells ?? [''] };
  });
  const { delimiter, names } = others.reduce(
    (best, next) => (next.names.length > best.names.length ? next : best),
    first ?? { delimiter: ',', names: [''] },
  );
  // A delimiter after the last column makes one more, without a name.
  if (names.at(-1)?.trim() === '' && names.length > 1) names.pop();
  return { delimiter, names: names.map((name) => name.trim()), skipped: stated === null ? 0 : 1 };
}

/**
 * Reads the records of a CSV file, without blank ones. A quote that is out of place belongs to its cell, and one that is
 * never closed reaches to the end of the file.
 */
export function csvRecords(text: string, delimiter: string): CsvRecord[] {
  return read(text, { delimiter }).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

function hasFittingQuotes(text: string, delimiter: string): boolean {
  try {
    read(text, { delimiter, to: 1, skip_empty_lines: true, relax_quotes: false });
    return true;
  } catch {
    return false;
  }
}

function read(text: string, options: Options): CsvRecord[] {
  const all: Options = {
    bom: true,
    info: true,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    ...options,
  };
  // A file may have several kinds of line breaks.
  const plain = text.replace(/\r\n?/g, '\n');
  try {
    return parse(plain, all).map(located);
  } catch (error) {
    if (!all.relax_quotes || !(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED')
      throw error;
    return parse(`${plain}"`, all).map(located);
  }
}

/** A record by its first line: the parser gives the last. */
function located(parsed: unknown): CsvRecord {
  const { info, record } = parsed as { info: InfoRecord; record: string[] };
  return { line: info.lines - (record.join('').split('\n').length - 1), cells: record };
}
