import { describe, expect, it } from 'vitest';
import type { IncidentRecord } from '../../../../src/domain/record/records.ts';
import { emitCalendars } from '../../../../src/emit/calendar/calendar.ts';
import { publicationOf, translated } from '../../../support/portals.ts';
import { at, incidentOf, maintenanceOf } from '../../../support/records.ts';
import { calendarAt, readIcal, readNodeIcal } from './read.ts';

const resolved = incidentOf({
  id: 'INC-31',
  title: 'Delays, long; very long\\ ones',
  started: '2026-05-07T10:15-03:00',
  resolved: '2026-05-07T12:30-03:00',
  components: { checkout: 'degraded_performance', payments: 'major_outage' },
  updates: [['2026-05-07T14:05-03:00', 'resolved', 'It was the cache.\nIt is full again 🎉']],
});
const open = incidentOf({
  id: 'INC-32',
  started: '2026-11-20T09:00-03:00',
  components: { payments: 'partial_outage' },
  updates: [
    ['2026-11-20T09:10-03:00', 'investigating'],
    ['2026-11-20T10:40-03:00', 'identified', 'A provider is down.'],
    ['2026-11-20T15:00-03:00', 'monitoring', 'Written ahead.'],
  ],
});
const planned = maintenanceOf({
  id: 'INC-40',
  start: '2026-12-01T02:00-03:00',
  end: '2026-12-01T04:00-03:00',
  components: { catalog: 'under_maintenance' },
  updates: [['2026-11-15T09:00-03:00', 'scheduled']],
});
const calledOff = maintenanceOf({
  id: 'INC-41',
  start: '2026-12-02T02:00-03:00',
  end: '2026-12-02T04:00-03:00',
  cancelled: true,
  updates: [
    ['2026-11-15T09:00-03:00', 'scheduled'],
    ['2026-11-18T09:00-03:00', 'cancelled'],
  ],
});
const early = maintenanceOf({
  id: 'INC-42',
  start: '2026-11-10T02:00-03:00',
  end: '2026-11-10T06:00-03:00',
  updates: [
    ['2026-11-10T01:30-03:00', 'in_progress'],
    ['2026-11-10T03:20-03:00', 'completed'],
  ],
});
const incidents: IncidentRecord[] = [planned, calledOff, early, open, resolved];
const publication = publicationOf({ incidents });
const text = calendarAt(publication);
const events = readIcal(text);
const event = (uid: string) => events.find((one) => one.uid === uid);

describe('the calendar', () => {
  it('is read alike by two libraries', () => {
    expect(events).toHaveLength(5);
    expect(readNodeIcal(text)).toEqual(events);
  });

  it('holds events in the order of their beginning', () => {
    expect(events.map(({ uid }) => uid.slice(0, 6))).toEqual([
      'INC-31',
      'INC-42',
      'INC-32',
      'INC-40',
      'INC-41',
    ]);
  });

  it('gives an incident with its times, its worst state, its components and the latest update', () => {
    expect(event('INC-31@status.example.com')).toEqual({
      uid: 'INC-31@status.example.com',
      summary: 'Major outage: Delays, long; very long\\ ones',
      description: [
        'Status: Resolved',
        'Components: Checkout (at worst: Degraded), Payments (at worst: Major outage)',
        '',
        '7 May 2026, 14:05\u00a0UTC−3 · Resolved',
        'It was the cache.',
        'It is full again 🎉',
        '',
        'https://status.example.com/incidents/inc-31/',
      ].join('\n'),
      url: 'https://status.example.com/incidents/inc-31/',
      start: '2026-05-07T13:15:00.000Z',
      end: '2026-05-07T15:30:00.000Z',
      stamp: '2026-05-07T17:05:00.000Z',
      modified: '2026-05-07T17:05:00.000Z',
      sequence: 4,
      status: 'CONFIRMED',
      transparency: 'TRANSPARENT',
      categories: ['Checkout', 'Payments'],
    });
  });

  it('calls an incident that hurt nothing an incident, and says that its component works', () => {
    const facts = { impact: 'none', started: '2026-11-20T09:00-03:00', title: 'A wrong notice' } as const;
    const incident = incidentOf({ ...facts, components: { catalog: 'operational' } });
    const [read] = readIcal(calendarAt(publicationOf({ incidents: [incident] })));
    expect(read?.summary).toBe('Incident: A wrong notice');
    expect(read?.description).toContain('\nComponents: Catalog (Operational)\n');
  });

  it('lets an open incident last until the latest that was said, and says so', () => {
    const read = event('INC-32@status.example.com');
    expect(read).toMatchObject({ start: '2026-11-20T12:00:00.000Z', end: '2026-11-20T13:40:00.000Z' });
    expect(read?.description).toContain('Not over yet');
    expect(read?.description).toContain('A provider is down.');
    expect(read?.description).not.toContain('Written ahead.');
  });

  it('gives a maintenance with its window before it runs, and with its real times after', () => {
    expect(event('INC-40@status.example.com')).toMatchObject({
      summary: 'Maintenance: The catalog moves',
      start: '2026-12-01T05:00:00.000Z',
      end: '2026-12-01T07:00:00.000Z',
      status: 'CONFIRMED',
    });
    expect(event('INC-42@status.example.com')).toMatchObject({
      start: '2026-11-10T04:30:00.000Z',
      end: '2026-11-10T06:20:00.000Z',
    });
  });

  it('says what was called off, in state and in words', () => {
    expect(event('INC-41@status.example.com')).toMatchObject({
      summary: 'Maintenance called off: The catalog moves',
      status: 'CANCELLED',
      start: '2026-12-02T05:00:00.000Z',
    });
  });

  it('has a name, the zone of the site, and when to ask again', () => {
    expect(text).toContain('\r\nX-WR-CALNAME:Halyard Status · Incidents and maintenance\r\n');
    expect(text).toContain('\r\nX-WR-TIMEZONE:America/Sao_Paulo\r\n');
    expect(text).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-\/\/Candor\/\/Candor\/\/EN\r\n/);
  });

  it('has its properties before its events, as RFC 5545 asks', () => {
    expect(text.indexOf('X-WR-TIMEZONE')).toBeLessThan(text.indexOf('BEGIN:VEVENT'));
    expect(text).toMatch(/END:VEVENT\r\nEND:VCALENDAR\r\n$/);
  });
});

