import type { TallyFacts } from '../../../src/domain/schemas/tally.ts';
import type { Exclusion, Names, TicketTable } from '../importers/importer.ts';
import type { KeptTexts } from '../ticket-source.ts';
import { asList, asText, cellsOf, linesOf, rawOf, textOf } from './cells.ts';
import { columnKey } from './column-key.ts';
import { MEASURES, measuresOf } from './measures.ts';
import type { NamePatterns } from './name-patterns.ts';
import { inAnyCase, isOneOf, quoted, quotedList } from './sql.ts';
import type { Attempt, Table } from './table.ts';

/**
 * The table in which the rows of all exports are gathered: one for each version of a ticket. Of tags, links and words
 * only those are kept that may matter.
 */
export const TICKET_ROWS = `ticket_rows (
  file INTEGER, source VARCHAR, id VARCHAR, blank BOOLEAN,
  opened TIMESTAMP, other TIMESTAMP, numeric BOOLEAN, zoned BOOLEAN, updated VARCHAR, revision VARCHAR,
  requester VARCHAR, email VARCHAR, organisation VARCHAR, fate VARCHAR, tags VARCHAR[], links VARCHAR[], words VARCHAR[], text VARCHAR, told VARCHAR[], ${MEASURES})`;

/** The things looked for in rows. */
export interface Search {
  patterns: NamePatterns;
  tally: TallyFacts;
  keepTexts: KeptTexts;
  /** The columns that tell segments of customers. */
  segmentFields?: readonly string[];
  /** Whether what tickets say of how they went is kept. */
  measures?: boolean;
}

/** The query that reads a table's rows as those of `ticket_rows`. */
export function ticketRows(
  table: Table,
  shape: TicketTable,
  { file, source }: { file: number; source: string },
  search: Search,
  attempt: Attempt,
): string {
  const texts = cellsOf(table, shape.texts).map(asText);
  const { links } = search.tally.match;
  const read = [
    `${textOf(table, shape.id)} AS id`,
    `${textOf(table, shape.opened)} AS opened`,
    `${rawOf(table, shape.updated)} AS updated`,
    `${rawOf(table, shape.revision)} AS revision`,
    `${linesOf(table, shape.requester)} AS requester`,
    `${linesOf(table, shape.email)} AS email`,
    `${linesOf(table, shape.organisation)} AS organisation`,
    `${fateOf(table, shape.exclusions ?? [])} AS fate`,
    `${tagsOf(table, shape, search)} AS tags`,
    `${links ? linksOf(table, shape, search.tally.linkFields) : 'NULL'} AS links`,
    `${toldOf(table, search.segmentFields)} AS told`,
    `${search.measures ? measuresOf(table, shape.measures, shape.utc) : 'NULL'} AS measures`,
    `${wholeOf(texts)} AS whole`,
    `${texts.map((text) => `coalesce(${text}, '') = ''`).join(' AND ') || 'true'} AS silent`,
  ];
  return `SELECT ${file}, ${quoted(source)}, ticket_id(id),
    CASE WHEN id IS NULL THEN silent AND coalesce(opened, requester, organisation) IS NULL ELSE false END,
    known_time(opened, parts), other_time(parts), is_numeric_date(parts),
    ${shape.utc === true ? 'true' : 'is_zoned(opened)'}, updated, revision,
    requester, email, organisation, fate, tags, links, ${wordsOf('whole', search.patterns)}, ${keptText(search)}, told, measures
  FROM (SELECT *, time_parts(opened) AS parts FROM (SELECT ${read.join(', ')} FROM ${table.rows(attempt)}))`;
}

/** What a row says in each of some columns, or NULL where a table has none of them. */
function toldOf(table: Table, fields: readonly string[] = []): string {
  if (!fields.some((field) => hasField(table, field))) return 'NULL';
  return `[${fields.map((field) => textOf(table, [field])).join(', ')}]`;
}

/** Whether a table has a column, or a path in its records, of that name. */
export function hasField(table: Table, field: string): boolean {
  return table.cells(field).length > 0;
}

