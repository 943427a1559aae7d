import type { Site } from '../site.ts';
import type { Instant } from '../time.ts';
import { dayOf, isDay, readInstant } from '../time.ts';

type Zone = Pick<Site, 'timeZone'>;

/** The instant of a text, or undefined for a day and for what can't be read. */
export function instantIn(text: string, { timeZone }: Zone): Instant | undefined {
  const reading = readInstant(text, timeZone);
  return reading.ok ? reading.instant : undefined;
}

/**
 * Whether one day or instant is over before another begins. A day and an instant within it are of the same time;
 * where one of the two can't be read, nothing is known, and that is said elsewhere.
 */
export function liesBefore(a: string, b: string, site: Zone): boolean {
  const [instantA, instantB] = [instantIn(a, site), instantIn(b, site)];
  if (instantA !== undefined && instantB !== undefined) return instantA < instantB;
  const dayA = isDay(a) ? a : instantA === undefined ? undefined : dayOf(instantA, site.timeZone);
  const dayB = isDay(b) ? b : instantB === undefined ? undefined : dayOf(instantB, site.timeZone);
  return dayA !== undefined && dayB !== undefined && dayA < dayB;
}

/** Whether a day or an instant lies wholly in the future. `today` is the day of `now` in the site's zone. */
export function isFuture(text: string, now: Instant, today: string, site: Zone): boolean {
  if (isDay(text)) return text > today;
  const instant = instantIn(text, site);
  return instant !== undefined && instant > now;
}
