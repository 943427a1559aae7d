import { describe, expect, it } from 'vitest';
import { publicationOf } from '../../../support/portals.ts';
import { incidentOf, maintenanceOf, repeatedOf } from '../../../support/records.ts';
import { calendarAt } from './read.ts';

const once = maintenanceOf({
  id: 'INC-2',
  start: '2026-12-05T02:00-03:00',
  end: '2026-12-05T04:00-03:00',
  updates: [['2026-11-15T09:00-03:00', 'scheduled']],
});
const repeats = {
  every: 'week',
  times: 5,
  except: ['2026-12-26'],
  changes: {
    '2026-12-12': 'cancelled' as const,
    '2026-12-19': { start: '2026-12-20T02:00-03:00', end: '2026-12-20T05:00-03:00' },
  },
};
/** The lines of each event, unfolded. */
function eventsIn(text: string): string[][] {
  const unfolded = text.replaceAll('\r\n ', '');
  return [...unfolded.matchAll(/BEGIN:VEVENT\r\n(.*?)\r\nEND:VEVENT/gs)].map(([, lines = '']) =>
    lines.split('\r\n'),
  );
}
const ABOUT_TIME = /^(?:UID|DTSTART|DTEND|RRULE|EXDATE|RECURRENCE-ID|STATUS|TRIGGER)/;
const timesIn = (text: string) =>
  eventsIn(text).map((lines) => lines.filter((line) => ABOUT_TIME.test(line)));

describe('maintenance that is repeated', () => {
  const text = calendarAt(publicationOf({ incidents: [repeatedOf(once, repeats)] }));

  it('is one event with its rule, and one for each time that is another', () => {
    const zone = 'TZID=America/Sao_Paulo';
    expect(timesIn(text)).toEqual([
      [
        'UID:INC-2@status.example.com',
        `DTSTART;${zone}:20261205T020000`,
        `DTEND;${zone}:20261205T040000`,
        'RRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=20270102T050000Z',
        `EXDATE;${zone}:20261226T020000`,
        'TRIGGER:-P1D',
        'TRIGGER:-PT1H',
        'STATUS:CONFIRMED',
      ],
      [
        'UID:INC-2@status.example.com',
        `DTSTART;${zone}:20261212T020000`,
        `DTEND;${zone}:20261212T040000`,
        `RECURRENCE-ID;${zone}:20261212T020000`,
        'STATUS:CANCELLED',
      ],
      [
        'UID:INC-2@status.example.com',
        `DTSTART;${zone}:20261220T020000`,
        `DTEND;${zone}:20261220T050000`,
        `RECURRENCE-ID;${zone}:20261219T020000`,
        'TRIGGER:-P1D',
        'TRIGGER:-PT1H',
        'STATUS:CONFIRMED',
      ],
    ]);
  });

  it('brings its time zone along, which is left out where nothing is repeated', () => {
    expect(text.match(/BEGIN:VTIMEZONE\r\nTZID:America\/Sao_Paulo\r\n/g)).toHaveLength(1);
    expect(calendarAt(publicationOf({ incidents: [once] }))).not.toContain('VTIMEZONE');
  });

  it('stands by itself where the clock skips its time', () => {
    const night = maintenanceOf({ start: '2027-03-07T02:00-05:00', end: '2027-03-07T04:00-05:00' });
    const zone = 'America/New_York';
    const record = repeatedOf(night, { every: 'week', times: 3 }, zone);
    const times = timesIn(calendarAt(publicationOf({ incidents: [record], site: { timeZone: zone } })));
    expect(times.map((lines) => lines.filter((line) => /^(?:UID|EXDATE|DTSTART)/.test(line)))).toEqual([
      [
        'UID:INC-2@status.example.com',
        `DTSTART;TZID=${zone}:20270307T020000`,
        `EXDATE;TZID=${zone}:20270314T020000`,
      ],
      ['UID:INC-2/2027-03-14@status.example.com', 'DTSTART:20270314T070000Z'],
    ]);
  });
});

it('calendars remind of maintenance that takes place, and of nothing else', () => {
  const off = maintenanceOf({
    id: 'INC-3',
    start: '2026-12-06T02:00-03:00',
    end: '2026-12-06T04:00-03:00',
    cancelled: true,
  });
  const incident = incidentOf({ id: 'INC-1', started: '2026-11-20T09:00-03:00' });
  const events = eventsIn(calendarAt(publicationOf({ incidents: [once, off, incident] })));
  const triggers = events.map((lines) => [
    lines.find((line) => line.startsWith('UID'))?.slice(4, 9),
    lines.filter((line) => line.startsWith('TRIGGER')),
  ]);
  expect(Object.fromEntries(triggers)).toEqual({
    'INC-1': [],
    'INC-2': ['TRIGGER:-P1D', 'TRIGGER:-PT1H'],
    'INC-3': [],
  });
});
