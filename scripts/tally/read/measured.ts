import type { DuckDBConnection } from '@duckdb/node-api';
import { durationOf } from '../../../src/domain/duration.ts';
import {
  CHANNEL_WORDS,
  CHANNELS,
  KIND_WORDS,
  TICKET_KINDS,
} from '../../../src/domain/metrics/ticket-words.ts';
import { addDays, DAY, type Day, dayOf, daysBetween, type Instant } from '../../../src/domain/time.ts';
import type { WorkingTime } from '../../../src/domain/working-time.ts';
import type { MeasuredCounts, MeasuredGroup, Measuring, Naming } from '../measured-tickets.ts';
import { rowsOf } from './database.ts';
import { MEASURE_FIELDS, minutesOf } from './measures.ts';
import { quoted, quotedList } from './sql.ts';

/** No ticket goes on for longer: such a time is a slip, or stands for none. */
const LONGEST = 3_660 * DAY;

/** Figures over the tickets of a time, of the table `latest`. The macro `month_first` says how their dates are to be read. */
export async function measureTickets(
  connection: DuckDBConnection,
  { from, to, timeZone, workingTime, targets, named }: Measuring,
): Promise<MeasuredCounts> {
  await connection.run(timesTable(timeZone, from, to));
  const [range] = await rowsOf<{ first: number | null; last: number | null; unlikely: number }>(
    connection,
    `SELECT min(opened)::DOUBLE AS first, max(greatest(opened, first_reply, solved))::DOUBLE AS last, sum(unlikely)::INT AS unlikely FROM times`,
  );
  const { first = null, last = null, unlikely = 0 } = range ?? {};
  if (first === null || last === null) return NOTHING;
  if (workingTime) await createWindows(connection, workingTime, { first, last, timeZone });
  await connection.run(lengthsTable(workingTime !== undefined));
  await createNamed(connection, named);
  const within = (column: string, target: string | undefined) =>
    target === undefined
      ? 'NULL'
      : `(count(*) FILTER (is_opened AND ${column} <= ${durationOf(target)}))::INT`;
  const group = (by: string) => `SELECT ${by} AS name, (count(*) FILTER (is_opened))::INT AS opened,
      (count(*) FILTER (is_opened AND escalated))::INT AS escalated,
      (count(*) FILTER (is_solved))::INT AS solved, (count(*) FILTER (is_solved AND reopened))::INT AS reopened,
      ${within('acknowledged', targets.acknowledge)} AS acknowledged, ${within('waited', targets.answer)} AS answered
    FROM lengths`;
  const [all] = await rowsOf<MeasuredGroup>(connection, group("'all'"));
  const groups = <Name extends string>(by: string) =>
    rowsOf<MeasuredGroup<Name>>(connection, `${group(by)} GROUP BY name ORDER BY name`);
  const [product] = await rowsOf<{ tickets: number }>(
    connection,
    'SELECT count(*)::INT AS tickets FROM lengths WHERE is_opened AND id IN (SELECT id FROM named)',
  );
  const hours = await rowsOf<{ issue: string; tickets: number; hours: number | null }>(
    connection,
    `SELECT issue, count(*)::INT AS tickets, sum(handled * part) / 60 AS hours
     FROM named JOIN lengths USING (id) WHERE is_opened GROUP BY issue ORDER BY issue`,
  );
  const [said] = await rowsOf<MeasuredCounts['said']>(
    connection,
    `SELECT ${SAID.map((field) => `coalesce(bool_or(says_${field}), false) AS ${field}`).join(', ')} FROM times`,
  );
  return {
    said: said ?? NOTHING.said,
    all: all ?? NOTHING.all,
    byKind: await groups('kind'),
    byChannel: await groups('channel'),
    productIssues: product?.tickets ?? 0,
    byIssue: hours,
    firstReply: await ranks(connection, 'replied', 'is_opened'),
    wait: await ranks(connection, 'waited', 'is_solved'),
    unlikely,
  };
}

