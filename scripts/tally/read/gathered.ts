import type { DuckDBConnection } from '@duckdb/node-api';
import type { TallyNames } from '../../../src/domain/tally/names.ts';
import type { Ticket } from '../../../src/domain/tally/ticket.ts';
import type { Day } from '../../../src/domain/time.ts';
import type { LeftOut, MatchedText, ReadingReport, TicketSource, TicketText } from '../ticket-source.ts';
import { assertUnchanged, type IdField } from './changed-ids.ts';
import { rowsOf } from './database.ts';
import { monthFirstFiles } from './date-order.ts';
import { ExportError } from './export-error.ts';
import { LAST_VERSIONS, latestTickets, leftOut, monthFirstMacro, REPEATED } from './latest.ts';
import { measureTickets } from './measured.ts';
import { createOddCells } from './odd-cells.ts';
import { sidesOfTickets, withSides } from './side-rows.ts';
import { quoted } from './sql.ts';
import type { Search } from './ticket-rows.ts';

/** The rows that were read, ready for queries. */
export type Gathered = Omit<TicketSource, 'close' | 'lacks' | 'lacksFields'>;

interface Gathering {
  search: Search;
  names: TallyNames;
  timeZone: string;
  /** A file as the person named it. */
  shown: (file: number) => string;
  /** The columns that a field of a file comes from, for messages. */
  columnOf: (file: number, field: IdField) => string;
}

