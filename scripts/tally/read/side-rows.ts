import type { LookupTable, SideTable } from '../importers/importer.ts';
import { asText, cellsOf, linesOf, textOf } from './cells.ts';
import { MEASURE_FACTS, MEASURE_FIELDS, MEASURES, measuresOf } from './measures.ts';
import { inAnyCase, quoted } from './sql.ts';
import type { Attempt, Table } from './table.ts';
import { listWhere, type Search, wholeOf, wordsOf } from './ticket-rows.ts';

/** What other tables of an export say of its tickets. */
export const SIDE_ROWS = `side_rows (
  file INTEGER, source VARCHAR, id VARCHAR, tags VARCHAR[], words VARCHAR[], requester VARCHAR, organisation VARCHAR, ${MEASURES})`;

/** What ids stand for: of tags, of the organisations of requesters, of links. */
export const LOOKUP_ROWS = 'lookup_rows (source VARCHAR, of_what VARCHAR, key VARCHAR, value VARCHAR)';

/** The query that reads a table's rows as those of `side_rows`. */
export function sideRows(
  table: Table,
  shape: SideTable,
  { file, source }: { file: number; source: string },
  { patterns, measures }: Search,
  attempt: Attempt,
): string {
  const texts = cellsOf(table, shape.texts).map(asText);
  const read = [
    String(file),
    quoted(source),
    `ticket_id(${textOf(table, shape.ticket)})`,
    listWhere(table, shape.tags, (text) => `value(${text}) IS NOT NULL`, ',;'),
    `${wholeOf(texts)} AS whole`,
    `${linesOf(table, shape.requester)} AS requester`,
    `${linesOf(table, shape.organisation)} AS organisation`,
    `${measures ? measuresOf(table, shape.measures) : 'NULL'} AS measures`,
  ];
  return `SELECT * EXCLUDE (whole, requester, organisation, measures), ${wordsOf('whole', patterns)}, requester, organisation, measures
    FROM (SELECT ${read.join(', ')} FROM ${table.rows(attempt)} WHERE ${isActive(table, shape)})`;
}

/** The query that reads a table's rows as those of `lookup_rows`. */
export function lookupRows(table: Table, shape: LookupTable, source: string, attempt: Attempt): string {
  const read = [quoted(source), quoted(shape.of), textOf(table, shape.key), textOf(table, shape.value)];
  return `SELECT ${read.join(', ')} FROM ${table.rows(attempt)} WHERE ${isActive(table, shape)}`;
}

function isActive(table: Table, { active }: SideTable | LookupTable): string {
  return `lower(coalesce(${textOf(table, active)}, 'true')) NOT IN ('false', 'f', '0', 'no')`;
}

/** One value for each key, whatever rows a warehouse repeats; of the organisations of a requester, all. */
const LOOKUPS = `SELECT source, of_what, key,
  CASE WHEN of_what = 'organisation-of-requester' THEN ${lines('value')} ELSE min(value) END AS value FROM lookup_rows GROUP BY source, of_what, key`;

/** Different texts of a group, one a line. */
function lines(column: string): string {
  return `string_agg(DISTINCT ${column}, chr(10) ORDER BY ${column})`;
}

/**
 * What other tables say of each ticket, as `sides`: tags by their names, where they have any that matter, words, who wrote
 * it and for whom, and what its links stand for.
 */
export function sidesOfTickets({ patterns, tally }: Search): string {
  const wanted = [patterns.tags, ...tally.leaveOut.tags.map(inAnyCase)].join('|');
  return `CREATE TEMP TABLE sides AS WITH lookups AS (${LOOKUPS}),
    tags AS (
      SELECT row.source, row.id, coalesce(value, tag) AS tag
      FROM (SELECT source, id, unnest(tags) AS tag FROM side_rows WHERE tags IS NOT NULL) AS row
      LEFT JOIN lookups ON of_what = 'tag' AND key = tag AND lookups.source = row.source),
    links AS (
      SELECT row.source, row.id, value AS link
      FROM (SELECT source, id, unnest(links) AS link FROM ticket_rows WHERE links IS NOT NULL) AS row
      JOIN lookups ON of_what = 'link' AND key = link AND lookups.source = row.source),
    parts AS (
      SELECT source, id, NULL AS tag, NULL AS link, words, requester, organisation, measures FROM side_rows
      UNION ALL SELECT source, id, tag, NULL, NULL, NULL, NULL, NULL FROM tags WHERE regexp_matches(tag, ${quoted(wanted)})
      UNION ALL SELECT source, id, NULL, link, NULL, NULL, NULL, NULL FROM links)
    SELECT source, id, list(DISTINCT tag) FILTER (tag IS NOT NULL) AS tags, list(DISTINCT link) FILTER (link IS NOT NULL) AS links,
      flatten(list(words) FILTER (words IS NOT NULL)) AS words, ${lines('requester')} AS requester, ${lines('organisation')} AS organisation,
      struct_pack(${fieldwise((field) => `max(measures.${field})`)}) AS measures
    FROM parts GROUP BY source, id`;
}

/** All measures, each made of those that there are. */
function fieldwise(of: (field: string) => string): string {
  return [...MEASURE_FIELDS, ...MEASURE_FACTS].map((field) => `${field} := ${of(field)}`).join(', ');
}

/** Tickets with what other tables say of them; `tickets` is their own table. */
export function withSides(tickets: string): string {
  return `SELECT row.* REPLACE (
      coalesce(list_concat(row.tags, sides.tags), row.tags, sides.tags) AS tags,
      coalesce(list_concat(row.links, sides.links), row.links, sides.links) AS links,
      coalesce(list_concat(row.words, sides.words), row.words, sides.words) AS words,
      coalesce(row.requester, sides.requester) AS requester,
      coalesce(row.organisation, sides.organisation, company.value) AS organisation,
      CASE WHEN row.measures IS NOT NULL
        THEN struct_pack(${fieldwise((field) => `coalesce(row.measures.${field}, sides.measures.${field})`)}) END AS measures)
    FROM (${tickets}) AS row LEFT JOIN sides ON sides.source = row.source AND sides.id = row.id
    LEFT JOIN (
      SELECT person.source, person.id, ${lines('value')} AS value
      FROM (
        SELECT its.source, its.id, unnest(string_split(coalesce(its.requester, sides.requester), chr(10))) AS key
        FROM (${tickets}) AS its LEFT JOIN sides ON sides.source = its.source AND sides.id = its.id) AS person
      JOIN (SELECT * FROM (${LOOKUPS}) WHERE of_what = 'organisation-of-requester') AS company
        ON company.source = person.source AND company.key = person.key
      GROUP BY person.source, person.id) AS company ON company.source = row.source AND company.id = row.id`;
}
