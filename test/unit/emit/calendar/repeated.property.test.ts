import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { occurrencesOf } from '../../../../src/domain/record/occurrences.ts';
import type { Maintenance } from '../../../../src/domain/record/records.ts';
import { plannedDays } from '../../../../src/domain/record/repetition.ts';
import { type RepeatsInput, RepeatsSchema } from '../../../../src/domain/schemas/repeats.ts';
import { isCancelled } from '../../../../src/domain/status.ts';
import {
  addDays,
  dayOf,
  HOUR,
  type Instant,
  isoUtc,
  MINUTE,
  readingsOf,
} from '../../../../src/domain/time.ts';
import { NTHS, WEEKDAYS } from '../../../../src/domain/vocabulary.ts';
import { publicationOf } from '../../../support/portals.ts';
import { maintenanceOf, repeatedOf } from '../../../support/records.ts';
import { runs } from '../../../support/runs.ts';
import { calendarAt } from './read.ts';

/** Zones that change their clocks north and south of the equator, by half an hour, twice around Ramadan, and not at all. */
const ZONES = [
  'America/Sao_Paulo',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Casablanca',
  'Asia/Kolkata',
];

/** What a program shows: from when to when, by the instants alone. */
type Shown = [start: string, end: string];

const shown = (start: Instant, end: Instant): Shown => [isoUtc(start), isoUtc(end)];

/** What takes place by Candor. */
function ours(record: Maintenance, now: Instant): Shown[] {
  return occurrencesOf(record)
    .filter((one) => !isCancelled(one, now))
    .map(({ start, end }) => shown(start, end))
    .sort();
}

/** What ical.js shows of a calendar: rules expanded, exceptions in their places, by the time zone that the file has. */
function byIcal(text: string): Shown[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const isHeld = (event: ICAL.Event) => event.component.getFirstPropertyValue('status') === 'CONFIRMED';
  const all: Shown[] = [];
  for (const event of events.filter((one) => !one.isRecurrenceException())) {
    if (!event.isRecurring()) {
      if (isHeld(event)) all.push(shown(msOf(event.startDate), msOf(event.endDate)));
      continue;
    }
    const own = events.filter((one) => one.isRecurrenceException() && one.uid === event.uid);
    for (const exception of own) event.relateException(exception);
    const iterator = event.iterator();
    for (let next = iterator.next(); next as ICAL.Time | undefined; next = iterator.next()) {
      const { startDate, endDate, item } = event.getOccurrenceDetails(next);
      if (isHeld(item)) all.push(shown(msOf(startDate), msOf(endDate)));
    }
  }
  return all.sort();
}

const msOf = (time: ICAL.Time) => time.toJSDate().getTime();

const weekly = fc.record({
  every: fc.constantFrom('week', '2 weeks', '3 weeks'),
  on: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 3 }),
});
const monthly = fc.record({
  every: fc.constantFrom('month', '2 months', '3 months'),
  on: fc.uniqueArray(
    fc.oneof(
      fc.tuple(fc.constantFrom(...NTHS), fc.constantFrom(...WEEKDAYS)).map((words) => words.join(' ')),
    ),
    { minLength: 1, maxLength: 2 },
  ),
});
const byDate = fc.record({
  every: fc.constantFrom('month', '2 months'),
  on: fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last day')), {
    minLength: 1,
    maxLength: 2,
  }),
});

/** Repeated maintenance at any time of the day, with days left out, cancelled and moved. */
const repeated = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    rule: fc.oneof(weekly, monthly, byDate) as fc.Arbitrary<Pick<RepeatsInput, 'every' | 'on'>>,
    from: fc.integer({ min: 0, max: 700 }).map((days) => addDays('2025-06-01', days)),
    minutes: fc.integer({ min: 0, max: 24 * 4 - 1 }).map((quarters) => quarters * 15),
    length: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters * 15 * MINUTE),
    times: fc.integer({ min: 1, max: 40 }),
    kinds: fc.array(fc.constantFrom('kept', 'kept', 'kept', 'excepted', 'cancelled', 'moved'), {
      minLength: 40,
      maxLength: 40,
    }),
  })
  .map(({ zone, rule, from, minutes, length, times, kinds }) => {
    const parsed = RepeatsSchema.parse({ ...rule, times });
    // The rule’s own first day from then on, at a time of the clock.
    const probe = RepeatsSchema.parse({
      ...rule,
      every: rule.every.endsWith('s') ? rule.every.slice(2, -1) : rule.every,
      times: 1,
    });
    const [first = from] = plannedDays(probe, from);
    const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const [start] = readingsOf(`${first}T${clock}`, zone);
    const days = plannedDays(parsed, dayOf(start, zone));
    const of = (kind: string) => days.filter((_, index) => kinds[index] === kind);
    const excepted = of('excepted');
    // The rules refuse one that never takes place.
    const except = excepted.length === days.length ? [] : excepted;
    const own = (day: string) => {
      const begins = readingsOf(`${day}T12:00`, zone)[0] + 3 * HOUR;
      return { start: isoUtc(begins), end: isoUtc(begins + 90 * MINUTE) };
    };
    const changes = Object.fromEntries([
      ...of('cancelled').map((day) => [day, 'cancelled'] as const),
      ...of('moved').map((day) => [day, own(day)] as const),
    ]);
    const base = maintenanceOf({ start: isoUtc(start), end: isoUtc(start + length) });
    return { zone, record: repeatedOf(base, { ...rule, times, except, changes }, zone) };
  });

/** The first time ends at one that the clock shows twice: programs differ on its length, and so on all others. */
const ENDS_TWICE = {
  zone: 'Europe/Berlin',
  record: repeatedOf(
    maintenanceOf({ start: '2025-10-25T20:30:00Z', end: '2025-10-26T00:00:00Z' }),
    { every: 'month', on: [25], times: 2, except: [], changes: {} },
    'Europe/Berlin',
  ),
};

/** The zone is needed from the first time on, though that one is left out. */
const WITHOUT_FIRST = {
  zone: 'America/Sao_Paulo',
  record: repeatedOf(
    maintenanceOf({ start: '2025-06-02T10:45:00Z', end: '2025-06-02T18:00:00Z' }),
    {
      ...{ every: 'week', on: ['monday', 'tuesday'], times: 3, except: ['2025-06-02'] },
      changes: { '2025-06-03': { start: '2025-06-03T18:00:00Z', end: '2025-06-03T19:30:00Z' } },
    },
    'America/Sao_Paulo',
  ),
};

/** The clocks are set back in the midst of the first time: programs that add its length to the clock end it an hour late. */
const SET_BACK = {
  zone: 'Africa/Casablanca',
  record: repeatedOf(
    maintenanceOf({ start: '2026-02-14T23:00:00Z', end: '2026-02-15T03:00:00Z' }),
    { every: 'month', on: [15, 'last day'], times: 1, except: [], changes: {} },
    'Africa/Casablanca',
  ),
};

describe('a repeated maintenance in a calendar', () => {
  it('takes place by ical.js when it does by Candor, over changes of clock', () => {
    fc.assert(
      fc.property(repeated, ({ zone, record }) => {
        const site = { timeZone: zone };
        const publication = publicationOf({ incidents: [record], site, now: record.start - 1 });
        expect(byIcal(calendarAt(publication))).toEqual(ours(record, publication.now));
      }),
      {
        numRuns: runs(40),

        examples: [[ENDS_TWICE], [WITHOUT_FIRST], [SET_BACK]],
      },
    );
  });
});
