import { escape, ICalCalendar } from 'ical-generator';
import { HOUR } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { calendarText } from './calendar-text.ts';

/** How often programs should ask again, in seconds; many choose for themselves. */
const REFRESH = HOUR / 1_000;
const END = 'END:VCALENDAR';

/** What a calendar says of itself: what it is of, the page on that, and where it is itself. */
interface CalendarFacts {
  /** The portal's name precedes it. */
  subject: string;
  page: string;
  path: string;
}

/** A VCALENDAR with these parts in it, each with its lines ended. */
export function calendarOf(
  parts: string[],
  { subject, page, path }: CalendarFacts,
  { site, addresses, language }: Edition,
): string {
  const empty = new ICalCalendar({
    prodId: { company: 'Candor', product: 'Candor', language },
    // The package escapes what events say, and not this.
    name: escape(calendarText(`${site.name} · ${subject}`), false),
    url: addresses.absolute(page),
    source: addresses.here(path),
    ttl: REFRESH,
    x: { 'X-WR-TIMEZONE': site.timeZone },
  }).toString();
  // The package would write its own lines behind the events, where RFC 5545 has none.
  return `${empty.slice(0, -END.length)}${parts.join('')}${END}\r\n`;
}
