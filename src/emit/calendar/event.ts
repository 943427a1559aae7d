import {
  foldLines,
  type ICalCalendar,
  ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { publishedAt, updatedAt } from '../../domain/record/published.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import { recordState } from '../../domain/record/state.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Site } from '../../domain/site.ts';
import type { FeedContext } from '../feeds/context.ts';
import { componentNames } from '../feeds/facts.ts';
import { calendarText } from './calendar-text.ts';
import { descriptionOf, summaryOf } from './description.ts';
import { eventTimes, sequenceOf } from './times.ts';

const SECOND = 1_000;

/**
 * A record as a VEVENT, its lines folded and ended. It takes up nobody's time (TRANSP), and is CONFIRMED unless it was
 * called off: what is announced is meant, and what happened isn't in doubt.
 */
export function eventText(record: IncidentRecord, context: FeedContext, calendar: ICalCalendar): string {
  const { publication, language, site } = context;
  const { addresses, now } = publication;
  const times = eventTimes(record, now);
  const url = addresses.absolute(addresses.record(record, language));
  const updated = new Date(updatedAt(record, publishedAt(record, now, site.timeZone), now));
  const cancelled = recordState(record, now) === 'cancelled';
  const event = new ICalEvent(
    {
      id: eventUid(record, site, language),
      sequence: sequenceOf(record, now),
      stamp: updated,
      lastModified: updated,
      start: new Date(times.start),
      end: lasts(times.start, times.end) ? new Date(times.end) : null,
      summary: calendarText(summaryOf(record, context)),
      description: calendarText(descriptionOf(record, times, url, context)),
      categories: componentNames(record, context).map((name) => ({ name: calendarText(name) })),
      url,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    },
    calendar,
  );
  return foldLines(event.toString());
}

/**
 * `INC-31@status.example.com`, `INC-31.pt@…`: like the ids of feeds, of the authority in site.yaml and the record's id
 * alone. A language is part of it, or a program that shows calendars of two would take one event for the other's.
 */
function eventUid({ id }: IncidentRecord, site: Site, language: Language): string {
  return `${id}${language === site.defaultLanguage ? '' : `.${language}`}@${site.authority}`;
}

/** Whether an end is later than the start once both are written to the second, as iCalendar asks of an end. */
function lasts(start: number, end: number): boolean {
  return Math.floor(end / SECOND) > Math.floor(start / SECOND);
}
