/** Days of the calendar by Intl alone, so that what the product reckons with Temporal is held to something else. */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const formats = new Map<string, Intl.DateTimeFormat>();
const midnights = new Map<string, number>();

/** The day, `2026-11-10`, that an instant falls on in a zone. */
export function localDay(at: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) formats.set(zone, (format = new Intl.DateTimeFormat('en-CA', { timeZone: zone })));
  return format.format(at);
}

/** The first minute of a day in a zone, found by asking which day minutes fall on. */
export function firstMinute(day: string, zone: string): number {
  const key = `${zone} ${day}`;
  const known = midnights.get(key);
  if (known !== undefined) return known;
  let [before, after] = [Date.parse(`${day}T00:00Z`) - 2 * DAY, Date.parse(`${day}T00:00Z`) + 2 * DAY];
  while (after - before > MINUTE) {
    const between = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
    if (localDay(between, zone) < day) before = between;
    else after = between;
  }
  midnights.set(key, after);
  return after;
}

/** The day so many days later, or earlier for a negative number. */
export function dayPlus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The month, `2026-11`, so many months later, or earlier for a negative number. */
export function monthPlus(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}
