import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { releaseTime } from '../../../../src/domain/releases.ts';
import { daysBetween } from '../../../../src/domain/time.ts';
import { publicationOf } from '../../../support/portals.ts';
import { announcementOf, at } from '../../../support/records.ts';
import { runs } from '../../../support/runs.ts';
import { calendarAt, readIcal } from './read.ts';

const days = announcementOf({
  id: 'orders-api-1-ends',
  title: 'Version 1 ends',
  kind: 'end-of-life',
  from: '2027-01-30',
  until: '2027-01-31',
  announced: '2026-11-01',
  components: ['checkout'],
});
const moment = announcementOf({
  id: 'new-checkout',
  from: '2026-12-02T07:00-03:00',
  announced: '2026-11-02',
});

function lines(text: string, uid: string): string[] {
  const all = text.replace(/\r\n /g, '').split('\r\n');
  const own = all.indexOf(`UID:${uid}`);
  const [from, to] = [all.lastIndexOf('BEGIN:VEVENT', own), all.indexOf('END:VEVENT', own)];
  return all.slice(from, to);
}

test('days are whole days, whatever the zone, with a reminder on the day before; an instant is one', () => {
  const publication = publicationOf({ announcements: [days, moment] });
  const text = calendarAt(publication);
  const own = lines(text, 'orders-api-1-ends@status.example.com');
  expect(own).toContain('DTSTART;VALUE=DATE:20270130');
  expect(own).toContain('DTEND;VALUE=DATE:20270201');
  expect(own).toContain('SUMMARY:End of life: Version 1 ends');
  expect(own.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-PT15H']);
  const [, second] = readIcal(text);
  expect([second?.summary, ...readIcal(text).map(({ status }) => status)]).toEqual([
    'End of life: Version 1 ends',
    'CONFIRMED',
    'CONFIRMED',
  ]);
  const checkout = calendarAt(publication, 'calendar/checkout.ics');
  expect(readIcal(checkout).map(({ uid }) => uid)).toEqual(['orders-api-1-ends@status.example.com']);
  expect(lines(text, 'new-checkout@status.example.com')).toContain('DTSTART:20261202T100000Z');
});

test('what was over two years ago is in calendars no more', () => {
  const old = announcementOf({ from: '2024-11-01', announced: '2024-10-01' });
  expect(readIcal(calendarAt(publicationOf({ announcements: [old] })))).toEqual([]);
});

/** The intervals that a program makes of the calendar, by ical.js. */
function intervalsIn(text: string): number[][] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').flatMap((component) => {
    const event = new ICAL.Event(component);
    if (!event.isRecurring())
      return [[event.startDate, event.endDate].map((time) => time.toJSDate().getTime())];
    const found: number[][] = [];
    const iterator = event.iterator();
    for (let next = iterator.next(); next; next = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      found.push([startDate, endDate].map((time) => time.toJSDate().getTime()));
    }
    return found;
  });
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const times = fc
  .uniqueArray(fc.constantFrom('00:00', '02:00', '02:30', '07:00', '12:00', '23:00', '24:00'), {
    minLength: 2,
    maxLength: 2,
  })
  .map((both) => both.toSorted().join('-'))
  .filter((between) => !between.startsWith('24'));

test('the calendar of releases has the windows of two years, over changes of the clock, and no other', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 3 }),
      times,
      fc.constantFrom('America/Sao_Paulo', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'),
      fc.subarray(['2026-01-01', '2026-03-29', '2026-10-25', '2026-12-25', '2027-12-31']),
      (on, between, timeZone, holidays) => {
        const site = { timeZone, holidays, releases: { on, between, except: ['2026-11-30'] } };
        const publication = publicationOf({ site });
        const text = calendarAt(publication, 'calendar-releases.ics');
        const releases = releaseTime(publication.portal.site);
        const expected = daysBetween('2026-01-01', '2027-12-31').flatMap(
          (day) => releases?.time.on(day) ?? [],
        );
        expect(intervalsIn(text).toSorted(([a = 0], [b = 0]) => a - b)).toEqual(
          expected.map(({ start, end }) => [start, end]),
        );
      },
    ),
    { numRuns: runs(15) },
  );
});

test('a site that doesn’t say when it releases has no such calendar, and the others have nothing of it', () => {
  expect(() => calendarAt(publicationOf(), 'calendar-releases.ics')).toThrow('No calendar');
  const releases = { on: ['mon-thu'], between: '07:00-12:00' };
  expect(readIcal(calendarAt(publicationOf({ site: { releases } })))).toEqual([]);
});

test('the calendar of releases is the same all year', () => {
  const releases = { on: ['mon-thu'], between: '07:00-12:00' };
  const [first, second] = ['2026-01-01T00:00-03:00', '2026-12-31T23:59-03:00'].map((now) =>
    calendarAt(publicationOf({ site: { releases }, now: at(now) }), 'calendar-releases.ics'),
  );
  expect(first).toBe(second);
});
