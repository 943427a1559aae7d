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

/** The same date as Candor writes it, where there is only one way to read it: `2019/5/7 9:15 -0300` is `2019-05-07T09:15-03:00`. */
export function rewriteDate(text: string): string | undefined {
  const match = LOOSE.exec(text.trim());
  if (!match) return undefined;
  const [, year, month = '', day = '', hour, minute, second, offset] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return date;
  const clock = `${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  return `${date}T${clock}${offset === undefined ? '' : rewriteOffset(offset)}`;
}

function rewriteOffset(offset: string): string {
  if (/^[A-Z]/i.test(offset)) return 'Z';
  const digits = offset.slice(1).replace(':', '');
  const [hours, minutes] = digits.length <= 2 ? [digits, '00'] : [digits.slice(0, -2), digits.slice(-2)];
  return `${offset[0]}${hours.padStart(2, '0')}:${minutes}`;
}
