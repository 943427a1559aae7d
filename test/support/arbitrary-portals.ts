import fc from 'fast-check';
import type {
  Announcement,
  Incident,
  IncidentRecord,
  KnownIssue,
  Maintenance,
} from '../../src/domain/record/records.ts';
import type { SiteInput } from '../../src/domain/schemas/site.ts';
import { affectedStates } from '../../src/domain/status.ts';
import { HOUR, type Instant, isoUtc } from '../../src/domain/time.ts';
import {
  ANNOUNCEMENT_KINDS,
  COMPONENT_STATES,
  type ComponentState,
  IMPACTS,
  type IncidentState,
  isOutage,
  type IssueStatus,
  type MaintenanceState,
} from '../../src/domain/vocabulary.ts';
import { issueOf, sectionsOf } from './portals.ts';
import { announcementOf, at, incidentOf, maintenanceOf } from './records.ts';

/** `siteOf`'s components, of which one came early, one will come later and one doesn't say. */
export const GROUPS: SiteInput['groups'] = [
  {
    id: 'buying',
    name: 'Buying',
    components: [
      { id: 'checkout', name: 'Checkout', description: 'From the cart to the order.', since: '2019-05-07' },
      { id: 'payments', name: { en: 'Payments', pt: 'Pagamentos' } },
    ],
  },
  { id: 'store', name: 'Storefront', components: [{ id: 'catalog', name: 'Catalog', since: '2030-01-01' }] },
];

type Timeline<S extends string> = [at: string, state: S, text: string][];
type States = Record<string, ComponentState | Record<string, ComponentState>>;

const texts = fc.constantFrom('', 'We look.', 'Cards are declined.\n\nPix works.');
const components = fc.uniqueArray(fc.constantFrom('checkout', 'payments', 'catalog'));
const lengths = fc.integer({ min: 0, max: 200 });

/** Hours after a beginning, few enough that two things often happen at once. */
const hours = fc.integer({ min: 0, max: 48 });

/** States of some components, from a beginning on, or over time; none at the end or later. */
function statesFrom(start: Instant, end: Instant): fc.Arbitrary<States> {
  const state = fc.constantFrom(...COMPONENT_STATES);
  const changes = fc
    .uniqueArray(fc.tuple(hours, state), { minLength: 1, maxLength: 4, selector: ([hour]) => hour })
    .map((all) => all.filter(([hour]) => start + hour * HOUR < end).sort(([a], [b]) => a - b))
    .filter((all) => all.length > 0)
    .map((all) => Object.fromEntries(all.map(([hour, each]) => [isoUtc(start + hour * HOUR), each])));
  const states = end > start ? fc.oneof(state, changes) : state;
  return components.chain((ids) => fc.record(Object.fromEntries(ids.map((id) => [id, states]))));
}

function timelineFrom<S extends string>(start: Instant, states: readonly S[]): fc.Arbitrary<Timeline<S>> {
  return fc
    .array(fc.tuple(hours, fc.constantFrom(...states), texts), { maxLength: 4 })
    .map((all) => all.sort(([a], [b]) => a - b))
    .map((all) => all.map(([hour, state, text]) => [isoUtc(start + hour * HOUR), state, text]));
}

/**
 * An incident that the rules let pass as of `now`: begun or to begin, open or over, with a timeline or none, of which
 * some may have been written ahead. While it is open, something is in trouble by it.
 */
export function arbitraryIncident(id: string, now: Instant): fc.Arbitrary<Incident> {
  return fc
    .record({
      begun: fc.integer({ min: -100, max: 4 }),
      lasted: fc.option(lengths, { nil: undefined }),
      late: hours,
      impact: fc.constantFrom(...IMPACTS),
      isDetected: fc.boolean(),
      promised: fc.option(lengths, { nil: undefined }),
    })
    .chain(({ begun, lasted, late, impact, isDetected, promised }) => {
      const start = now + begun * HOUR;
      const end = lasted === undefined || start + lasted * HOUR > now ? undefined : start + lasted * HOUR;
      const started = isoUtc(start);
      return fc
        .tuple(
          statesFrom(start, end ?? Infinity),
          timelineFrom<IncidentState>(start, ['investigating', 'identified', 'monitoring', 'resolved']),
        )
        .map(([states, said]) => {
          const common = {
            ...{ id, impact, started },
            title: `${id} happens`,
            ...(isDetected ? { detected: started } : {}),
            components: states,
          };
          if (end === undefined) {
            const last = Math.max(start, ...said.map(([time]) => Date.parse(time)));
            const next = promised === undefined ? undefined : { by: isoUtc(last + promised * HOUR) };
            const before = promised === undefined ? [] : [{ by: isoUtc(start + promised * HOUR) }];
            return inTrouble({ ...common, updates: openTimeline(said), next, promised: before }, now);
          }
          const over = isoUtc(end + late * HOUR);
          const before = said.filter(([time]) => time < over);
          const updates: Timeline<IncidentState> =
            said.length === 0 ? [] : [...before, [over, 'resolved', 'It is over.']];
          return incidentOf({ ...common, resolved: isoUtc(end), updates });
        });
    });
}