/** Makes tickets of all rows that were read. Throws an `ExportError` for those without an id or a day. */
export async function gather(
  connection: DuckDBConnection,
  { search, names, timeZone, shown, columnOf }: Gathering,
): Promise<Gathered> {
  await assertIds();
  await assertUnchanged(connection, shown, columnOf);
  const { tally } = search;
  const monthFirst = await monthFirstFiles(connection, tally.dateOrder, shown);
  await connection.run(`CREATE TEMP MACRO ${monthFirstMacro(monthFirst)}`);
  await connection.run(REPEATED);
  const [{ repeated = 0, sides = 0 } = {}] = await rowsOf<{ repeated: number; sides: number }>(
    connection,
    `SELECT (SELECT count(*)::INT FROM repeated) AS repeated,
       (SELECT count(*)::INT FROM side_rows) + (SELECT count(*)::INT FROM lookup_rows) AS sides`,
  );
  if (repeated > 0) await connection.run(LAST_VERSIONS);
  if (sides > 0) await connection.run(sidesOfTickets(search));
  const latest = latestTickets(repeated > 0);
  const known = sides > 0 ? withSides(latest) : latest;
  const hasOdd = await createOddCells(connection, known, tally);
  await connection.run(
    `CREATE TEMP VIEW latest AS SELECT *, ${leftOut(tally, hasOdd)} AS left_out FROM (${known}) AS row`,
  );
  const day = `(CASE WHEN zoned THEN timezone(${quoted(timeZone)}, timezone('UTC', opened_at)) ELSE opened_at END)::DATE::VARCHAR`;

  const measure: Gathered['measure'] = (measuring) => measureTickets(connection, measuring);
  return { report: await readReport(), tickets, texts, matching, held, measure };

  async function assertIds(): Promise<void> {
    const [lacking] = await rowsOf<{ file: number; rows: number; lacking: number }>(
      connection,
      `SELECT file, count(*)::INT AS rows, count(*) FILTER (id IS NULL)::INT AS lacking
       FROM ticket_rows WHERE NOT blank GROUP BY file HAVING lacking > 0 ORDER BY file LIMIT 1`,
    );
    if (lacking === undefined) return;
    throw new ExportError(
      `${shown(lacking.file)}: ${lacking.lacking} of ${lacking.rows} tickets have no id, so nobody can tell ` +
        'the same ticket from another one. Export them again with their ids.',
    );
  }

  async function readReport(): Promise<ReadingReport> {
    const groups = await rowsOf<{
      reason: LeftOut['reason'] | null;
      zoned: boolean;
      tickets: number;
      nameless: number;
      newest: Day | null;
      undated: string | null;
      file: number;
    }>(
      connection,
      `WITH of_group AS (
         SELECT left_out AS reason, zoned, count(*)::INT AS tickets, max(opened_at) AS opened_at,
           count(*) FILTER (requester IS NULL AND organisation IS NULL)::INT AS nameless,
           min(id) FILTER (opened_at IS NULL) AS undated, min(file) FILTER (opened_at IS NULL) AS file
         FROM latest GROUP BY left_out, zoned)
       SELECT * EXCLUDE opened_at, ${day} AS newest FROM of_group`,
    );
    const counted = groups.filter(({ reason }) => reason === null);
    const undated = counted.find((group) => group.undated !== null);
    if (undated !== undefined)
      throw new ExportError(
        `${shown(undated.file)}: ${ticketCalled(undated.undated)} has no readable date on which it was opened. ` +
          'Candor reads dates such as 2026-03-31, 31/03/2026 14:05 or 31/Mar/26 2:05 PM. Export it again, or leave this file out.',
      );
    const [{ blank = 0, rows = 0, tickets: different = 0 } = {}] = await rowsOf<Record<string, number>>(
      connection,
      `SELECT count(*) FILTER (blank)::INT AS blank, count(*) FILTER (NOT blank)::INT AS rows,
         (SELECT count(*)::INT FROM latest) AS tickets FROM ticket_rows`,
    );
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    const reasons = Map.groupBy(groups, ({ reason }) => reason);
    const left = [...reasons].flatMap(([reason, its]): LeftOut[] =>
      reason === null ? [] : [{ reason, tickets: sum(its.map(({ tickets: number }) => number)) }],
    );
    const days = counted.flatMap(({ newest }) => newest ?? []).sort();
    return {
      tickets: sum(counted.map(({ tickets: number }) => number)),
      nameless: sum(counted.map(({ nameless }) => nameless)),
      olderVersions: rows - different,
      emptyRows: blank,
      leftOut: left.sort((a, b) => (a.reason < b.reason ? -1 : 1)),
      newest: days.at(-1),
    };
  }

  async function* tickets(): AsyncGenerator<Ticket> {
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE names AS SELECT unnest([${[...names.byName.keys()].map(quoted).join(', ')}]::VARCHAR[]) AS name`,
    );
    const mayLink = `(SELECT DISTINCT source, id FROM (SELECT source, id, unnest(links) AS link FROM latest WHERE links IS NOT NULL AND left_out IS NULL)
      WHERE folded(link) IN (SELECT name FROM names) OR regexp_full_match(link, ${quoted(search.patterns.link)}))`;
    const result = await connection.stream(
      `SELECT source || ':' || id AS id, ${day} AS opened, requester, organisation, told, links, tags, words FROM latest
       WHERE left_out IS NULL AND (words IS NOT NULL OR tags IS NOT NULL OR (links IS NOT NULL AND (source, id) IN ${mayLink}))`,
    );
    for await (const rows of result.yieldRowObjectJs())
      for (const row of rows as unknown as Row[])
        yield {
          id: row.id,
          opened: row.opened,
          requester: row.requester ?? undefined,
          organisation: row.organisation ?? undefined,
          ...(row.told === null ? {} : { told: row.told }),
          links: row.links ?? [],
          tags: row.tags ?? [],
          words: row.words ?? [],
        };
  }

  async function* texts(ids?: readonly string[]): AsyncGenerator<TicketText> {
    const some = ids && `source || ':' || id IN (SELECT unnest([${ids.map(quoted).join(', ')}]::VARCHAR[]))`;
    const result = await connection.stream(
      `SELECT source || ':' || id AS id, text FROM latest
       WHERE left_out IS NULL AND text IS NOT NULL AND ${some ?? 'true'}`,
    );
    for await (const rows of result.yieldRowObjectJs()) yield* rows as unknown as TicketText[];
  }

  async function* matching(patterns: readonly string[], ids: readonly string[]): AsyncGenerator<MatchedText> {
    const found = patterns.map((pattern) => `regexp_matches(text, ${quoted(pattern)}, 'i')`);
    const result = await connection.stream(
      `SELECT source || ':' || id AS id, [${found.join(', ')}]::BOOLEAN[] AS found FROM latest
         WHERE left_out IS NULL AND text IS NOT NULL AND source || ':' || id IN (SELECT unnest([${ids.map(quoted).join(', ')}]::VARCHAR[]))`,
    );
    for await (const rows of result.yieldRowObjectJs()) yield* rows as unknown as MatchedText[];
  }

  async function held(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await rowsOf<{ id: string }>(
      connection,
      `SELECT DISTINCT source || ':' || id AS id FROM ticket_rows
       WHERE source || ':' || id IN (SELECT unnest([${ids.map(quoted).join(', ')}]::VARCHAR[]))`,
    );
    return new Set(found.map(({ id }) => id));
  }
}

/** A ticket for a message, by its id if that can be nothing else. */
function ticketCalled(id: string | null): string {
  return id !== null && /^(?=.*\d)[\w#-]{1,40}$/.test(id) ? `ticket ${id}` : 'a ticket';
}

interface Row {
  id: string;
  opened: Day;
  requester: string | null;
  organisation: string | null;
  told: (string | null)[] | null;
  links: string[] | null;
  tags: string[] | null;
  words: string[] | null;
}