const NOTHING: MeasuredCounts = {
  said: { kind: false, channel: false, handled: false, reopened: false, escalated: false },
  all: { name: 'all', opened: 0, escalated: 0, solved: 0, reopened: 0, acknowledged: 0, answered: 0 },
  ...{ byKind: [], byChannel: [], productIssues: 0, byIssue: [], unlikely: 0 },
  ...{
    firstReply: { tickets: 0, median: null, ninety: null },
    wait: { tickets: 0, median: null, ninety: null },
  },
};

/** What may stand in no cell of a column: then nothing is known of it, and not that there was none. */
const SAID = ['kind', 'channel', 'handled', 'reopened', 'escalated'] as const;

/** Tickets that were opened or solved in a time, with their times as milliseconds since 1970. */
function timesTable(timeZone: string, from: Instant, to: Instant): string {
  const time = (text: string, parts: string) =>
    `CASE WHEN is_numeric_date(${parts}) AND month_first(file) THEN other_time(${parts}) ELSE known_time(${text}, ${parts}) END`;
  const ms = (at: string, zoned: string) =>
    `epoch_ms(CASE WHEN ${zoned} THEN timezone('UTC', ${at}) ELSE timezone(${quoted(timeZone)}, ${at}) END)`;
  const inUtc = (text: string) => `(coalesce(measures.in_utc, false) OR is_zoned(${text}))`;
  // What can't be, such as a reply before the ticket, is as if it weren't there.
  const likely = (at: string) => `${at} BETWEEN opened AND opened + ${LONGEST}`;
  const told = (text: string) =>
    `coalesce(lower(${text}) NOT IN ('0', '0.0', 'false', 'f', 'no', 'n', 'normal', '0 - normal'), false)`;
  const texts = MEASURE_FIELDS.map((field) => `value(measures.${field}) AS ${field}`).join(', ');
  // Most tickets are of other months: of them, only when they were solved is read.
  return `CREATE OR REPLACE TEMP TABLE times AS
    WITH dated AS (
      SELECT source || ':' || id AS id, file, ${ms('opened_at', 'zoned')} AS opened, measures, value(measures.solved) AS solved_text
      FROM latest WHERE left_out IS NULL),
    parted AS (SELECT *, time_parts(solved_text) AS solved_parts FROM dated WHERE opened < ${to}),
    ended AS (SELECT *, ${ms(time('solved_text', 'solved_parts'), inUtc('solved_text'))} AS solved_at FROM parted),
    picked AS (
      SELECT id, file, opened, solved_at, measures, opened >= ${from} AS is_opened,
        coalesce(solved_at >= ${from} AND solved_at < ${to} AND ${likely('solved_at')}, false) AS is_solved
      FROM ended),
    told AS (SELECT * EXCLUDE (measures), measures.in_utc AS in_utc, measures.unit AS unit, ${texts} FROM picked WHERE is_opened OR is_solved),
    replied AS (SELECT *, time_parts(firstReply) AS reply_parts FROM told),
    known AS (
      SELECT *, coalesce(${ms(time('firstReply', 'reply_parts'), '(coalesce(in_utc, false) OR is_zoned(firstReply))')},
        opened + (try_cast(firstReplyMinutes AS DOUBLE) * 60000)::BIGINT) AS replied_at, ${minutesOf('handled', 'unit')} AS minutes FROM replied)
    SELECT id, opened, is_opened, is_solved, ${told('reopened')} AS reopened, ${told('escalated')} AS escalated,
      ${wordOf('kind', KIND_WORDS, TICKET_KINDS)} AS kind, ${wordOf('channel', CHANNEL_WORDS, CHANNELS)} AS channel,
      ${SAID.map((field) => `known.${field} IS NOT NULL AS says_${field}`).join(', ')},
      CASE WHEN ${likely('replied_at')} THEN replied_at END AS first_reply,
      CASE WHEN ${likely('solved_at')} THEN solved_at END AS solved,
      CASE WHEN minutes >= 0 THEN minutes END AS handled,
      (coalesce(NOT ${likely('replied_at')}, false)::INT + coalesce(NOT ${likely('solved_at')}, false)::INT) AS unlikely
    FROM known`;
}

