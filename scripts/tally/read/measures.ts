import type { Measures, Names } from '../importers/importer.ts';
import { asText, cellsOf } from './cells.ts';
import { firstOf } from './sql.ts';
import type { Table } from './table.ts';

/** What exports may say of how a ticket went: in a row it is a text, as the export writes it. */
export const MEASURE_FIELDS = [
  'firstReply',
  'firstReplyMinutes',
  'solved',
  'reopened',
  'escalated',
  'channel',
  'kind',
  'handled',
] as const satisfies readonly (keyof Measures)[];
export type MeasureField = (typeof MEASURE_FIELDS)[number];

/**
 * The column of rows that holds all of it, as the export writes it: most tickets are of other months, and needn't be read.
 * Times without a zone may be in UTC, and a length that is a number is in a unit of so many minutes.
 */
export const MEASURES = `measures STRUCT(${MEASURE_FIELDS.map((field) => `${field} VARCHAR`).join(', ')}, in_utc BOOLEAN, unit DOUBLE)`;

/** What isn't a text of it. */
export const MEASURE_FACTS = ['in_utc', 'unit'] as const;

/** The measures of a table's rows as SQL. */
export function measuresOf(table: Table, measures: Measures = {}, inUtc = false): string {
  const fields = MEASURE_FIELDS.map((field) => {
    const cells = cellsOf(table, measures[field]).map(asText);
    const text = cells.length === 1 ? cells[0] : firstOf(cells.map((cell) => `value(${cell})`));
    return `${field} := (${text ?? 'NULL'})::VARCHAR`;
  });
  const unit = { seconds: 1 / 60, minutes: 1, hours: 60 }[measures.handledIn ?? 'minutes'];
  return `struct_pack(${fields.join(', ')}, in_utc := ${String(inUtc)}, unit := ${unit}::DOUBLE)`;
}

/** A length of work in minutes: a number in a unit, or hours and minutes, with seconds or without. */
export function minutesOf(text: string, unit: string): string {
  return `coalesce(clock_minutes(${text}), try_cast(replace(${text}, ',', '.') AS DOUBLE) * ${unit})`;
}

/** The measures that a table has a column for. */
export function measuredIn(table: Table, measures: Measures = {}): MeasureField[] {
  return MEASURE_FIELDS.filter((field) => cellsOf(table, measures[field]).length > 0);
}

/** The column that a table would need for a measure, as the system calls it; undefined where it has none by itself. */
export function columnFor(field: MeasureField, { kind }: Table, measures: Measures = {}): string | undefined {
  const names: Names = measures[field] ?? (field === 'firstReply' ? (measures.firstReplyMinutes ?? []) : []);
  // Only records have paths.
  return names.find((name) => kind === 'records' || !name.includes('.')) ?? names[0];
}
