import { folded } from '../../../src/domain/fold.ts';
import { LANGUAGE_PARTS, LANGUAGES } from '../../../src/languages/languages.ts';
import { quotedList } from './sql.ts';

/** Three letters of each month in every language, without accents; no two languages disagree on any. */
const MONTHS = Array.from({ length: 12 }, (_, month) => [
  ...new Set(
    LANGUAGES.flatMap((language) => LANGUAGE_PARTS[language].authors.months[month]?.split(', ') ?? []).map(
      (name) => folded(name).slice(0, 3),
    ),
  ),
]);
const MONTH_WORDS = quotedList(MONTHS.flat());
const MONTH_NUMBERS = `[${MONTHS.flatMap((words, index) => words.map(() => index + 1)).join(', ')}]`;

const BLANK = '[\\s\\x{a0}\\x{202f}]';
const CLOCK = `(?:,?(?:${BLANK}|T)+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?${BLANK}*([AaPp])?.*)?$`;
/** `29/2/2016 01:16`, `12/Jun/23 8:08 PM`, `Thursday, 5 de marzo de 2026`. */
const WRITTEN = `^(?:\\p{L}+\\.?,?${BLANK}+)?(\\d{1,2})(?:[-/.]|${BLANK})+(?:de${BLANK}+)?(\\d{1,2}|\\p{L}{3,})\\.?(?:[-/.,]|${BLANK})+(?:de${BLANK}+)?(\\d{4}|\\d{2})${CLOCK}`;
/** `March 5th, 2026`, which is read as `5/March/2026`. */
const MONTH_FIRST = `^(\\p{L}{3,})\\.?${BLANK}+(\\d{1,2})(?:st|nd|rd|th)?,?${BLANK}+(\\d{4})`;
const FIELDS = "['a', 'b', 'y', 'h', 'min', 's', 'half']";

/**
 * Reads times as exports write them. `time_parts(x)` takes one apart that is neither ISO 8601 nor a number; it is in a
 * query of its own, because DuckDB would otherwise take it apart for each part. Of the parts, `known_time(x, parts)` is the
 * only reading, or the one with the day first where all is numbers; `other_time(parts)` the one with the month first. What
 * can't be read has neither. `is_zoned(x)` tells UTC from local time.
 */
export const DATE_MACROS = [
  `has_iso_mark(x) AS substr(x, 5, 1) IN ('-', '/')`,
  `is_iso(x) AS CASE WHEN has_iso_mark(x) THEN try_cast(substr(x, 1, 4) AS USMALLINT) >= 1000 END`,
  `is_epoch(x) AS CASE WHEN try_cast(x AS DOUBLE) IS NOT NULL THEN regexp_full_match(x, '\\d{9,17}(\\.\\d+)?') ELSE false END`,
  `time_parts(x) AS CASE WHEN x IS NULL OR is_iso(x) THEN NULL WHEN is_epoch(x) THEN NULL
     ELSE regexp_extract(regexp_replace(x, '${MONTH_FIRST}', '\\2/\\1/\\3'), '${WRITTEN}', ${FIELDS}) END`,
  // Seconds, milliseconds or microseconds since 1970. What stands twice in a query may be computed where it isn't asked for, so
  // that nothing here may fail.
  `of_epoch(x) AS make_timestamp(CASE WHEN length(split_part(x, '.', 1)) <= 11 THEN (try_cast(x AS DOUBLE) * 1000000)::BIGINT
     WHEN length(split_part(x, '.', 1)) <= 14 THEN (try_cast(x AS DOUBLE) * 1000)::BIGINT ELSE try_cast(x AS DOUBLE)::BIGINT END)`,
  // Without a zone. Such a time mustn't be read as one with a zone: DuckDB would take that of a row before it.
  `is_plain_iso(x) AS CASE WHEN suffix(x, 'Z') THEN false ELSE regexp_full_match(x, '[\\d/-]+(?:[T ]+[\\d:.]+)?') END`,
  // Blanks and zones as systems write them.
  `of_iso(x) AS CASE WHEN is_plain_iso(x) THEN try_cast(x AS TIMESTAMP)
     ELSE make_timestamp(epoch_us(coalesce(try_cast(x AS TIMESTAMPTZ), try_cast(regexp_replace(x, '${BLANK}*(?:([+-]\\d{2}):?(\\d{2})|UTC|GMT)$', '\\1:\\2') AS TIMESTAMPTZ),
     try_cast(regexp_replace(x, '${BLANK}*(?:UTC|GMT)$', '') AS TIMESTAMP)))) END`,
  `of_hour(h, half) AS CASE WHEN half = '' THEN h ELSE (h::INT % 12 + CASE WHEN lower(half) = 'p' THEN 12 ELSE 0 END)::VARCHAR END`,
  `at_clock(m, d, p) AS try_cast(CASE WHEN length(p.y) = 2 THEN '20' ELSE '' END || p.y || '-' || m || '-' || d ||
     CASE WHEN p.h = '' THEN '' ELSE ' ' || of_hour(p.h, p.half) || ':' || p.min || CASE WHEN p.s = '' THEN '' ELSE ':' || p.s END END AS TIMESTAMP)`,
  `month_of(word) AS CASE WHEN word[1] BETWEEN '0' AND '9' THEN word
     ELSE ${MONTH_NUMBERS}[list_position(${MONTH_WORDS}, left(lower(strip_accents(word)), 3))]::VARCHAR END`,
  // Without parts it is ISO 8601 or a number, if it is there at all.
  `known_time(x, p) AS CASE WHEN p IS NOT NULL THEN at_clock(month_of(p.b), p.a, p) WHEN has_iso_mark(x) THEN of_iso(x) WHEN x IS NOT NULL THEN of_epoch(x) END`,
  `is_numeric_date(p) AS CASE WHEN p IS NULL THEN false ELSE coalesce(p.b[1] BETWEEN '0' AND '9', false) END`,
  `other_time(p) AS CASE WHEN is_numeric_date(p) THEN at_clock(p.a, p.b, p) END`,
  `is_zoned(x) AS CASE WHEN x IS NULL THEN false WHEN suffix(x, 'Z') THEN true WHEN is_epoch(x) THEN true
     WHEN is_iso(x) THEN NOT is_plain_iso(x) ELSE regexp_matches(x, ':\\d{2}(?:[.,]\\d+)?${BLANK}*(?:UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)$') END`,
];