/** The one of some words that a cell says, whatever a team calls it; `other` where it is none of them. */
function wordOf<W extends string>(
  text: string,
  words: Record<Exclude<W, 'other'>, readonly string[]>,
  all: readonly W[],
): string {
  const cases = all
    .filter((word): word is Exclude<W, 'other'> => word !== 'other')
    .map(
      (word) =>
        `WHEN list_contains(${quotedList(words[word])}, lower(strip_accents(trim(${text})))) THEN ${quoted(word)}`,
    );
  return `CASE ${cases.join(' ')} ELSE 'other' END`;
}

/** The windows in which somebody works, each with the time in all before it. */
async function createWindows(
  connection: DuckDBConnection,
  { on }: WorkingTime,
  { first, last, timeZone }: { first: Instant; last: Instant; timeZone: string },
): Promise<void> {
  const days: Day[] = daysBetween(addDays(dayOf(first, timeZone), -1), addDays(dayOf(last, timeZone), 1));
  let before = 0;
  const windows = days.flatMap((day) => {
    const window = on(day);
    if (!window) return [];
    const row = { start: window.start, end: window.end, before };
    before += window.end - window.start;
    return [row];
  });
  const shape = '[{"start": "BIGINT", "end": "BIGINT", "before": "BIGINT"}]';
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE windows AS SELECT unnest(from_json($1, ${quoted(shape)}), recursive := true)`,
    [JSON.stringify(windows)],
  );
}

/** How long each ticket waited: of the clock, or of the windows. */
function lengthsTable(hasWindows: boolean): string {
  const columns = ['opened', 'first_reply', 'solved'];
  const passed = (column: string) =>
    hasWindows
      ? `coalesce(w_${column}.before + least(${column}, w_${column}."end") - w_${column}.start, 0)`
      : column;
  const length = (column: string) =>
    `CASE WHEN ${column} IS NOT NULL THEN ${passed(column)} - ${passed('opened')} END`;
  const joins = hasWindows
    ? columns.map((column) => `ASOF LEFT JOIN windows AS w_${column} ON times.${column} >= w_${column}.start`)
    : [];
  // A ticket that was solved without a reply apart was answered by that.
  return `CREATE OR REPLACE TEMP TABLE lengths AS SELECT *, coalesce(replied, waited) AS acknowledged FROM (
    SELECT times.*, ${length('first_reply')} AS replied, ${length('solved')} AS waited FROM times ${joins.join(' ')})`;
}

async function createNamed(connection: DuckDBConnection, named: readonly Naming[]): Promise<void> {
  const shape = '[{"id": "VARCHAR", "issue": "VARCHAR", "part": "DOUBLE"}]';
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE named AS SELECT unnest(from_json($1, ${quoted(shape)}), recursive := true)`,
    [JSON.stringify(named)],
  );
}

/** The length that half of the tickets stay within, and nine of ten: each that of a ticket, the one of its rank. */
async function ranks(connection: DuckDBConnection, column: string, of: string) {
  const [row] = await rowsOf<{ tickets: number; median: number | null; ninety: number | null }>(
    connection,
    `WITH ranked AS (SELECT ${column} AS length, row_number() OVER (ORDER BY ${column}) AS rank, count(*) OVER () AS tickets
       FROM lengths WHERE ${of} AND ${column} IS NOT NULL)
     SELECT count(*)::INT AS tickets, (max(length) FILTER (rank = (tickets + 1) // 2))::DOUBLE AS median,
       (max(length) FILTER (rank = (9 * tickets + 9) // 10))::DOUBLE AS ninety FROM ranked`,
  );
  return row ?? { tickets: 0, median: null, ninety: null };
}
