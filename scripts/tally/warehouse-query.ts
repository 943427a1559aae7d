import type { Portal } from '../../src/domain/portal.ts';
import { originalId } from '../../src/domain/record/related.ts';
import type { TallyFacts, TallyMapping } from '../../src/domain/schemas/tally.ts';
import { foldedName, type TallyNames } from '../../src/domain/tally/names.ts';
import { quoted } from './read/sql.ts';
import {
  addressesIn,
  blanked,
  decoded,
  idsIn,
  idsInTags,
  JOINT,
  lettersRow,
  namesIn,
  seen,
} from './warehouse-text.ts';

/** More names than a cell has. */
const NAMES_IN_CELL = 20;

/** Columns that the query names where site.yaml has no mapping. */
const USUAL_COLUMNS = {
  ticket: 'id',
  opened: 'created_at',
  requester: 'requester_id',
  organisation: 'organization_id',
  texts: ['subject', 'description'],
  tags: ['tags'],
  links: ['problem_id'],
} satisfies Partial<TallyMapping>;

/**
 * The query that counts where the tickets lie, as standard SQL; what it answers, as CSV, is what `--counts` reads. It finds
 * issues as the tally does, but for what is encoded twice or in rare ways, and slugs in addresses of unusual kinds, and
 * customers as it does, but for names with accents that are encoded, and commas between several addresses.
 */
export function warehouseQuery(portal: Portal, names: TallyNames): string {
  const { tally, timeZone } = portal.site;
  const { mapping = USUAL_COLUMNS } = tally;
  const ticket = [
    `${column(mapping.ticket)} AS ticket`,
    `${mapping.requester === undefined ? "''" : asName(mapping.requester)} AS requester`,
    `${mapping.organisation === undefined ? "''" : asName(mapping.organisation)} AS organisation`,
    `CAST(${column(mapping.opened)} AS DATE) AS opened`,
    `${asText(mapping.texts)} AS text`,
    `${asText(mapping.tags)} AS tags`,
    `${asText(mapping.links)} AS link`,
  ];
  const wordings = wordingsOf(portal, names);
  const links = linksOf(portal, names);
  const { ids, addresses, slugs, tags } = tally.match;
  const searched = [
    ...(ids ? [idsIn('text', names)] : []),
    ...(addresses || slugs ? ['text', 'cut'].map((text) => addressesIn(text, portal, names)) : []),
    'tags',
  ];
  return `-- Counts customers by known issue where the tickets lie, for: tally --counts FILE
-- 1. Below, name your own table and columns. One row a ticket, its last version, without deleted, spam and merged ones;
--    created_at in the time zone ${timeZone}.
-- 2. Run this (standard SQL: PostgreSQL, Snowflake, Redshift, DuckDB; BigQuery wants UNNEST for VALUES, and
--    REGEXP_REPLACE for TRANSLATE), and save the answer as CSV.
-- It doesn't find ids that are encoded twice, or letter by letter: tickets that name an issue so count in a tally of their
-- export alone.
WITH ticket AS (
  SELECT
    ${ticket.join(',\n    ')}
  FROM tickets
),
-- Letters and digits of words; and those in full width, what stands for a hyphen, what isn't seen.
letter (known, odd) AS (VALUES (
  ${lettersRow(names)}
)),
decoded AS (
  SELECT ticket, opened, link, tags, known, odd,
    ${namesIn('requester')} AS requester,
    ${namesIn('organisation')} AS organisation,
    ${decoded('text')} AS text
  FROM ticket CROSS JOIN letter
),
seen AS (
  SELECT ticket, opened, known,
    ${seen('requester', '-', names)} AS requester,
    ${seen('organisation', '-', names)} AS organisation,
    ${seen('link', '-', names)} AS link,
    ${seen('text', '-', names)} AS text,
    ${seen('text', ' ', names)} AS cut,
    ${seen('tags', '-', names)} AS tags
  FROM decoded
),
folded AS (
  SELECT ticket, opened, TRIM(link) AS link, known, text, cut,
    ${tags ? idsInTags('tags', names) : quoted('')} AS tags
  FROM seen
),
-- One row for each name in a cell of several.
number (n) AS (VALUES ${Array.from({ length: NAMES_IN_CELL }, (_, index) => `(${String(index + 1)})`).join(', ')}),
requester_name AS (
  SELECT ticket, TRIM(SPLIT_PART(requester, ';', n)) AS name FROM seen CROSS JOIN number
),
organisation_name AS (
  SELECT ticket, TRIM(SPLIT_PART(organisation, ';', n)) AS name FROM seen CROSS JOIN number
),
requester_counted AS (
  SELECT ticket, name FROM requester_name WHERE name <> ''${conditions(ofRequesters(tally.leaveOut))}
),
organisation_counted AS (
  SELECT ticket, name FROM organisation_name WHERE name <> ''${conditions(ofOrganisations(tally.leaveOut))}
),
searched AS (
  SELECT ticket, opened, link,
    ${searched.join(' ||\n    ')} AS words
  FROM folded
  WHERE (ticket IN (SELECT ticket FROM requester_counted) OR ticket NOT IN (SELECT ticket FROM requester_name WHERE name <> ''))
    AND (ticket IN (SELECT ticket FROM organisation_counted) OR ticket NOT IN (SELECT ticket FROM organisation_name WHERE name <> ''))${conditions(ofTags(tally.leaveOut))}
),
customer_name AS (
  ${customers(tally.countBy)}
),
name (issue, wording) AS (VALUES
  ${values(wordings)}
),
link_name (issue, link) AS (VALUES
  ${values(links)}
),
found AS (
  SELECT ticket, opened, issue FROM searched JOIN name ON words LIKE '%' || wording || '%'
  UNION
  SELECT ticket, opened, issue FROM searched JOIN link_name ON searched.link = link_name.link
),
counted AS (
  SELECT found.ticket, opened, issue, COALESCE(customer, 'nobody') AS customer
  FROM found LEFT JOIN customer_name ON customer_name.ticket = found.ticket
)
SELECT issue,
  COUNT(DISTINCT customer) AS reporters,
  COUNT(DISTINCT ticket) AS tickets,
  COUNT(DISTINCT CASE WHEN opened >= (SELECT MAX(opened) FROM searched) - 30 THEN customer END) AS last_30_days,
  MIN(opened) AS first_day,
  MAX(opened) AS latest_day,
  (SELECT MAX(opened) FROM searched) AS as_of
FROM counted
GROUP BY issue
ORDER BY issue;
`;
}

