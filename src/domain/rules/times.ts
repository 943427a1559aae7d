import { dayOf, hasOffset, type Instant, isDay, readInstant } from '../time.ts';
import type { Drafts } from './rule.ts';

/** What reading a time takes: the site's zone, and whether it is known. */
type Zone = Pick<Drafts, 'site' | 'unknown'>;

/** The instant of a text; undefined for a day, for what can't be read, and for a local time where the zone isn't known. */
export function instantIn(text: string, { site, unknown }: Zone): Instant | undefined {
  if (unknown.has('timeZone') && !hasOffset(text)) return undefined;
  const reading = readInstant(text, site.timeZone);
  return reading.ok ? reading.instant : undefined;
}

/**
 * Whether one day or instant is over before another begins. A day and an instant within it are of the same time;
 * where one of the two can't be read, nothing is known, and that is said elsewhere.
 */
export function liesBefore(a: string, b: string, zone: Zone): boolean {
  if (isDay(a) && isDay(b)) return a < b;
  const [instantA, instantB] = [instantIn(a, zone), instantIn(b, zone)];
  if (instantA !== undefined && instantB !== undefined) return instantA < instantB;
  const [dayA, dayB] = [dayIn(a, instantA, zone), dayIn(b, instantB, zone)];
  return dayA !== undefined && dayB !== undefined && dayA < dayB;
}

function dayIn(text: string, instant: Instant | undefined, { site, unknown }: Zone): string | undefined {
  if (isDay(text)) return text;
  return instant === undefined || unknown.has('timeZone') ? undefined : dayOf(instant, site.timeZone);
}

/** Tells of a day or an instant whether it lies wholly in the future. */
export function futureOf(drafts: Pick<Drafts, 'site' | 'unknown' | 'now'>): (text: string) => boolean {
  const { site, now } = drafts;
  const today = dayOf(now, site.timeZone);
  return (text) => {
    if (isDay(text)) return text > today;
    const instant = instantIn(text, drafts);
    return instant !== undefined && instant > now;
  };
}
