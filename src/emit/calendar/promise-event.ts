import {
  foldLines,
  type ICalCalendar,
  ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { OpenPromise } from '../../domain/promises.ts';
import { publicationTimes } from '../../domain/record/publication-times.ts';
import { addDays } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { componentNames } from '../entries/facts.ts';
import { calendarText } from './calendar-text.ts';
import { eventUid } from './event.ts';

/**
 * What an open record promises as a VEVENT: of a known issue on its day, of an incident at its time. A promise that takes
 * its place moves the same event, and has a higher SEQUENCE by the former ones that the record lists.
 */
export function promiseEventText(promise: OpenPromise, edition: Edition, calendar: ICalCalendar): string {
  const { publication, addresses, words, textOf, factText } = edition;
  const { record, by, day } = promise;
  const { next, promised } = record.facts;
  const what = next?.what === undefined ? words.promises.anUpdate : factText(next.what).value;
  const updated = new Date(publicationTimes(record, publication).updated);
  const url = addresses.absolute(addresses.record(record));
  const event = new ICalEvent(
    {
      ...(record.kind === 'known-issue'
        ? { start: new Date(day), end: new Date(addDays(day, 1)), allDay: true }
        : { start: new Date(by), end: null }),
      id: eventUid(`${record.id}-promised`, edition),
      sequence: promised.length,
      stamp: updated,
      lastModified: updated,
      summary: calendarText(phrase(words.promises.event, { what, id: record.id })),
      description: calendarText([textOf(record).value.title, url].join('\n\n')),
      categories: componentNames(record, edition).map((name) => ({ name: calendarText(name) })),
      url,
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    },
    calendar,
  );
  return foldLines(event.toString());
}
