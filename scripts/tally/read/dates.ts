import { quotedList } from './sql.ts';

/** Three letters of each month in en, es, pt and pl, without accents; no two languages disagree on any. */
const MONTHS = [
  ['jan', 'ene', 'sty'],
  ['feb', 'fev', 'lut'],
  ['mar'],
  ['apr', 'abr', 'kwi'],
  ['may', 'mai', 'maj'],
  ['jun', 'cze'],
  ['jul', 'lip'],
  ['aug', 'ago', 'sie'],
  ['sep', 'set', 'wrz'],
  ['oct', 'out', 'paz'],
  ['nov', 'lis'],
  ['dec', 'dic', 'dez', 'gru'],
];
const MONTH_WORDS = quotedList(MONTHS.flat());
const MONTH_NUMBERS = `[${MONTHS.flatMap((words, index) => words.map(() => index + 1)).join(', ')}]`;

const BLANK = '[\\s\\x{a0}\\x{202f}]';
const CLOCK = `(?:,?(?:${BLANK}|T)+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?${BLANK}*([AaPp])?.*)?$`;
const NUMERIC = `^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${CLOCK}`;
const DAY_NAMED = `^(?:\\p{L}+\\.?,?${BLANK}+)?(\\d{1,2})(?:[-/.]|${BLANK})+(?:de${BLANK}+)?(\\p{L}{3,})\\.?(?:[-/.,]|${BLANK})+(?:de${BLANK}+)?(\\d{4}|\\d{2})${CLOCK}`;
const NAMED_DAY = `^(\\p{L}{3,})\\.?${BLANK}+(\\d{1,2})(?:st|nd|rd|th)?,?${BLANK}+(\\d{4})${CLOCK}`;

/**
 * Reads times as exports write them. `written_time(x)` gives `{ known, other, numeric, zoned }`: `known` is the only reading, or
 * the one with the day first where all is numbers; `other` the one with the month first; `zoned` tells UTC from local time.
 * What can't be read has neither.
 */
export const DATE_MACROS = [
  "of_year(y) AS CASE WHEN length(y) = 2 THEN '20' || y ELSE y END",
  `of_hour(h, half) AS CASE WHEN half = '' OR half IS NULL THEN h ELSE (h::INT % 12 + CASE WHEN lower(half) = 'p' THEN 12 ELSE 0 END)::VARCHAR END`,
  `at_clock(y, m, d, p) AS try_cast(of_year(y) || '-' || m || '-' || d ||
     CASE WHEN p.h = '' THEN '' ELSE ' ' || of_hour(p.h, p.half) || ':' || p.min || CASE WHEN p.s = '' THEN '' ELSE ':' || p.s END END AS TIMESTAMP)`,
  `month_of(word) AS ${MONTH_NUMBERS}[list_position(${MONTH_WORDS}, left(lower(strip_accents(word)), 3))]::VARCHAR`,
  `parts_numeric(x) AS regexp_extract(x, '${NUMERIC}', ['a', 'b', 'y', 'h', 'min', 's', 'half'])`,
  `parts_day_named(x) AS regexp_extract(x, '${DAY_NAMED}', ['d', 'm', 'y', 'h', 'min', 's', 'half'])`,
  `parts_named_day(x) AS regexp_extract(x, '${NAMED_DAY}', ['m', 'd', 'y', 'h', 'min', 's', 'half'])`,
  `day_named(p) AS at_clock(p.y, month_of(p.m), p.d, p)`,
  // Seconds, milliseconds or microseconds since 1970.
  `of_epoch(x) AS make_timestamp(CASE WHEN length(split_part(x, '.', 1)) <= 11 THEN (x::DOUBLE * 1000000)::BIGINT
     WHEN length(split_part(x, '.', 1)) <= 14 THEN (x::DOUBLE * 1000)::BIGINT ELSE x::DOUBLE::BIGINT END)`,
  // ISO 8601, with blanks and zones as systems write them.
  `of_iso(x) AS coalesce(try_cast(x AS TIMESTAMPTZ), try_cast(regexp_replace(x, '${BLANK}*(?:([+-]\\d{2}):?(\\d{2})|UTC|GMT)$', '\\1:\\2') AS TIMESTAMPTZ),
     try_cast(regexp_replace(x, '${BLANK}*(?:UTC|GMT)$', '') AS TIMESTAMPTZ))::TIMESTAMP`,
  `is_iso(x) AS x[5] IN ('-', '/') AND x[1:4] BETWEEN '1000' AND '2999' AND x[2] <> '/' AND x[3] BETWEEN '0' AND '9'`,
  `is_epoch(x) AS regexp_full_match(x, '\\d{9,17}(\\.\\d+)?')`,
  `is_numeric_date(x) AS regexp_matches(x, '^\\d{1,2}[-/.]\\d{1,2}[-/.]\\d')`,
  `known_time(x) AS CASE WHEN x IS NULL THEN NULL
     WHEN is_iso(x) THEN of_iso(x)
     WHEN is_epoch(x) THEN of_epoch(x)
     WHEN is_numeric_date(x) THEN at_clock(parts_numeric(x).y, parts_numeric(x).b, parts_numeric(x).a, parts_numeric(x))
     ELSE coalesce(day_named(parts_day_named(x)), day_named(parts_named_day(x))) END`,
  `other_time(x) AS CASE WHEN x IS NOT NULL AND NOT is_iso(x) AND NOT is_epoch(x) AND is_numeric_date(x)
     THEN at_clock(parts_numeric(x).y, parts_numeric(x).a, parts_numeric(x).b, parts_numeric(x)) END`,
  `is_zoned(x) AS x[-1] = 'Z' OR is_epoch(x) OR regexp_matches(x, ':\\d{2}(?:[.,]\\d+)?${BLANK}*(?:UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)$')`,
];