describe('calendars of components and languages', () => {
  const portuguese = { ...planned, ...translated(planned, 'pt', 'O catálogo muda') };
  const other = publicationOf({ incidents: [portuguese, resolved], baseUrl: 'https://example.com/status/' });

  it('are there for every component in every language', () => {
    const paths = [...emitCalendars(publication)].map(({ path }) => path);
    expect(paths).toHaveLength(12);
    expect(paths).toEqual(
      expect.arrayContaining(['calendar/checkout.ics', 'pt/calendar.ics', 'es/calendar/catalog.ics']),
    );
  });

  it('hold the same event as the calendar of the portal', () => {
    const own = calendarAt(publication, 'calendar/payments.ics');
    expect(readIcal(own)).toEqual(events.filter(({ categories }) => categories.includes('Payments')));
    expect(own).toContain('X-WR-CALNAME:Halyard Status · Payments: incidents and maintenance\r\n');
  });

  it('speak their language, with ids of their own', () => {
    const [, read] = readIcal(calendarAt(other, 'pt/calendar.ics'));
    expect(read).toMatchObject({
      uid: 'INC-40.pt@status.example.com',
      summary: 'Manutenção: O catálogo muda',
      url: 'https://example.com/status/pt/incidents/inc-40/',
    });
  });

  it('keep their ids when title and host change', () => {
    const renamed = incidents.map((record) => ({
      ...record,
      texts: { en: { title: 'Other', sections: [] } },
    }));
    const moved = publicationOf({ incidents: renamed, baseUrl: 'https://elsewhere.example/x/' });
    expect(readIcal(calendarAt(moved)).map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
  });

  it('are calendars still where nothing happened', () => {
    const empty = calendarAt(publicationOf());
    expect(readIcal(empty)).toEqual([]);
    expect(readNodeIcal(empty)).toEqual([]);
  });
});

describe('what calendars hold', () => {
  const uids = (now: string) =>
    readIcal(calendarAt(publicationOf({ incidents, now: at(now) }))).map(({ uid }) => uid.slice(0, 6));

  it('leaves out what hasn’t begun, unless it is announced', () => {
    expect(uids('2026-11-01T12:00-03:00')).toEqual(['INC-31', 'INC-42', 'INC-40', 'INC-41']);
  });

  it('leaves out what ended more than two years ago, and keeps what goes on', () => {
    expect(uids('2028-05-06T12:00-03:00')).toContain('INC-31');
    expect(uids('2028-05-07T12:30-03:00')).not.toContain('INC-31');
    expect(uids('2036-01-01T12:00-03:00')).toEqual(['INC-32']);
  });

  it('doesn’t change while nothing happens', () => {
    const later = publicationOf({ incidents, now: at('2026-11-20T14:59-03:00') });
    expect([...emitCalendars(later)]).toEqual([...emitCalendars(publication)]);
  });
});
