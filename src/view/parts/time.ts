import type { Language } from '../../domain/schemas/common.ts';
import type { Site } from '../../domain/site.ts';
import { type Day, dayOf, type Instant, isDay, isoInZone, readInstant } from '../../domain/time.ts';
import { createFormat } from '../../i18n/format.ts';

/** What a `<time>` element is made of. */
export interface TimeView {
  datetime: string;
  text: string;
}

/** `10 Nov 2026, 10:15 UTC−3`, in the zone of the site. */
export function momentView(at: Instant, site: Site, language: Language): TimeView {
  return {
    datetime: isoInZone(at, site.timeZone),
    text: createFormat(language, site.timeZone).moment(at),
  };
}

/** `10 Nov 2026`, of a day or of the day on which an instant falls in the zone of the site. */
export function dayView(at: Day | Instant, site: Site, language: Language): TimeView {
  const day = typeof at === 'number' ? dayOf(at, site.timeZone) : at;
  return { datetime: day, text: createFormat(language, site.timeZone).day(day) };
}

/** The day of a fact that is a day, or an instant with its clock. */
export function factDayView(fact: string, site: Site, language: Language): TimeView {
  if (isDay(fact)) return dayView(fact, site, language);
  const reading = readInstant(fact, site.timeZone);
  return dayView(reading.ok ? reading.instant : fact.slice(0, 10), site, language);
}