/** An open incident's timeline doesn't end with `resolved`; it may have been reopened. */
function openTimeline(said: Timeline<IncidentState>): Timeline<IncidentState> {
  const last = said.at(-1);
  return last?.[1] === 'resolved' ? [...said.slice(0, -1), [last[0], 'investigating', last[2]]] : said;
}

function inTrouble(input: Parameters<typeof incidentOf>[0], now: Instant): Incident {
  const incident = incidentOf(input);
  const states = affectedStates(incident, Math.max(now, incident.started));
  if (states.some(([, state]) => isOutage(state))) return incident;
  return incidentOf({ ...input, components: { ...input.components, checkout: 'partial_outage' } });
}

/** A maintenance that the rules let pass: planned, under way, over, or called off; by the clock or by its timeline. */
export function arbitraryMaintenance(id: string, now: Instant): fc.Arbitrary<Maintenance> {
  return fc
    .record({
      begins: fc.integer({ min: -60, max: 60 }),
      lasts: fc.integer({ min: 1, max: 24 }),
      announced: fc.option(hours, { nil: undefined }),
      said: fc.integer({ min: -40, max: 10 }),
      isOff: fc.boolean(),
    })
    .chain(({ begins, lasts, announced, said, isOff }) => {
      const start = now + begins * HOUR;
      const states: MaintenanceState[] = ['scheduled', 'in_progress', 'verifying', 'completed'];
      return fc
        .tuple(statesFrom(start, Infinity), timelineFrom(start + said * HOUR, states))
        .map(([affected, timeline]) => {
          const last = timeline.at(-1);
          const updates: Timeline<MaintenanceState> =
            isOff && last ? [...timeline, [last[0], 'cancelled', last[2]]] : timeline;
          const record = maintenanceOf({
            ...{ id, updates, cancelled: isOff, components: affected },
            title: `${id} is planned`,
            start: isoUtc(start),
            end: isoUtc(start + lasts * HOUR),
          });
          if (announced === undefined) return record;
          return {
            ...record,
            announced: start - announced * HOUR,
            facts: { ...record.facts, announced: isoUtc(start - announced * HOUR) },
          };
        });
    });
}

/** A known issue that the rules let pass; its updates, some written ahead, may lie outside what its front matter says. */
export function arbitraryIssue(id: string, now: Instant): fc.Arbitrary<KnownIssue> {
  return fc
    .record({
      published: fc.integer({ min: -100, max: 0 }),
      changed: lengths,
      said: fc.integer({ min: -24, max: 24 }),
    })
    .chain(({ published, changed, said }) => {
      const created = now + published * HOUR;
      const updated = Math.min(created + changed * HOUR, now);
      return timelineFrom<IssueStatus>(created + said * HOUR, ['investigating', 'confirmed', 'backlog']).map(
        (updates) => issueOf({ id, created: isoUtc(created), updated: isoUtc(updated), updates }),
      );
    });
}

/** Incidents and maintenance of a portal as of `now`, each with an id of its own. */
export function arbitraryRecords(now: Instant): fc.Arbitrary<IncidentRecord[]> {
  return fc.array(fc.boolean(), { maxLength: 5 }).chain((kinds) => {
    const records = kinds.map((isIncident, index): fc.Arbitrary<IncidentRecord> => {
      const id = `INC-${index + 1}`;
      return isIncident ? arbitraryIncident(id, now) : arbitraryMaintenance(id, now);
    });
    return fc.tuple(...records);
  });
}

/** The instant that generated portals are as of. */
export const AS_OF = at('2026-11-20T12:00-03:00');

/** An announcement that is over, on or to come as of `now`, of days or hours, dated or not. */
export function arbitraryAnnouncement(id: string, now: Instant): fc.Arbitrary<Announcement> {
  return fc
    .record({
      kind: fc.constantFrom(...ANNOUNCEMENT_KINDS),
      start: fc.integer({ min: -400, max: 400 }),
      long: fc.option(lengths, { nil: undefined }),
      isOfDays: fc.boolean(),
      announced: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
      ids: components,
    })
    .map(({ kind, start, long, isOfDays, announced, ids }) => {
      const written = (hour: number) => isoUtc(now + hour * HOUR).slice(0, isOfDays ? 10 : undefined);
      return announcementOf({
        ...{ id, kind, components: ids, title: `${id} is announced` },
        from: written(start),
        ...(long === undefined ? {} : { until: written(start + long) }),
        ...(announced === undefined ? {} : { announced: isoUtc(now - announced * HOUR) }),
        text: { sections: sectionsOf({ summary: 'Nothing changes for you.' }) },
      });
    });
}