/** The text of a row, where it is kept. */
function keptText({ keepTexts, patterns }: Search): string {
  if (keepTexts !== 'naming') return keepTexts === 'all' ? 'whole' : 'NULL';
  return `CASE WHEN tags IS NOT NULL OR links IS NOT NULL OR ${wordsOf('whole', patterns)} IS NOT NULL THEN whole END`;
}

/** The texts of a row as one, since looking for names begins anew with each. */
export function wholeOf(texts: readonly string[]): string {
  return texts.length === 0 ? 'NULL' : `concat_ws(chr(10), ${texts.join(', ')})`;
}

/**
 * The words of a text that may name an issue. Most texts have none, and are looked at once; of the others, most have no
 * uncommon sign.
 */
export function wordsOf(text: string, { any, uncommon, plain, all }: NamePatterns): string {
  if (plain.length === 0) return 'NULL';
  const has = (pattern: string) => `regexp_matches(${text}, ${quoted(pattern)})`;
  const words = (patterns: readonly string[]) =>
    `regexp_extract_all(${text}, ${quoted(`\\S*(?:${patterns.join('|')})\\S*`)})`;
  const slow = `CASE WHEN ${all.map(has).join(' OR ')} THEN ${words(all)} END`;
  return `CASE WHEN ${has(any)} THEN CASE WHEN ${has(uncommon)} THEN ${slow} ELSE ${words(plain)} END END`;
}

/** The tags of rows that have any of those looked for. */
function tagsOf(table: Table, shape: TicketTable, { patterns, tally }: Search): string {
  const wanted = [patterns.tags, ...tally.leaveOut.tags.map(inAnyCase)].join('|');
  return listWhere(
    table,
    shape.tags,
    (text) => `regexp_matches(${text}, ${quoted(wanted)})`,
    tagSeparators(shape),
  );
}

/** The texts of several columns as one list, where they pass a test. */
export function listWhere(
  table: Table,
  names: Names | undefined,
  test: (text: string) => string,
  separators: string,
): string {
  const lists = cellsOf(table, names).map(
    (cell) => `CASE WHEN ${test(asText(cell))} THEN ${asList(cell, separators)} END`,
  );
  return joined(lists);
}

function tagSeparators({ tagSeparators: own }: TicketTable): string {
  return own ?? ',;';
}

function linksOf(table: Table, shape: TicketTable, linkFields: readonly string[]): string {
  const named = cellsOf(table, [...(shape.links ?? []), ...linkFields]);
  const alike = [...new Set(table.columns.map(columnKey))].filter((key) => shape.linkPattern?.test(key));
  // A link's cell holds one value, whatever is in it, or several.
  const lists = [...named, ...cellsOf(table, alike)].map((cell) => {
    const text = asText(cell);
    return `CASE WHEN value(${text}) IS NOT NULL THEN list_prepend(${text}, ${asList(cell, ',;\\n')}) END`;
  });
  return joined(lists);
}

/** Several lists as one; NULL where all are. */
function joined(lists: readonly string[]): string {
  const [first, ...others] = lists;
  if (first === undefined) return 'NULL';
  if (others.length === 0) return first;
  return `CASE WHEN coalesce(${lists.join(', ')}) IS NOT NULL THEN flatten([${lists.join(', ')}]) END`;
}

/** Why a version of a ticket isn't counted, or NULL. */
function fateOf(table: Table, exclusions: readonly Exclusion[]): string {
  const cases = exclusions.flatMap(({ reason, column, values }) =>
    cellsOf(table, column).map((cell) => {
      const text = asText(cell);
      const then = `THEN ${quoted(reason)}`;
      if (values === 'any') return `WHEN value(${text}) IS NOT NULL ${then}`;
      if (!column.includes('tags')) return `WHEN ${isOneOf(`lower(${text})`, values)} ${then}`;
      const holds = values.map((value) => `contains(${text}, ${quoted(value)})`).join(' OR ');
      return `WHEN CASE WHEN ${holds} THEN list_has_any(${asList(cell, '\\s,;')}, ${quotedList(values)}) END ${then}`;
    }),
  );
  return cases.length === 0 ? 'NULL' : `CASE ${cases.join(' ')} END`;
}
