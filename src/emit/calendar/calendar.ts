import { ICalCalendar } from 'ical-generator';
import { compareText } from '../../domain/compare-text.ts';
import { openPromises } from '../../domain/promises.ts';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import { soonestFirst } from '../../domain/record/announcements.ts';
import { intervalOf } from '../../domain/record/interval.ts';
import { singlesOf } from '../../domain/record/occurrences.ts';
import type { Announcement, IncidentRecord, KnownIssue } from '../../domain/record/records.ts';
import { componentsOf } from '../../domain/record/state.ts';
import { DAY } from '../../domain/time.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { announcementEventText } from './announcement-event.ts';
import { calendarOf } from './calendar-frame.ts';
import { eventText, singleFacts } from './event.ts';
import { promiseEventText } from './promise-event.ts';
import { releaseCalendar } from './release-calendar.ts';
import { seriesText } from './series.ts';
import { timeZoneText } from './time-zone.ts';
import { isInCalendars, isKept } from './times.ts';

/**
 * Incidents, maintenance and announcements as iCalendar (RFC 5545), in each language: of the whole portal and of each
 * component. They hold what goes on, what is announced, and what ended in the last two years: pages and feeds have the
 * rest. What is promised is in them while it is. When releases are possible is a calendar of its own.
 */
export function* emitCalendars(publication: Publication): Iterable<OutputFile> {
  const { portal, now } = publication;
  const records = portal.incidents
    .filter((record) => isInCalendars(record, now))
    .map((record) => ({ record, start: intervalOf(record, now).start }))
    .sort((a, b) => a.start - b.start || compareText(a.record.id, b.record.id));
  const announcements = soonestFirst(portal.announcements).filter(({ end }) => isKept(end, now));
  const promises = openPromises([...portal.issues, ...portal.incidents], now, portal.site);
  for (const edition of editionsOf(publication)) {
    const { site, addresses } = edition;
    const utc = new ICalCalendar();
    const all: CalendarEvent[] = [];
    const own = new Map<string, CalendarEvent[]>(site.components.map(({ id }) => [id, []]));
    for (const { record } of records) {
      // An event is in several calendars, and writing it is most of the work: it is written once.
      const event = { record, text: eventsText(record, edition, utc) };
      all.push(event);
      for (const component of Object.keys(record.affected)) own.get(component)?.push(event);
    }
    for (const record of announcements) {
      const event = { record, text: announcementEventText(record, edition, utc) };
      all.push(event);
      for (const component of record.facts.components) own.get(component)?.push(event);
    }
    for (const promise of promises) {
      const { record } = promise;
      const event = { record, text: promiseEventText(promise, edition, utc) };
      all.push(event);
      for (const component of componentsOf(record)) own.get(component)?.push(event);
    }
    yield { path: addresses.calendar(), content: calendarFile(all, edition) };
    for (const [component, events] of own) {
      const content = calendarFile(events, edition, component);
      yield { path: addresses.calendar(component), content };
    }
    const releases = releaseCalendar(edition);
    if (releases) yield releases;
  }
}

/** A record, or what it promises, as an event; as several where it is repeated. */
interface CalendarEvent {
  record: IncidentRecord | Announcement | KnownIssue;
  text: string;
}

function eventsText(record: IncidentRecord, edition: Edition, calendar: ICalCalendar): string {
  if (record.kind === 'maintenance' && record.occurrences) return seriesText(record, edition, calendar);
  return singlesOf(record)
    .map((one) => eventText(one, singleFacts(one, edition), edition, calendar))
    .join('');
}

/** The time zone of what is repeated in it; nothing where all times are in UTC. */
function zoneText(events: CalendarEvent[], zone: string): string {
  // The rule begins with the first time, even where that one is left out.
  const times = events.flatMap(({ record }) =>
    record.kind === 'maintenance' && record.occurrences
      ? [record, ...record.occurrences].flatMap(({ start, end }) => [start, end])
      : [],
  );
  if (times.length === 0) return '';
  return timeZoneText(zone, Math.min(...times) - DAY, Math.max(...times) + DAY);
}

function calendarFile(events: CalendarEvent[], edition: Edition, component?: string): string {
  const { addresses, words, componentName } = edition;
  const subject =
    component === undefined
      ? words.feeds.history
      : phrase(words.calendar.of, { name: componentName(component) });
  const page = component === undefined ? addresses.home : addresses.component(component);
  const texts = events.map(({ text }) => text);
  return calendarOf(
    [zoneText(events, edition.site.timeZone), ...texts],
    { subject, page, path: addresses.calendar(component) },
    edition,
  );
}
