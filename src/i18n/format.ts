import { Temporal } from 'temporal-polyfill';
import { memoizeValues } from '../domain/memoize.ts';
import type { Language } from '../domain/schemas/common.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { CountForms, Words } from '../languages/words.ts';
import { countForm } from './count-form.ts';
import { duration } from './duration.ts';
import { WORDS } from './words.ts';

const NBSP = '\u00a0';
const created = new Map<string, Format>();

/** Dates, times and numbers as a language writes them, in a time zone. Made once for each pair: Intl is slow to make. */
export function createFormat(language: Language, zone: string): Format {
  const key = `${language} ${zone}`;
  const known = created.get(key);
  if (known) return known;
  const format = makeFormat(WORDS[language], zone);
  created.set(key, format);
  return format;
}

export type Format = ReturnType<typeof makeFormat>;

function makeFormat({ locale, duration: durationUnits }: Words, zone: string) {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const inZone = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    const plain = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return memoizeValues((at: Instant | Day) =>
      typeof at === 'number' ? inZone.format(at) : plain.format(midnight(at)),
    );
  };
  const day = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const monthNames = dates({ month: 'long' });
  const monthOf = dates({ month: 'long', year: 'numeric' });
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const offsets = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const zoneNames = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' });
  const ranges = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const datedRanges = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric' },
    timeZone: 'UTC',
  });
  const numbers = new Intl.NumberFormat(locale);
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const plurals = new Intl.PluralRules(locale);
  const units = Object.fromEntries(
    (['year', 'month', 'day'] as const).map((unit) => [
      unit,
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
    ]),
  );

  const number = (value: number) => numbers.format(value);
  const time = (at: Instant) => clock.format(at);
  const offset = memoizeValues((at: Instant) => offsetText(namePart(offsets, at)));

  return {
    /** `10 Nov 2026`, of an instant in the zone or of a day of the calendar. */
    day,
    /** `10 Nov`. */
    shortDay: dates({ day: 'numeric', month: 'short' }),
    /** `13–16 Nov`, `30 Sep – 2 Oct`: days of the calendar; of one day just that. */
    dayRange: (from: Day, to: Day) => ranges.formatRange(midnight(from), midnight(to)),
    /** The same with the year, `13–16 Nov 2026`, or with both that it touches. */
    datedRange: (from: Day, to: Day) => datedRanges.formatRange(midnight(from), midnight(to)),
    /** `Tue 10 Nov`. */
    weekdayShort: dates({ weekday: 'short', day: 'numeric', month: 'short' }),
    /** `Tuesday, 10 November 2026`. */
    weekday: dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    /** `Tuesday`. */
    weekdayLong: dates({ weekday: 'long' }),
    /** `Tue`. */
    weekdayName: dates({ weekday: 'short' }),
    /** `November`, of `2026-11`. */
    monthName: (month: string) => monthNames(`${month}-01`),
    /** `November 2026`, of `2026-11`. */
    month: (month: string) => monthOf(`${month}-01`),
    /** `10:15`. */
    time,
    /** `UTC−3`, with a true minus: what the zone's clocks are ahead at that instant. */
    offset,
    /** `10:15 UTC−3`. */
    timeWithOffset: (at: Instant) => `${time(at)}${NBSP}${offset(at)}`,
    /** `10 Nov 2026, 10:15 UTC−3`. */
    moment: (at: Instant) => `${day(at)}, ${time(at)}${NBSP}${offset(at)}`,
    /** The name of the zone all year round, such as `Brasilia Time`. */
    zoneName: () => namePart(zoneNames, 0),
    /** `2 h 15 min`, `2 d 19 h`, `22 min`, `< 1 min`: its two largest units, rounded down. */
    duration: (ms: number) => duration(ms, durationUnits),
    /** `22 days`, `1 year 8 months`: the days of the calendar between two instants, in its two largest units. */
    calendarDuration: (from: Instant, to: Instant) => {
      const span = plainDay(from, zone).until(plainDay(to, zone), { largestUnit: 'year' });
      const parts = [
        ['year', span.years],
        ['month', span.months],
        ['day', span.days],
      ] as const;
      const shown = parts.filter(([, amount]) => amount > 0).slice(0, 2);
      return (shown.length > 0 ? shown : [['day', 0] as const])
        .map(([unit, amount]) => units[unit]?.format(amount))
        .join(' ');
    },
    /** `1,593`. */
    number,
    /** `18.8` of 188 tenths. */
    tenths: (value: number) => decimals.format(value / 10),
    /** `99.91%` of 0.9991; rounded down, so that only a full 1 is 100%. */
    percent: (ratio: number) => {
      const hundredths = Math.floor(ratio * 10_000 + 1e-6);
      return percents.format((ratio < 1 ? Math.min(hundredths, 9_999) : hundredths) / 10_000);
    },
    /** `a, b and c`. */
    list: (items: string[]) => lists.format(items),
    /** `1 customer`, `352 customers`: the form that the language has for a number, with the figure in it. */
    count: (value: number, forms: CountForms) => countForm(value, forms, plurals).replace('#', number(value)),
  };
}

/** A day as an instant for formats in UTC, which can't move it to its neighbour. */
function midnight(day: Day): Instant {
  return Date.parse(`${day}T00:00:00Z`);
}

function namePart(format: Intl.DateTimeFormat, at: Instant): string {
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** `GMT-03:00` as `UTC−3`, `GMT+05:30` as `UTC+5:30`, `GMT` and `GMT+00:00` as `UTC`. */
function offsetText(name: string): string {
  const [, sign = '', hours = '', minutes = ''] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
  if (Number(hours) === 0 && Number(minutes) === 0) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

function plainDay(at: Instant, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}
