import { foldLines, ICalCalendar, ICalEvent, ICalEventTransparency } from 'ical-generator';
import type { OutputFile } from '../../domain/publication.ts';
import { type ReleaseTime, releaseTime } from '../../domain/releases.ts';
import {
  addDays,
  clockIn,
  DAY,
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  readingsOf,
  startOfDay,
  weekdayOf,
} from '../../domain/time.ts';
import { WEEKDAYS } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { calendarOf } from './calendar-frame.ts';
import { calendarText } from './calendar-text.ts';
import { type EventFacts, eventUid } from './event.ts';
import { timeZoneText } from './time-zone.ts';

/** What tells one event of the calendar from another. */
type OwnFacts = Pick<EventFacts, 'start' | 'end' | 'timezone' | 'repeating'> & { id: string };

/**
 * When releases are possible, as a calendar of its own, so that customers' calendars aren't full of it: an event with the
 * rule of the week, from the beginning of this year to the end of the next, without the days that are left out. Undefined
 * where the site doesn't say when.
 */
export function releaseCalendar(edition: Edition): OutputFile | undefined {
  const { site, addresses, now, words } = edition;
  const releases = releaseTime(site);
  if (!releases) return undefined;
  const year = Number(dayOf(now, site.timeZone).slice(0, 4));
  const [first, last] = [`${year}-01-01`, `${year + 1}-12-31`];
  const [from, to] = [startOfDay(first, site.timeZone), startOfDay(last, site.timeZone)];
  const calendar = new ICalCalendar();
  const events = eventsOf(releases, daysBetween(first, last), site.timeZone).map(({ id, ...facts }) =>
    foldLines(
      new ICalEvent(
        {
          ...facts,
          id: eventUid(id, edition),
          summary: calendarText(words.releases.event),
          stamp: new Date(from),
          url: addresses.absolute(addresses.announcements),
          transparency: ICalEventTransparency.TRANSPARENT,
        },
        calendar,
      ).toString(),
    ),
  );
  const subject = words.releases.title;
  const own = { subject, page: addresses.announcements, path: addresses.releaseCalendar };
  const zone = timeZoneText(site.timeZone, from - DAY, to + 2 * DAY);
  return { path: addresses.releaseCalendar, content: calendarOf([zone, ...events], own, edition) };
}

/** The event with the rule of the week, and one for each day on which a change of the clock makes its window another one. */
function eventsOf({ window, time }: ReleaseTime, days: Day[], zone: string): OwnFacts[] {
  const clocks = (day: Day) => ({ start: clockOf(day, window.from), end: clockOf(day, window.to) });
  const isByRule = (day: Day) => {
    const interval = time.on(day);
    const { start, end } = clocks(day);
    return (
      interval !== undefined &&
      [start, end].every((clock) => isPlain(clock, zone)) &&
      clockIn(interval.end, zone) === end &&
      // Some programs add the length of the first window.
      interval.end - interval.start === (window.to - window.from) * 60_000
    );
  };
  const planned = days.filter((day) => window.weekdays.has(weekdayOf(day)));
  const first = planned.find(isByRule);
  const last = planned.at(-1);
  const apart = planned.flatMap((day): OwnFacts[] => {
    const interval = isByRule(day) ? undefined : time.on(day);
    if (!interval) return [];
    return [{ id: `releases-${day}`, start: new Date(interval.start), end: new Date(interval.end) }];
  });
  if (first === undefined || last === undefined) return apart;
  const byDay = [...window.weekdays].map((weekday) => WEEKDAYS[(weekday + 6) % 7]?.slice(0, 2).toUpperCase());
  const [until] = readingsOf(clocks(last).start, zone);
  const exclusions = planned
    .filter((day) => day > first && !isByRule(day))
    .map((day) => `EXDATE;TZID=${zone}:${compact(clocks(day).start)}`);
  const repeating = [
    `RRULE:FREQ=WEEKLY;BYDAY=${byDay.join(',')};UNTIL=${utcText(until)}`,
    ...exclusions,
  ].join('\r\n');
  return [{ id: 'releases', ...clocks(first), timezone: zone, repeating }, ...apart];
}

/** A minute of a day by its clock; the 1,440th is the midnight that follows. */
function clockOf(day: Day, minutes: number): string {
  const own = minutes === 1_440 ? addDays(day, 1) : day;
  const clock = [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${own}T${clock.join(':')}:00`;
}

function isPlain(clock: string, zone: string): boolean {
  const [earlier, later] = readingsOf(clock, zone);
  return earlier === later;
}

function compact(clock: string): string {
  return clock.replace(/[-:]/g, '');
}

function utcText(at: Instant): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}
