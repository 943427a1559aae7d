import { Failure } from '../../cli/command.ts';
import type { ExportFile } from './export-files.ts';
import { ExportProblem } from './export-problem.ts';
import type { Table } from './table.ts';

export const AGAIN =
  'The file was cut off, or changed by another program, such as a spreadsheet. Export it again, and don’t save it in between.';

/** DuckDB's message as a sentence of ours: its own may hold what stands in a ticket. */
export function faultOf({ files, kind }: Pick<Table, 'files' | 'kind'>, message: string): Error {
  const file = files.find(({ path }) => message.includes(path)) ?? files[0];
  const line = Number(/\b[Ll]ine:? (\d+)/.exec(message)?.[1]);
  const widths = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  if (/no space left|out of (?:disk|memory)|max_temp_directory_size/i.test(message))
    return new Failure(
      'There is no room for what is read: make some on the disk that holds temporary files, and run the command again. Nothing was changed.',
    );
  if (widths !== null)
    return new ExportProblem(
      `${at(file, line)}: this row has ${widths[2] ?? ''} ${widths[2] === '1' ? 'cell' : 'cells'}, and the first line names ${widths[1] ?? ''} columns. ${AGAIN}`,
    );
  if (/unterminated quote/i.test(message))
    return new ExportProblem(`${at(file, line)}: a quotation mark opens here and never closes. ${AGAIN}`);
  if (/invalid state/i.test(message))
    return new ExportProblem(
      `${file.shown}: its rows end in different ways, or a quotation mark stands in the midst of a cell. ${AGAIN}`,
    );
  if (/line size/i.test(message))
    return new ExportProblem(`${at(file, line)}: a row is longer than 32 MB. ${AGAIN}`);
  if (/JSON/.test(message) && kind === 'records')
    return new ExportProblem(
      `${file.shown}${jsonPlace(message)}: the JSON can’t be read from here on. The file was cut off, or isn’t whole. Export it again.`,
    );
  if (file.packing === 'parquet')
    return new ExportProblem(
      `${file.shown}: this Parquet file is damaged or was cut off. Download it again.`,
    );
  return new Failure(
    `${file.shown}: this file can’t be read (${/^[\w ]*Error/.exec(message)?.[0] ?? 'for a reason unknown'}).`,
  );
}

export function at({ shown }: ExportFile, line: number): string {
  return Number.isNaN(line) ? shown : `${shown}, line ${String(line)}`;
}

/** Where JSON can't be read: DuckDB counts its lines and records from two. What is one object, or broken from its beginning on, has none. */
function jsonPlace(message: string): string {
  const [, unit = '', number] = /in (line|record)(?:\/value)? (\d+)/.exec(message) ?? [];
  const place = Number(number) - 1;
  return place > 1 ? `, ${unit} ${String(place)}` : '';
}
