import { clip, type Interval, type OutageInterval, overlay, type StateInterval } from './intervals.ts';
import type { IncidentRecord } from './record/records.ts';
import type { Instant } from './time.ts';
import type { DayInterval } from './uptime.ts';
import { COMPONENT_STATES, type ComponentState, worst } from './vocabulary.ts';

/** What a component went through in an interval in which it wasn't operational throughout. */
export interface Downtime {
  /** The worst of it. */
  state: ComponentState;
  /** How long each state lasted, in milliseconds; of two at once the worse counts. */
  lengths: Partial<Record<ComponentState, number>>;
  /** What it was, in the order in which the outages name them. */
  records: IncidentRecord[];
}

/** What a component went through on one day. */
export type DayDowntime = DayInterval & Downtime;

/** The intervals of a component that weren't operational throughout. Intervals are given in order, and don't overlap. */
export function downtimeIn<T extends Interval>(outages: OutageInterval[], intervals: T[]): (T & Downtime)[] {
  const lengths = new Map<T, Downtime['lengths']>();
  for (const outage of overlay(outages, (state) => COMPONENT_STATES.indexOf(state))) {
    for (const [interval, { state, start, end }] of cut(outage, intervals)) {
      const own = lengths.get(interval) ?? {};
      lengths.set(interval, own);
      own[state] = (own[state] ?? 0) + end - start;
    }
  }
  const records = new Map<T, Set<IncidentRecord>>();
  for (const outage of outages) {
    for (const [interval] of cut(outage, intervals)) {
      const own = records.get(interval);
      if (own) own.add(outage.record);
      else records.set(interval, new Set([outage.record]));
    }
  }
  return intervals.flatMap((interval) => {
    const own = lengths.get(interval);
    if (!own) return [];
    const states = COMPONENT_STATES.filter((state) => own[state] !== undefined);
    return [{ ...interval, state: worst(states), lengths: own, records: [...(records.get(interval) ?? [])] }];
  });
}

/** The parts of an outage by the intervals that it touches. */
function* cut<T extends Interval>(outage: StateInterval, intervals: T[]): Iterable<[T, StateInterval]> {
  for (let index = firstAfter(intervals, outage.start); index < intervals.length; index++) {
    const interval = intervals[index];
    if (!interval || interval.start >= outage.end) return;
    const part = clip(outage, interval.start, interval.end);
    if (part) yield [interval, part];
  }
}

/** The first interval that ends after an instant, found by halves: there may be thousands of outages. */
function firstAfter(intervals: Interval[], at: Instant): number {
  let [low, high] = [0, intervals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle]?.end ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
