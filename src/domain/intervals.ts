import { changesOf } from './changes.ts';
import type { Portal } from './portal.ts';
import { occurrencesOf } from './record/occurrences.ts';
import type { IncidentRecord } from './record/records.ts';
import { affectedStates } from './status.ts';
import type { Instant } from './time.ts';
import type { ComponentState } from './vocabulary.ts';

/** From one instant to another, which doesn’t belong to it: a day, a month, an outage. */
export interface Interval {
  start: Instant;
  end: Instant;
}

/** A state that something was in for an interval. */
export interface StateInterval extends Interval {
  state: ComponentState;
}

/** A state of a component over an interval, and the record that says so. */
export interface OutageInterval extends StateInterval {
  component: string;
  record: IncidentRecord;
}

/**
 * What a record did to its components up to an instant, by component and oldest first. Nothing of it is
 * operational, and nothing lies in the future: the outage of what goes on still ends now.
 */
export function recordOutages(record: IncidentRecord, now: Instant): OutageInterval[] {
  if (record.kind === 'incident') return singleOutages(record, now);
  const outages = occurrencesOf(record).flatMap((one) =>
    // Before the next one begins, it is over.
    one.start > now && one.updates.length === 0 ? [] : singleOutages(one, Math.min(now, one.next ?? now)),
  );
  return outages.map((outage) => ({ ...outage, record }));
}

function singleOutages(record: IncidentRecord, now: Instant): OutageInterval[] {
  const changes = [...new Set(changesOf(record))].filter((at) => at < now).sort((a, b) => a - b);
  const outages: OutageInterval[] = [];
  const latest = new Map<string, OutageInterval>();
  for (const [index, start] of changes.entries()) {
    const end = changes[index + 1] ?? now;
    for (const [component, state] of affectedStates(record, start)) {
      if (state === 'operational') continue;
      const before = latest.get(component);
      if (before?.end === start && before.state === state) before.end = end;
      else {
        const outage = { component, state, start, end, record };
        latest.set(component, outage);
        outages.push(outage);
      }
    }
  }
  return outages;
}

/** What all records did to a component up to an instant; they may overlap. */
export function componentOutages(portal: Portal, component: string, now: Instant): OutageInterval[] {
  return portal.incidents
    .filter(({ affected }) => Object.hasOwn(affected, component))
    .flatMap((record) => recordOutages(record, now))
    .filter((outage) => outage.component === component);
}

/** One line out of intervals that overlap: the one with the highest rank holds. The result is in order and joined. */
export function overlay(
  intervals: StateInterval[],
  rank: (state: ComponentState) => number,
): StateInterval[] {
  const edges = intervals
    .flatMap(({ start, end, state }) => [
      { at: start, state, opens: 1 },
      { at: end, state, opens: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const open = new Map<ComponentState, number>();
  const line: StateInterval[] = [];
  let start = -Infinity;
  for (const { at, state, opens } of edges) {
    const highest = highestOf(open, rank);
    if (highest !== undefined && at > start) append(line, { start, end: at, state: highest });
    open.set(state, (open.get(state) ?? 0) + opens);
    start = at;
  }
  return line;
}

/** The part of an interval within a window; undefined where they don't meet. */
export function clip<T extends StateInterval>(interval: T, from: Instant, to: Instant): T | undefined {
  const start = Math.max(interval.start, from);
  const end = Math.min(interval.end, to);
  return start < end ? { ...interval, start, end } : undefined;
}

function highestOf(
  open: ReadonlyMap<ComponentState, number>,
  rank: (state: ComponentState) => number,
): ComponentState | undefined {
  let highest: ComponentState | undefined;
  for (const [state, count] of open) {
    if (count > 0 && (highest === undefined || rank(state) > rank(highest))) highest = state;
  }
  return highest;
}

function append(line: StateInterval[], interval: StateInterval): void {
  const last = line.at(-1);
  if (last?.end === interval.start && last.state === interval.state) last.end = interval.end;
  else line.push(interval);
}
