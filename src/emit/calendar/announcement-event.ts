import {
  foldLines,
  ICalAlarmType,
  type ICalCalendar,
  ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { publicationTimes } from '../../domain/record/publication-times.ts';
import type { Announcement } from '../../domain/record/records.ts';
import { DAY, dayOf, HOUR, isDay } from '../../domain/time.ts';
import { announcedDays } from '../../edition/announced-days.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { componentNames } from '../entries/facts.ts';
import { calendarText } from './calendar-text.ts';
import { eventUid } from './event.ts';

/** How long before it calendars remind of what has a time: as of a maintenance. Of a day, on the day before, at nine. */
const REMINDERS = [DAY, HOUR];
const DAY_BEFORE = 15 * HOUR;
const SECOND = 1_000;

/** An announcement as a VEVENT: of its days, where its author gave days, else of its hours. It takes up nobody's time. */
export function announcementEventText(
  announcement: Announcement,
  edition: Edition,
  calendar: ICalCalendar,
): string {
  const { publication, addresses, site, words, textOf } = edition;
  const { facts, start, end } = announcement;
  const allDay = isDay(facts.from) && (facts.until === undefined || isDay(facts.until));
  // The day after the last, as iCalendar has it.
  const after = dayOf(end, site.timeZone);
  const updated = new Date(publicationTimes(announcement, publication).updated);
  const summary = calendarText(
    phrase(words.announcements.titled, {
      kind: words.announcements.kinds[facts.kind],
      title: textOf(announcement).value.title,
    }),
  );
  const isMoment = facts.until === undefined;
  const event = new ICalEvent(
    {
      ...(allDay
        ? { start: new Date(facts.from), end: new Date(after), allDay }
        : { start: new Date(start), end: isMoment ? null : new Date(end) }),
      id: eventUid(announcement.id, edition),
      sequence: 0,
      stamp: updated,
      lastModified: updated,
      summary,
      description: calendarText(descriptionOf(announcement, edition)),
      categories: componentNames(announcement, edition).map((name) => ({ name: calendarText(name) })),
      url: addresses.absolute(addresses.record(announcement)),
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: (allDay ? [DAY_BEFORE] : REMINDERS).map((before) => ({
        type: ICalAlarmType.display as const,
        triggerBefore: before / SECOND,
        description: summary,
      })),
    },
    calendar,
  );
  return foldLines(event.toString());
}

/** Plain text: when it is, what it concerns, how it begins, and where there is more. */
function descriptionOf(announcement: Announcement, edition: Edition): string {
  const { addresses, words, sectionsOf, plain } = edition;
  const components = componentNames(announcement, edition);
  const facts = [
    `${words.announcements.when}: ${announcedDays(edition, announcement)}`,
    ...(components.length > 0 ? [`${words.feeds.components}: ${components.join(', ')}`] : []),
  ];
  const first = sectionsOf(announcement).find(({ value }) => value.text.trim() !== '');
  const url = addresses.absolute(addresses.record(announcement));
  return [facts.join('\n'), first ? plain(first.value) : '', url].filter((part) => part !== '').join('\n\n');
}
