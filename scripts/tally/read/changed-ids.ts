import type { DuckDBConnection } from '@duckdb/node-api';
import { count } from '../../../src/domain/problem-kinds/sentences.ts';
import { rowsOf } from './database.ts';
import { ExportError } from './export-error.ts';
import { quoted } from './sql.ts';

/** What tells one ticket, customer or issue from another: one that was changed is taken for another's, in silence. */
export type IdField = 'id' | 'requester' | 'organisation' | 'links' | 'updated';

/** How spreadsheets change ids, and in which columns that can be told from what a system writes. */
interface Change {
  kind: 'rounded' | 'lost' | 'dates';
  pattern: string;
  fields: readonly IdField[];
}

const BEGIN = '(?:^|[;,|\\n\\r])\\s*';
const END = '\\s*(?:$|[;,|\\n\\r])';
const MONTH = '(?:[A-Z]?[a-zç]{2,8}\\.?)';
const ALL = ['id', 'requester', 'organisation', 'links', 'updated'] as const;

const CHANGES: readonly Change[] = [
  {
    kind: 'rounded',
    pattern: `${BEGIN}[+-]?(?:[0-9]+(?:[.,][0-9]+)?\\s?[eE]\\s?\\+\\s?[0-9]+|[0-9]+[.,][0-9]+E[0-9]+)${END}`,
    fields: ALL,
  },
  {
    kind: 'lost',
    pattern: `${BEGIN}(?:#{2,}|#[\\p{Lu}¡¿][\\p{Lu}/0-9]*[!?]|#N/[A-Z]+!?|Err:[0-9]+)${END}`,
    fields: ALL,
  },
  {
    // A key such as MAR-12 in a list of keys.
    kind: 'dates',
    pattern: `^(?:(?:[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{2}|[0-9]{4})|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})(?:[ T][0-9]{1,2}:[0-9]{2}.*)?|[0-9]{1,2}[-/. ]${MONTH}(?:[-/. ][0-9]{2,4})?|${MONTH}[-/. ][0-9]{2,4})$`,
    fields: ['id', 'requester', 'organisation', 'links'],
  },
];

const SAYINGS: Record<Change['kind'], string> = {
  rounded: 'a rounded number, such as 1.23E+11, for an id',
  lost: 'an error, such as ##### or #REF!, for an id',
  dates: 'a date, such as 3-Dec, for an id',
};

/** Rows of a file, and how many of them a spreadsheet has changed in a field. */
interface ChangedIds {
  file: number;
  field: IdField;
  kind: Change['kind'];
  changed: number;
  filled: number;
}

/** Where a spreadsheet has changed ids. Dates alone in a column may be what a system calls its tickets by. */
export async function changedIds(connection: DuckDBConnection): Promise<ChangedIds[]> {
  const [side] = await rowsOf(connection, 'SELECT 1 FROM side_rows LIMIT 1');
  const fields = [
    ...fieldsOf('ticket_rows', ALL),
    // Most exports have one table, and making the patterns ready takes as long as reading ten thousand rows.
    ...(side === undefined ? [] : fieldsOf('side_rows', ['id', 'requester', 'organisation'])),
  ];
  const evidence = await rowsOf<Omit<ChangedIds, 'kind' | 'changed'> & Record<Change['kind'], number>>(
    connection,
    fields.join(' UNION ALL '),
  );
  return evidence.flatMap(({ file, field, filled, ...rows }) =>
    CHANGES.map(({ kind }) => ({ file, field, kind, changed: rows[kind], filled })).filter(
      ({ kind, changed }) => changed > 0 && !(kind === 'dates' && changed === filled),
    ),
  );
}

/**
 * Throws an `ExportError` where a spreadsheet has changed ids: what they were is lost, and different tickets or customers
 * may be one now. `columnOf` names a field's columns.
 */
export async function assertUnchanged(
  connection: DuckDBConnection,
  shown: (file: number) => string,
  columnOf: (file: number, field: IdField) => string,
): Promise<void> {
  const [first] = await changedIds(connection);
  if (first === undefined) return;
  const { file, field, kind, changed, filled } = first;
  throw new ExportError(
    `${shown(file)}: ${count(changed, 'row')} of ${filled} ${changed === 1 ? 'has' : 'have'} ${SAYINGS[kind]} in the column ${columnOf(file, field)}. ` +
      'A spreadsheet has changed them, and what they were is lost. Export the tickets again, and don’t open them in a spreadsheet in between.',
  );
}

function fieldsOf(table: string, fields: readonly IdField[]): string[] {
  return fields.map((field) => {
    const text = field === 'links' ? 'array_to_string(links, chr(10))' : field;
    const rows = CHANGES.map(({ kind, pattern, fields: its }) => {
      if (!its.includes(field)) return `0 AS ${kind}`;
      // Beside one another, DuckDB would look at every text for both.
      const isChanged = `CASE WHEN ${GUARDS[kind]} THEN regexp_matches(text, ${quoted(pattern)}) END`;
      return `count(CASE WHEN ${isChanged} THEN 1 END)::INT AS ${kind}`;
    });
    return `SELECT file, ${quoted(field)} AS field, count(text)::INT AS filled, ${rows.join(', ')}
      FROM (SELECT file, ${text} AS text FROM ${table}) GROUP BY file`;
  });
}

/** Signs without which a text needn't be looked at closely. */
const GUARDS: Record<Change['kind'], string> = {
  rounded: "(contains(text, 'E') OR contains(text, 'e+'))",
  lost: "(contains(text, '#') OR contains(text, 'Err:'))",
  dates: `length(text) BETWEEN 4 AND 30 AND (${[...'-/. '].map((sign) => `contains(text, '${sign}')`).join(' OR ')})`,
};
