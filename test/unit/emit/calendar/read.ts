import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { Publication } from '../../../../src/domain/publication.ts';
import { emitCalendars } from '../../../../src/emit/calendar/calendar.ts';

/** What a program takes from an event. Times are ISO 8601 in UTC; without an end, an event ends when it begins. */
export interface ReadEvent {
  uid: string;
  summary: string;
  description: string;
  url: string;
  start: string;
  end: string;
  stamp: string;
  modified: string;
  sequence: number;
  status: string;
  transparency: string;
  categories: string[];
}

/** The calendar at a path of a publication, as it would be served. */
export function calendarAt(publication: Publication, path = 'calendar.ics'): string {
  const file = [...emitCalendars(publication)].find((one) => one.path === path);
  if (!file) throw new Error(`No calendar at ${path}`);
  return String(file.content);
}

/** Reads a calendar with ical.js, strictly: what it doesn't understand throws. */
export function readIcal(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string) => String(component.getFirstPropertyValue(name));
    const time = (name: string) =>
      (component.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString();
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      url: value('url'),
      start: time('dtstart'),
      end: component.hasProperty('dtend') ? time('dtend') : time('dtstart'),
      stamp: time('dtstamp'),
      modified: time('last-modified'),
      sequence: event.sequence,
      status: value('status'),
      transparency: value('transp'),
      categories: component
        .getAllProperties('categories')
        .flatMap((property) => property.getValues().map(String)),
    };
  });
}

/** Reads a calendar with node-ical. */
export function readNodeIcal(text: string): ReadEvent[] {
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT');
  return events.map((event) => ({
    uid: String(event.uid),
    summary: textOf(event.summary),
    description: textOf(event.description),
    url: textOf(event.url),
    start: timeOf(event.start),
    end: timeOf(event.end ?? event.start),
    stamp: timeOf(event.dtstamp),
    modified: timeOf(event.lastmodified),
    sequence: Number(event.sequence),
    status: String(event.status),
    transparency: String(event.transparency),
    categories: event.categories ?? [],
  }));
}

function timeOf(time: Date | undefined): string {
  return time?.toISOString() ?? 'none';
}

/** node-ical gives a property that has parameters with them beside its value. */
function textOf(value: string | { val: string } | undefined): string {
  return typeof value === 'object' ? value.val : (value ?? '');
}
