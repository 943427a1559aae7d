import { escape, ICalCalendar } from 'ical-generator';
import { compareText } from '../../domain/compare-text.ts';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import { intervalOf } from '../../domain/record/interval.ts';
import { HOUR } from '../../domain/time.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { calendarText, eventText } from './event.ts';
import { isInCalendars } from './times.ts';

/** How often programs should ask again, in seconds; many choose for themselves. */
const REFRESH = HOUR / 1_000;
const END = 'END:VCALENDAR';

/**
 * Incidents and maintenance as iCalendar (RFC 5545), in each language: of the whole portal and of each component.
 * They hold what goes on, what is announced, and what ended in the last two years: pages and feeds have the rest.
 */
export function* emitCalendars(publication: Publication): Iterable<OutputFile> {
  const { portal, now } = publication;
  const records = portal.incidents
    .filter((record) => isInCalendars(record, now))
    .map((record) => ({ record, start: intervalOf(record, now).start }))
    .sort((a, b) => a.start - b.start || compareText(a.record.id, b.record.id));
  for (const edition of editionsOf(publication)) {
    const { site, addresses } = edition;
    const utc = new ICalCalendar();
    const all: string[] = [];
    const own = new Map<string, string[]>(site.components.map(({ id }) => [id, []]));
    for (const { record } of records) {
      // An event stands in several calendars, and writing it is most of the work: it is written once.
      const event = eventText(record, edition, utc);
      all.push(event);
      for (const component of Object.keys(record.affected)) own.get(component)?.push(event);
    }
    yield { path: addresses.calendar(), content: calendarFile(all, edition) };
    for (const [component, events] of own) {
      const content = calendarFile(events, edition, component);
      yield { path: addresses.calendar(component), content };
    }
  }
}

function calendarFile(
  events: string[],
  { site, addresses, language, words, componentName }: Edition,
  component?: string,
): string {
  const subject =
    component === undefined
      ? words.feeds.history
      : phrase(words.calendar.of, { name: componentName(component) });
  const page = component === undefined ? addresses.home : addresses.component(component);
  const empty = new ICalCalendar({
    prodId: { company: 'Candor', product: 'Candor', language },
    // The package escapes what events say, and not this.
    name: escape(calendarText(`${site.name} · ${subject}`), false),
    url: addresses.absolute(page),
    source: addresses.absolute(addresses.calendar(component)),
    ttl: REFRESH,
    x: { 'X-WR-TIMEZONE': site.timeZone },
  }).toString();
  // The package would write its own lines behind the events, where RFC 5545 has none.
  return `${empty.slice(0, -END.length)}${events.join('')}${END}\r\n`;
}