/** What names each issue in a text or a tag, its duplicates included: whole words between blanks. */
function wordingsOf(portal: Portal, { host, longSlugs, bySlug }: TallyNames): [string, string][] {
  const { issues, site } = portal;
  const { addresses, ids, slugs, tags } = site.tally.match;
  const { pathname } = new URL(site.url);
  const base = blanked(`${host}${pathname}`);
  const own = issues.flatMap(({ id }): [string, string][] => {
    const name = id.toLowerCase();
    const number = name.slice(name.lastIndexOf('-') + 1);
    return [
      ...(ids || tags ? [[id, name.replace(/-(?=\d+$)/, JOINT)] as [string, string]] : []),
      ...(addresses
        ? ([
            [id, `${base} k ${number}`],
            [id, `${base} known-issues ${name}`],
          ] as [string, string][])
        : []),
    ];
  });
  const aliased = slugs
    ? [...bySlug].flatMap(([slug, { id }]): [string, string][] => [
        [id, `${base} known-issues ${blanked(slug)}`],
        ...(longSlugs.has(slug) ? [[id, blanked(slug)] as [string, string]] : []),
      ])
    : [];
  return [...own, ...aliased].map(([id, wording]) => [originalId(portal, id), ` ${wording} `]);
}

function linksOf(portal: Portal, { byName }: TallyNames): [string, string][] {
  if (!portal.site.tally.match.links) return [];
  return [...byName].map(([name, { id }]) => [originalId(portal, id), name]);
}

/** Rows of VALUES; one that nothing equals where there are none, because SQL has no empty list. */
function values(rows: readonly (readonly [string, string])[]): string {
  const some = rows.length === 0 ? [['', '\t'] as const] : rows;
  return some.map(([issue, name]) => `(${quoted(issue)}, ${quoted(name)})`).join(',\n  ');
}

function customers(countBy: TallyFacts['countBy']): string {
  const people = "SELECT ticket, 'requester ' || name AS customer FROM requester_counted";
  if (countBy === 'requester') return people;
  return `SELECT ticket, 'organisation ' || name AS customer FROM organisation_counted
  UNION
  ${people} WHERE ticket NOT IN (SELECT ticket FROM organisation_counted)`;
}

type LeaveOut = TallyFacts['leaveOut'];

function ofRequesters({ emailDomains, requesters }: LeaveOut): string[] {
  return [
    ...emailDomains.flatMap((domain) =>
      [`%@${domain}`, `%@${domain}>`].map((like) => `name NOT LIKE ${quoted(like)}`),
    ),
    ...notIn(requesters),
  ];
}

function ofOrganisations({ organisations }: LeaveOut): string[] {
  return notIn(organisations);
}

function notIn(names: readonly string[]): string[] {
  return names.length === 0
    ? []
    : [`name NOT IN (${names.map((name) => quoted(foldedName(name))).join(', ')})`];
}

function ofTags({ tags }: LeaveOut): string[] {
  return tags.map((tag) => `tags NOT LIKE ${quoted(`% ${blanked(tag.replaceAll('_', '-'))} %`)}`);
}

function conditions(all: readonly string[]): string {
  return all.map((condition) => `\n    AND ${condition}`).join('');
}

function asName(name: string): string {
  return `COALESCE(CAST(${column(name)} AS VARCHAR), '')`;
}

function asText(columns: readonly string[]): string {
  return columns.length === 0
    ? "''"
    : columns.map((name) => `COALESCE(CAST(${column(name)} AS VARCHAR), '')`).join(" || ' ' || ");
}

/** A column as SQL names it; in quotes where it has blanks or the like in it. */
function column(name: string): string {
  return /^[a-z_][a-z0-9_.]*$/i.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
