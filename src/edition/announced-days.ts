import type { Announcement } from '../domain/record/records.ts';
import { isDay, readInstant } from '../domain/time.ts';
import { phrase } from '../i18n/phrase.ts';
import type { Edition } from './edition.ts';

/** `2 Dec 2026`, `1–15 Dec 2026`, with the clock where its author gave one: what is right on any day. */
export function announcedDays(edition: Edition, { facts }: Announcement): string {
  if (facts.until !== undefined && isDay(facts.from) && isDay(facts.until))
    return edition.format.datedRange(facts.from, facts.until);
  const start = dateText(edition, facts.from);
  const end = facts.until === undefined ? start : dateText(edition, facts.until);
  return start === end ? start : phrase(edition.words.now.range, { start, end });
}

function dateText({ site, format }: Edition, text: string): string {
  if (isDay(text)) return format.day(text);
  const reading = readInstant(text, site.timeZone);
  return reading.ok ? format.moment(reading.instant) : text;
}
