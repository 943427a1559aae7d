import fc from 'fast-check';
import type { IncidentRecord } from '../../src/domain/record/records.ts';
import type { SiteInput } from '../../src/domain/schemas/site.ts';
import { DAY, dayOf, type Instant, MINUTE } from '../../src/domain/time.ts';
import { COMPONENTS, maybe, minute, REACH, recordOf, recordPlan } from './record-plans.ts';
import { repeatedOf } from './records.ts';

/** A portal's history with the instant from which it is looked at. Every fact lies on a whole minute. */
export interface History {
  incidents: IncidentRecord[];
  site: Partial<SiteInput>;
  now: Instant;
}

/** Clocks that change within two days: by an hour at midnight and at night, by half an hour, or not at all. */
const PLACES: [zone: string, first: string][] = [
  ['America/Sao_Paulo', '2018-11-03T12:00Z'],
  ['America/Sao_Paulo', '2019-02-16T09:00Z'],
  ['America/Sao_Paulo', '2026-11-09T20:00Z'],
  ['Europe/Lisbon', '2026-03-28T12:00Z'],
  ['Europe/Lisbon', '2026-10-24T15:00Z'],
  ['Pacific/Auckland', '2026-04-03T20:00Z'],
  ['Pacific/Auckland', '2026-09-26T00:00Z'],
  ['Australia/Lord_Howe', '2026-04-03T22:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T06:00Z'],
];

/** Histories of up to so many records in zones whose clocks change. */
export function histories({ most = 4 }: { most?: number } = {}): fc.Arbitrary<History> {
  return fc
    .record({
      place: fc.constantFrom(...PLACES),
      plans: fc.array(recordPlan, { maxLength: most }),
      /** Looked at meanwhile, or when a window of days begins somewhere in the history. */
      later: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 0, max: REACH + 300 }).map((minutes) => minutes * MINUTE) },
        {
          weight: 2,
          arbitrary: fc
            .tuple(fc.constantFrom(6, 29, 30, 31, 89, 90), minute)
            .map(([days, minutes]) => days * DAY + minutes * MINUTE),
        },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom(364, 365, 366), minute)
            .map(([days, minutes]) => days * DAY + minutes * MINUTE),
        },
      ),
      /** Or looked at in the very minute of one of its facts, just before it or after. */
      turn: maybe(fc.record({ index: fc.nat({ max: 40 }), minutes: fc.integer({ min: -2, max: 2 }) })),
      since: maybe(fc.integer({ min: -3, max: 3 })),
    })
    .map(({ place: [zone, start], plans, later, turn, since }) => {
      const first = Date.parse(start);
      const incidents = plans.map((plan, index) => recordOf(plan, `INC-${index + 1}`, first));
      const facts = incidents.flatMap(factsOf);
      const fact = turn && later <= 2 * DAY ? facts[turn.index % facts.length] : undefined;
      return {
        incidents,
        now: turn && fact !== undefined ? fact + turn.minutes * MINUTE : first + later,
        site: siteIn(zone, since === undefined ? undefined : dayOf(first + since * DAY, zone)),
      };
    });
}

/** The same, with some of the maintenance repeated three times, on its weekday or its date. */
export function repeatedHistories(options: { most?: number } = {}): fc.Arbitrary<History> {
  const kinds = fc.infiniteStream(fc.constantFrom('once', 'week', 'month'));
  return fc.tuple(histories(options), kinds).map(([history, kind]) => ({
    ...history,
    incidents: history.incidents.map((record) => {
      const every = kind.next().value ?? 'once';
      if (record.kind !== 'maintenance' || every === 'once') return record;
      return repeatedOf(record, { every, times: 3 }, history.site.timeZone);
    }),
  }));
}

/** Every instant that a record names. */
function factsOf(record: IncidentRecord): Instant[] {
  const named =
    record.kind === 'maintenance' ? [record.start, record.end] : [record.started, record.resolved];
  const changes = Object.values(record.affected).flat();
  return [...named.filter((at) => at !== undefined), ...[...record.updates, ...changes].map(({ at }) => at)];
}

/** The site of other tests in a zone, with its last component from a day on. */
function siteIn(timeZone: string, since: string | undefined): Partial<SiteInput> {
  const component = (id: string) => ({ id, name: id, ...(id === 'catalog' && since ? { since } : {}) });
  return { timeZone, groups: [{ id: 'all', name: 'All', components: COMPONENTS.map(component) }] };
}
