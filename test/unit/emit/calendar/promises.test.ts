import { expect, test } from 'vitest';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { incidentOf } from '../../../support/records.ts';
import { calendarAt, readIcal } from './read.ts';

const next = { by: '2026-12-01', what: { en: 'Fix; in review', pt: 'Correção em revisão' } };
const issue = issueOf({ id: 'KI-7', title: 'Exports fail', components: ['checkout'], next });
const incident = incidentOf({
  id: 'INC-62',
  started: '2026-11-20T10:00-03:00',
  components: { payments: 'major_outage' },
  next: { by: '2026-11-20T12:30-03:00' },
});
const promisedIn = (records: Parameters<typeof publicationOf>[0], path?: string) =>
  readIcal(calendarAt(publicationOf(records), path)).filter(({ uid }) => uid.includes('promised'));

test('what is promised is an event: of an issue on its day, of an incident at its time', () => {
  const events = promisedIn({ issues: [issue], incidents: [incident] });
  expect(events.map(({ uid, summary, start, end }) => [uid, summary, start, end])).toEqual([
    [
      'INC-62-promised@status.example.com',
      'Promised: an update (INC-62)',
      '2026-11-20T15:30:00.000Z',
      '2026-11-20T15:30:00.000Z',
    ],
    [
      'KI-7-promised@status.example.com',
      'Promised: Fix; in review (KI-7)',
      expect.any(String),
      expect.any(String),
    ],
  ]);
  const text = calendarAt(publicationOf({ issues: [issue] }));
  expect(text).toContain('DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\n');
});

test('it is in the calendars of its components, in the language of each', () => {
  expect(promisedIn({ issues: [issue] }, 'calendar/checkout.ics')).toHaveLength(1);
  expect(promisedIn({ issues: [issue] }, 'calendar/payments.ics')).toEqual([]);
  expect(promisedIn({ issues: [issue] }, 'pt/calendar.ics')).toMatchObject([
    { uid: 'KI-7-promised.pt@status.example.com', summary: 'Prometido: Correção em revisão (KI-7)' },
  ]);
});

test('another promise moves the same event; when it is over, it goes', () => {
  const promised = [{ by: '2026-11-10', what: 'Logs read' }];
  const [event] = promisedIn({ issues: [issueOf({ id: 'KI-7', next, promised })] });
  expect(event).toMatchObject({ uid: 'KI-7-promised@status.example.com', sequence: 1 });
  expect(promisedIn({ issues: [issueOf({ id: 'KI-7', promised })] })).toEqual([]);
  const fixed = { status: 'fixed' as const, fixed: { on: '2026-11-10' } };
  expect(promisedIn({ issues: [issueOf({ id: 'KI-7', next, ...fixed })] })).toEqual([]);
});
