import type { TallyFacts } from '../../../src/domain/schemas/tally.ts';
import { literally, quoted, quotedList } from './sql.ts';

/** Changed rows come last; what can't be told apart by time and number is told apart by what it says. */
const BY_CHANGE = [
  "coalesce(changed, TIMESTAMP '0001-01-01')",
  'coalesce(try_cast(revision AS DOUBLE), -1)',
  ...[
    'revision',
    'fate',
    'requester',
    'organisation',
    'opened_at',
    'tags',
    'links',
    'words',
    'text',
    'told',
    'measures',
  ].map((column) => `coalesce(${column}::VARCHAR, '')`),
];

const ROWS = `SELECT *, CASE WHEN numeric AND month_first(file) THEN other ELSE opened END AS opened_at
  FROM ticket_rows WHERE NOT blank`;

/** Tickets that have several rows: most have one, and needn't be sorted. */
export const REPEATED =
  'CREATE TEMP TABLE repeated AS SELECT source, id FROM ticket_rows WHERE NOT blank GROUP BY source, id HAVING count(*) > 1';

/** The macro that tells files whose dates have the month first. */
export function monthFirstMacro(files: readonly number[]): string {
  return `month_first(file) AS ${files.length === 0 ? 'false' : `file IN (${files.join(', ')})`}`;
}

/**
 * The last version of each of these, with the time at which its ticket was opened as `opened_at`. A table, since several
 * queries ask for it, and each would read the times of changes anew.
 */
export const LAST_VERSIONS = `CREATE TEMP TABLE last_versions AS SELECT * EXCLUDE (parts, changed)
  FROM (SELECT *, CASE WHEN is_numeric_date(parts) AND month_first(file) THEN other_time(parts) ELSE known_time(updated, parts) END AS changed
    FROM (SELECT row.*, time_parts(updated) AS parts FROM (${ROWS}) AS row SEMI JOIN repeated USING (source, id)))
  QUALIFY row_number() OVER (PARTITION BY source, id ORDER BY ${BY_CHANGE.map((key) => `${key} DESC`).join(', ')}) = 1`;

/** Each ticket once, by its last version, with the time at which it was opened as `opened_at`. */
export function latestTickets(hasRepeated: boolean): string {
  if (!hasRepeated) return ROWS;
  return `SELECT row.* FROM (${ROWS}) AS row ANTI JOIN last_versions USING (source, id) UNION ALL SELECT * FROM last_versions`;
}

/** Why a ticket isn't counted, or NULL. `hasOdd` says whether there are `odd_cells` to ask. */
export function leftOut({ leaveOut }: TallyFacts, hasOdd: boolean): string {
  const { emailDomains, requesters, organisations, tags } = leaveOut;
  const folded = (names: readonly string[]) =>
    `(SELECT list(folded(name)) FROM (SELECT unnest(${quotedList(names)}) AS name))`;
  const domain = `(^|[\\s<:])[^\\s<>@]+@(${emailDomains.map(literally).join('|')})($|[\\s>,;])`;
  const own = (column: string, plain: string, by: 'requester' | 'organisation') =>
    hasOdd ? `coalesce((SELECT ${by} FROM odd_cells WHERE cell = row.${column}), ${plain})` : plain;
  const isOwnPerson = (column: string) => {
    const plain = [
      ...(emailDomains.length > 0 ? [`regexp_matches(${column}, ${quoted(domain)}, 'i')`] : []),
      ...(requesters.length > 0 ? [`list_contains(${folded(requesters)}, folded(${column}))`] : []),
    ];
    return plain.length === 0 ? [] : [own(column, `(${plain.join(' OR ')})`, 'requester')];
  };
  const people = ['requester', 'email'].flatMap(isOwnPerson);
  const cases = [
    'WHEN fate IS NOT NULL THEN fate',
    ...(people.length > 0 ? [`WHEN ${people.join(' OR ')} THEN 'agent'`] : []),
    ...(organisations.length > 0
      ? [
          `WHEN ${own('organisation', `list_contains(${folded(organisations)}, folded(organisation))`, 'organisation')} THEN 'test-organisation'`,
        ]
      : []),
    ...(tags.length > 0
      ? [`WHEN list_has_any(list_transform(tags, lambda tag: folded(tag)), ${folded(tags)}) THEN 'tag'`]
      : []),
  ];
  return `CASE ${cases.join(' ')} END`;
}
