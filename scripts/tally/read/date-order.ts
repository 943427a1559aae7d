import type { DuckDBConnection } from '@duckdb/node-api';
import type { TallyFacts } from '../../../src/domain/schemas/tally.ts';
import { rowsOf } from './database.ts';
import { ExportError } from './export-error.ts';

type DateOrder = NonNullable<TallyFacts['dateOrder']>;

/** What the dates of a file prove: a number above 12 can't be a month. */
interface Evidence {
  file: number;
  dayFirst: number;
  monthFirst: number;
  /** Dates that would be another day the other way round. */
  either: number;
}

const EVIDENCE = `SELECT file, count(*) FILTER (opened IS NOT NULL AND other IS NULL)::INT AS dayFirst,
  count(*) FILTER (opened IS NULL AND other IS NOT NULL)::INT AS monthFirst,
  count(*) FILTER (opened::DATE <> other::DATE)::INT AS either
  FROM ticket_rows WHERE numeric GROUP BY file ORDER BY file`;

/**
 * The files whose dates have the month first. A file's order is the one asked for, or the one that its dates prove, or else
 * the one that other files prove. Throws an `ExportError` where it stays open, or a file's dates contradict each other.
 */
export async function monthFirstFiles(
  connection: DuckDBConnection,
  asked: DateOrder | undefined,
  shown: (file: number) => string,
): Promise<number[]> {
  const evidence = await rowsOf<Evidence>(connection, EVIDENCE);
  const proven = evidence.map((of) => asked ?? provenBy(of, shown));
  const known = new Set(proven.filter((order) => order !== undefined));
  const [only] = known.size === 1 ? known : [];
  return evidence.flatMap(({ file, either }, index) => {
    const order = proven[index] ?? only;
    if (order === undefined && either > 0) throw ambiguous(shown(file), either);
    return order === 'month-first' ? [file] : [];
  });
}

function provenBy(
  { file, dayFirst, monthFirst }: Evidence,
  shown: (file: number) => string,
): DateOrder | undefined {
  if (dayFirst > 0 && monthFirst > 0)
    throw new ExportError(
      `${shown(file)}: ${dayFirst} of its dates have the day first, such as 31/12/2026, and ${monthFirst} the month, such as 12/31/2026. ` +
        'A spreadsheet may have changed some of them. Export it again, and don’t save it in between.',
    );
  return dayFirst > 0 ? 'day-first' : monthFirst > 0 ? 'month-first' : undefined;
}

function ambiguous(file: string, dates: number): ExportError {
  return new ExportError(
    `${file}: ${dates} of its dates, such as 03/04/2026, may have the day or the month first, and nothing tells which. ` +
      'Say it with --date-order day-first or --date-order month-first, or as dateOrder under tally: in site.yaml.',
  );
}
