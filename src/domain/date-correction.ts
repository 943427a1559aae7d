import { LANGUAGE_PARTS, LANGUAGES } from '../languages/languages.ts';
import { folded } from './fold.ts';
import { isDay, isoInZone, readingsOf, readInstant } from './time.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date that begins with its year, however it is punctuated, with or without a time and an offset. */
const LOOSE =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2})[:h](\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/i;

/** Why the calendar or the clock has no such time, in a few words; undefined where the fault is another. */
export function impossibility(text: string): string | undefined {
  const match = LOOSE.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return `there is no month ${month}`;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) === 0 || Number(day) > days) return `${name} ${year} has ${days} days`;
  if (hour > 23) return `a day has the hours 00 to 23`;
  if (minute > 59 || second > 59) return `an hour has the minutes 00 to 59`;
  return undefined;
}

/** Months by their names as authors write them, or by the first three letters of those, folded, in every language. */
const MONTH_BY_NAME = new Map(
  LANGUAGES.flatMap((language) =>
    LANGUAGE_PARTS[language].authors.months.flatMap((names, index) =>
      names
        .split(', ')
        .map(folded)
        .flatMap((name) => [[name, index + 1] as const, [name.slice(0, 3), index + 1] as const]),
    ),
  ),
);

/** What clocks of a zone are called, by the offsets that go by that name. */
const ZONE_LETTERS: Record<string, string[]> = {
  ...{ z: ['Z'], utc: ['Z'], gmt: ['Z'] },
  ...{
    brt: ['-03:00'],
    brst: ['-02:00'],
    art: ['-03:00'],
    uyt: ['-03:00'],
    clt: ['-04:00'],
    clst: ['-03:00'],
  },
  ...{ cot: ['-05:00'], pet: ['-05:00'], ect: ['-05:00'], bot: ['-04:00'], pyt: ['-04:00', '-03:00'] },
  ...{ amt: ['-04:00', '+04:00'], est: ['-05:00'], edt: ['-04:00'], cst: ['-06:00', '+08:00', '-05:00'] },
  ...{ cdt: ['-05:00', '-04:00'], mst: ['-07:00', '+08:00'], mdt: ['-06:00'], pst: ['-08:00', '+08:00'] },
  ...{
    pdt: ['-07:00'],
    wet: ['+00:00'],
    west: ['+01:00'],
    cet: ['+01:00'],
    cest: ['+02:00'],
    eet: ['+02:00'],
  },
  ...{ eest: ['+03:00'], bst: ['+01:00', '+06:00'], ist: ['+05:30', '+01:00', '+02:00'], jst: ['+09:00'] },
};

/** One way to read a date: its day, its time where it has one, and the offsets that may be meant where it names any. */
interface Reading {
  day: string;
  clock?: string;
  offsets: string[];
}

const DAY_FIRST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?!\d)/;
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const DAY_AND_NAME =
  /^(\d{1,2})(?:st|nd|rd|th|o|º)?(?:[-/. ]+|(?= ))(?:de |of )?(\p{L}+)\.?,?[-/. ]+(?:de |del )?(\d{4})(?!\d)(?: ?г(?:\.|ода)?)?/u;
const NAME_AND_DAY = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;
const YEAR_AND_NAME = /^(\d{4})[-/. ](\p{L}+)[-/. ](\d{1,2})(?!\d)/u;
const TIME =
  /^(?:t|[,\s]+(?:at |as |a las |o |в |@ ?)?)(\d{1,2})(?:[:h.](\d{2}))?(?::(\d{2})(?:[.,](\d{1,9}))?)?(\s?(?:h|hs|hrs|[ap]\.?m\.?))?(?:\s*\(?((?:utc|gmt)?\s?[+-]\d{1,2}(?::?\d{2})?|[a-z]{1,4})\)?)?$/;

/** No date is longer, so that no time is spent on a text that isn't one. */
const LONGEST = 60;

function readingsOfDate(text: string): Reading[] {
  if (text.length > LONGEST) return [];
  const plain = folded(text.trim())
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
  const named = (month: string) => MONTH_BY_NAME.get(month);
  const forms: [RegExp, (parts: string[]) => (string | number | undefined)[][]][] = [
    [YEAR_FIRST, ([y, m, d]) => [[y, m, d]]],
    [COMPACT, ([y, m, d]) => [[y, m, d]]],
    [
      DAY_FIRST,
      ([a, b, y]) => [
        [y, b, a],
        [y, a, b],
      ],
    ],
    [DAY_AND_NAME, ([d, m = '', y]) => [[y, named(m), d]]],
    [NAME_AND_DAY, ([m = '', d, y]) => [[y, named(m), d]]],
    [YEAR_AND_NAME, ([y, m = '', d]) => [[y, named(m), d]]],
  ];
  for (const [form, datesOf] of forms) {
    const match = form.exec(plain);
    if (!match) continue;
    const rest = plain.slice(match[0].length);
    const time = rest === '' ? { offsets: [] } : timeOf(rest);
    if (!time) return [];
    const days = datesOf(match.slice(1)).map(([year, month = 0, day = 0]) =>
      [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
    );
    return [...new Set(days)].filter(isDay).map((day) => ({ day, ...time }));
  }
  return [];
}

function timeOf(text: string): Omit<Reading, 'day'> | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hours = '', minutes, seconds, fraction, mark = '', zone] = match;
  if (minutes === undefined && mark === '') return undefined;
  const half = /[ap](?=\.?m)/.exec(mark)?.[0];
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  const offsets = zone === undefined ? [] : offsetsOf(zone);
  if (!offsets) return undefined;
  const parts = fraction === undefined ? '' : `.${fraction.slice(0, 3)}`;
  const clock = `${String(hour).padStart(2, '0')}:${minutes ?? '00'}${seconds === undefined ? '' : `:${seconds}${parts}`}`;
  return readInstant(`2000-01-01T${clock}Z`, 'UTC').ok ? { clock, offsets } : undefined;
}

function offsetsOf(zone: string): string[] | undefined {
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!match) return ZONE_LETTERS[zone];
  const [, sign, hours = '', minutes = '00'] = match;
  return [`${sign}${hours.padStart(2, '0')}:${minutes}`];
}

/**
 * The days or instants that a text may mean, as Candor writes them: one where it can only be read in one way, two for
 * `03/04/2026`, none where it is no date. A local time takes the offset of the zone at that time, where the zone is given;
 * so does `CST`, which is said in several zones. What the zone has twice, or never, has no reading.
 */
export function dateReadings(text: string, zone?: string): string[] {
  const found = readingsOfDate(text).flatMap(({ day, clock, offsets }) => {
    if (clock === undefined) return [day];
    const local = `${day}T${clock}`;
    if (offsets.length === 1) return [`${local}${offsets[0]}`];
    if (zone === undefined) return offsets.length === 0 ? [local] : [];
    if (!readInstant(local, zone).ok) return [];
    const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(isoInZone(readingsOf(local, zone)[0], zone))?.[0] ?? '';
    return offsets.length === 0 || offsets.includes(offset) ? [`${local}${offset}`] : [];
  });
  return [...new Set(found)];
}

/** The same date as Candor writes it, where there is only one way to read it: `2019/5/7 9:15 -0300` is `2019-05-07T09:15-03:00`. */
export function rewriteDate(text: string, zone?: string): string | undefined {
  const [only, ...others] = dateReadings(text, zone);
  return others.length === 0 ? only : undefined;
}
