import { addDays, DAY, type Day, weekdayOf } from '../time.ts';

/** How long the periods of a metric are. */
export type PeriodKind = 'year' | 'quarter' | 'month' | 'week';

/**
 * A year `2026`, a quarter `2026-Q3`, a month `2026-10` or a week of ISO 8601, `2026-W40`. Those of one kind are in the order
 * of their texts.
 */
export type Period = string;

interface Parts {
  kind: PeriodKind;
  year: number;
  /** Counted from 1; 1 for a year. */
  number: number;
}

const SHAPE = /^(\d{4})(?:-(?:Q(\d)|W(\d{2})|(\d{2})))?$/;

/** A period as its author wrote it, whether there is such a one or not. */
function partsOf(text: string): Parts | undefined {
  const [match, year, quarter, week, month] = SHAPE.exec(text) ?? [];
  if (match === undefined) return undefined;
  const [kind, number]: [PeriodKind, string] =
    quarter !== undefined
      ? ['quarter', quarter]
      : week !== undefined
        ? ['week', week]
        : month !== undefined
          ? ['month', month]
          : ['year', '1'];
  return { kind, year: Number(year), number: Number(number) };
}

/** Why there is no such period, in a few words; undefined where there is, or the text is none. */
export function missingPeriod(text: string): string | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const { kind, year, number } = parts;
  const last = countIn(kind, year);
  if (number >= 1 && number <= last) return undefined;
  if (kind === 'week') return `the last week of ${year} is W${last}`;
  return kind === 'quarter' ? 'a year has four quarters' : 'a year has twelve months';
}

/** Whether a text is a period that there is: `2026-13` and `2026-W54` aren't. */
export function isPeriod(text: string): boolean {
  return partsOf(text) !== undefined && missingPeriod(text) === undefined;
}

/** The kind of a period. The text is one. */
export function periodKind(period: Period): PeriodKind {
  return read(period).kind;
}

function read(period: Period): Parts {
  const parts = partsOf(period);
  if (!parts) throw new Error(`${period} isn't a period`);
  return parts;
}

/** How many of a kind a year has. */
function countIn(kind: PeriodKind, year: number): number {
  if (kind === 'week') return (Date.parse(firstMonday(year + 1)) - Date.parse(firstMonday(year))) / (7 * DAY);
  return { year: 1, quarter: 4, month: 12 }[kind];
}

/** The Monday of a year's first ISO week, which is the one with the fourth of January. */
function firstMonday(year: number): Day {
  const fourth = `${String(year).padStart(4, '0')}-01-04`;
  return addDays(fourth, -((weekdayOf(fourth) + 6) % 7));
}

function written({ kind, year, number }: Parts): Period {
  const digits = String(number).padStart(2, '0');
  const behind = { year: '', quarter: `-Q${number}`, month: `-${digits}`, week: `-W${digits}` }[kind];
  return String(year).padStart(4, '0') + behind;
}

/** The period that follows one. */
export function nextPeriod(period: Period): Period {
  const { kind, year, number } = read(period);
  const isLast = number === countIn(kind, year);
  return written(isLast ? { kind, year: year + 1, number: 1 } : { kind, year, number: number + 1 });
}

/** The period before one. */
export function periodBefore(period: Period): Period {
  const { kind, year, number } = read(period);
  if (number > 1) return written({ kind, year, number: number - 1 });
  return written({ kind, year: year - 1, number: countIn(kind, year - 1) });
}

/** The same period of the year before; undefined for a year, and for a week 53 where that year has none. */
export function sameOfLastYear(period: Period): Period | undefined {
  const { kind, year, number } = read(period);
  if (kind === 'year' || number > countIn(kind, year - 1)) return undefined;
  return written({ kind, year: year - 1, number });
}

/** The first and the last day of a period. */
export function daysOfPeriod(period: Period): { first: Day; last: Day } {
  return { first: firstDay(period), last: addDays(firstDay(nextPeriod(period)), -1) };
}

function firstDay(period: Period): Day {
  const { kind, year, number } = read(period);
  if (kind === 'week') return addDays(firstMonday(year), (number - 1) * 7);
  const month = { year: 1, quarter: (number - 1) * 3 + 1, month: number }[kind];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

/** The periods of a kind from one to another, both included. */
export function periodsBetween(first: Period, last: Period): Period[] {
  const periods: Period[] = [];
  for (let period = first; period <= last; period = nextPeriod(period)) periods.push(period);
  return periods;
}
