import type { Portal } from '../../src/domain/portal.ts';
import { originalId } from '../../src/domain/record/related.ts';
import type { TallyFacts, TallyMapping } from '../../src/domain/schemas/tally.ts';
import type { TallyNames } from '../../src/domain/tally/names.ts';
import { quoted } from './read/sql.ts';
import {
  addressesIn,
  blanked,
  decoded,
  idsIn,
  idsInTags,
  JOINT,
  lettersRow,
  seen,
} from './warehouse-text.ts';

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
 * issues as the tally does, but for what is encoded twice or in rare ways, and slugs in addresses of unusual kinds.
 */
export function warehouseQuery(portal: Portal, names: TallyNames): string {
  const { tally, timeZone } = portal.site;
  const { mapping = USUAL_COLUMNS } = tally;
  const ticket = [
    `${column(mapping.ticket)} AS ticket`,
    `${mapping.requester === undefined ? 'NULL' : asName(mapping.requester)} AS requester`,
    `${mapping.organisation === undefined ? 'NULL' : asName(mapping.organisation)} AS organisation`,
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
  SELECT ticket, opened, link, requester, organisation, tags, known, odd,
    ${decoded('text')} AS text
  FROM ticket CROSS JOIN letter
),
seen AS (
  SELECT ticket, opened, requester, organisation, known,
    ${seen('link', '-', names)} AS link,
    ${seen('text', '-', names)} AS text,
    ${seen('text', ' ', names)} AS cut,
    ${seen('tags', '-', names)} AS tags
  FROM decoded
),
folded AS (
  SELECT ticket, opened, TRIM(link) AS link, requester, organisation, known, text, cut,
    ${customer(tally.countBy)} AS customer,
    ${tags ? idsInTags('tags', names) : quoted('')} AS tags
  FROM seen
),
searched AS (
  SELECT ticket, opened, link, customer,
    ${searched.join(' ||\n    ')} AS words
  FROM folded${conditions(tally.leaveOut)}
),
name (issue, wording) AS (VALUES
  ${values(wordings)}
),
link_name (issue, link) AS (VALUES
  ${values(links)}
),
found AS (
  SELECT ticket, opened, customer, issue FROM searched JOIN name ON words LIKE '%' || wording || '%'
  UNION
  SELECT ticket, opened, customer, issue FROM searched JOIN link_name ON searched.link = link_name.link
)
SELECT issue,
  COUNT(DISTINCT customer) AS reporters,
  COUNT(DISTINCT ticket) AS tickets,
  COUNT(DISTINCT CASE WHEN opened >= (SELECT MAX(opened) FROM searched) - 30 THEN customer END) AS last_30_days,
  MIN(opened) AS first_day,
  MAX(opened) AS latest_day,
  (SELECT MAX(opened) FROM searched) AS as_of
FROM found
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

function customer(countBy: TallyFacts['countBy']): string {
  const by = countBy === 'organisation' ? ["'organisation ' || organisation"] : [];
  return `COALESCE(${[...by, "'requester ' || requester", "'nobody'"].join(', ')})`;
}

function conditions({ emailDomains, requesters, organisations, tags }: TallyFacts['leaveOut']): string {
  const list = (texts: readonly string[]) => texts.map((text) => quoted(text.toLowerCase())).join(', ');
  const all = [
    ...emailDomains.map((domain) => `COALESCE(requester, '') NOT LIKE ${quoted(`%@${domain}`)}`),
    ...(requesters.length > 0 ? [`COALESCE(requester, '') NOT IN (${list(requesters)})`] : []),
    ...(organisations.length > 0 ? [`COALESCE(organisation, '') NOT IN (${list(organisations)})`] : []),
    ...tags.map((tag) => `tags NOT LIKE ${quoted(`% ${blanked(tag.replaceAll('_', '-'))} %`)}`),
  ];
  return all.length === 0 ? '' : `\n  WHERE ${all.join('\n    AND ')}`;
}

function asName(name: string): string {
  return `NULLIF(LOWER(TRIM(CAST(${column(name)} AS VARCHAR))), '')`;
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
