import fc from 'fast-check';
import { compareText } from '../../src/domain/compare-text.ts';
import type { IncidentRecord, Maintenance } from '../../src/domain/record/records.ts';
import { type Instant, isoUtc, MINUTE } from '../../src/domain/time.ts';
import {
  COMPONENT_STATES,
  type ComponentState,
  IMPACTS,
  INCIDENT_STATES,
  type IncidentState,
  MAINTENANCE_STATES,
  type MaintenanceState,
} from '../../src/domain/vocabulary.ts';
import { incidentOf, maintenanceOf } from './records.ts';

/** Whole minutes after the first instant of a history. */
type Minute = number;
/** A component's state for the whole of a record, or its changes. */
type States = ComponentState | [at: Minute, state: ComponentState][];

/** Components of `siteOf`; the last of them may have come later than the others. */
export const COMPONENTS = ['checkout', 'payments', 'catalog'];
/** How many minutes lie between the first fact of a history and its last, at most. */
export const REACH = 2 * 24 * 60;

/** A minute of a history. */
export const minute = fc.integer({ min: 0, max: REACH });
const length = fc.oneof(fc.integer({ min: 0, max: 90 }), minute);
const state = fc.constantFrom(...COMPONENT_STATES);
/** Something, or nothing. */
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Whole states, and states over time that may begin late, before their record or after its end. */
const affected = fc.dictionary(
  fc.constantFrom(...COMPONENTS),
  fc.oneof(state, fc.uniqueArray(fc.tuple(minute, state), { maxLength: 4, selector: ([at]) => at })),
  { maxKeys: 3 },
);

const said = <S extends string>(states: readonly S[], maxLength: number) =>
  fc.array(fc.tuple(length, fc.constantFrom(...states)), { maxLength });

const incident = fc.record({
  kind: fc.constant('incident' as const),
  impact: fc.constantFrom(...IMPACTS),
  started: minute,
  lasted: maybe(length),
  detected: maybe(length),
  affected,
  said: said(
    INCIDENT_STATES.filter((name) => name !== 'resolved'),
    3,
  ),
  /** How much later it is said that it is over; not at all where undefined. */
  late: maybe(length),
});

const maintenance = fc.record({
  kind: fc.constant('maintenance' as const),
  start: minute,
  lasts: length.map((minutes) => minutes + 1),
  affected,
  course: fc.constantFrom(
    'by the clock',
    'early',
    'late',
    'verified',
    'done early',
    'extended',
    'cancelled',
    'any',
  ),
  by: fc.integer({ min: 1, max: 120 }),
  said: said(MAINTENANCE_STATES, 4),
});

type IncidentPlan = typeof incident extends fc.Arbitrary<infer T> ? T : never;
type MaintenancePlan = typeof maintenance extends fc.Arbitrary<infer T> ? T : never;
/** What a record will be, in minutes. */
export type RecordPlan = IncidentPlan | MaintenancePlan;

/** Incidents, and maintenance of every course. */
export const recordPlan: fc.Arbitrary<RecordPlan> = fc.oneof(
  { weight: 3, arbitrary: incident },
  { weight: 2, arbitrary: maintenance },
);

/** One record by its plan; ids are the caller's. */
export function recordOf(plan: RecordPlan, id: string, first: Instant): IncidentRecord {
  const time = (at: Minute) => isoUtc(first + at * MINUTE);
  const components = Object.fromEntries(
    Object.entries(plan.affected).map(([component, states]) => [component, statesOf(states, time)]),
  );
  if (plan.kind === 'maintenance') return maintenanceFrom(plan, id, components, time);
  const { impact, started, lasted, detected, late } = plan;
  const over = lasted === undefined ? undefined : started + lasted;
  const updates = inOrder(plan.said).map(([after, name]): [string, IncidentState] => [
    time(started + after),
    name,
  ]);
  if (over !== undefined && late !== undefined) updates.push([time(over + late), 'resolved']);
  return incidentOf({
    id,
    impact,
    components,
    started: time(started),
    ...(detected === undefined ? {} : { detected: time(started + detected) }),
    ...(over === undefined ? {} : { resolved: time(over) }),
    updates: updates.sort(([a], [b]) => compareText(a, b)),
  });
}

function maintenanceFrom(
  { start, lasts, course, by, said: any }: MaintenancePlan,
  id: string,
  components: Components,
  time: (at: Minute) => string,
): Maintenance {
  const end = start + lasts;
  const courses: Record<MaintenancePlan['course'], [at: Minute, state: MaintenanceState][]> = {
    'by the clock': [],
    early: [[start - by, 'in_progress']],
    late: [
      [start, 'scheduled'],
      [start + by, 'in_progress'],
    ],
    verified: [
      [start - 2 * by, 'scheduled'],
      [end - 1, 'verifying'],
    ],
    'done early': [[start + Math.floor(lasts / 2), 'completed']],
    extended: [
      [end, 'in_progress'],
      [end + by, 'verifying'],
      [end + 2 * by, 'completed'],
    ],
    cancelled: by % 2 === 0 ? [] : [[start - by, 'cancelled']],
    any: any.map(([after, state]) => [start - 60 + after, state]),
  };
  return maintenanceOf({
    id,
    components,
    start: time(start),
    end: time(end),
    cancelled: course === 'cancelled',
    updates: inOrder(courses[course]).map(([at, name]) => [time(at), name]),
  });
}

type Components = Record<string, ComponentState | Record<string, ComponentState>>;

function statesOf(states: States, time: (at: Minute) => string): Components[string] {
  if (typeof states === 'string') return states;
  return Object.fromEntries(inOrder(states).map(([at, name]) => [time(at), name]));
}

function inOrder<T>(said: [at: Minute, T][]): [at: Minute, T][] {
  return said.toSorted(([a], [b]) => a - b);
}
