import escapeStringRegexp from 'escape-string-regexp';
/** A record of a CSV file (RFC 4180), with the line that it begins in. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** Reads the records of a CSV file; empty lines are none. A quote that is never closed reaches to the end of the file. */
export function csvRecords(text: string, delimiter: string): CsvRecord[] {
  const plainText = `${text}\n`.replace(/\r\n?/g, '\n');
  const sign = escapeStringRegexp(delimiter);
  const cell = new RegExp(`(?:"((?:[^"]|"")*)(?:"|$))?([^\\n${sign}]*)(${sign}|\\n|$)`, 'y');
  const records: CsvRecord[] = [];
  let line = 1;
  let record: CsvRecord = { line, cells: [] };
  while (cell.lastIndex < plainText.length) {
    const [whole, quoted, plain = '', end] = cell.exec(plainText) ?? [''];
    record.cells.push((quoted?.replaceAll('""', '"') ?? '') + plain);
    line += whole.split('\n').length - 1;
    if (end === delimiter) continue;
    if (record.cells.some((content) => content.trim() !== '')) records.push(record);
    record = { line, cells: [] };
  }
  return records;
}
