import type { IncidentRecord, Maintenance, StateChange } from '../../src/domain/record/records.ts';
import { COMPONENT_STATES, type ComponentState } from '../../src/domain/vocabulary.ts';

/**
 * What records say of every minute, painted from their facts alone: the brute force that the product is held to, and
 * that shares none of its code. Facts lie on whole minutes.
 */

const MINUTE = 60_000;

/** For each minute from one instant to another the states that records say of a component, as bits by their rank. */
export function minutesOf(
  records: IncidentRecord[],
  component: string,
  from: number,
  to: number,
): Uint8Array {
  const all = new Uint8Array(Math.max(0, (to - from) / MINUTE));
  for (const record of records) {
    const changes = record.affected[component];
    if (!changes) continue;
    const open = openMinutes(record, from, all.length);
    const [first, last] = [open.indexOf(1), open.lastIndexOf(1)];
    if (first < 0) continue;
    const begins = record.kind === 'maintenance' ? record.start : -Infinity;
    const states = painted(all.length, from, changes, begins);
    for (let minute = first; minute <= last; minute++)
      if (open[minute] === 1) all[minute] = (all[minute] ?? 0) | (states[minute] ?? 0);
  }
  return all;
}

/** The states that bits stand for, best first. */
export function statesIn(bits: number): ComponentState[] {
  return COMPONENT_STATES.filter((_, rank) => bits & (1 << rank));
}

/** Each change paints all that follows it; those until the beginning of a maintenance hold before it as well. */
function painted(length: number, from: number, changes: StateChange[], begins: number): Uint8Array {
  const line = new Uint8Array(length);
  for (const { at, state } of changes)
    line.fill(1 << COMPONENT_STATES.indexOf(state), at <= begins ? 0 : place(at, from));
  return line;
}

function openMinutes(record: IncidentRecord, from: number, length: number): Uint8Array {
  const open = new Uint8Array(length);
  if (record.kind === 'maintenance') return underWay(record, from, open);
  open.fill(1, place(record.started, from));
  if (record.resolved !== undefined) open.fill(0, place(record.resolved, from));
  return open;
}

/** A maintenance goes by the clock until somebody says that it is over; what is said at a bound of its window holds. */
function underWay(record: Maintenance, from: number, open: Uint8Array): Uint8Array {
  // One that is called off without a word never was.
  if (record.facts.cancelled && !record.updates.some(({ state }) => state === 'cancelled')) return open;
  const events = [
    { at: record.start, runs: true, byClock: true },
    { at: record.end, runs: false, byClock: true },
    ...record.updates.map(({ at, state }) => ({
      ...{ at, runs: state === 'in_progress' || state === 'verifying', byClock: false },
      ends: state === 'completed' || state === 'cancelled',
    })),
  ].sort((a, b) => a.at - b.at);
  let ended = false;
  for (const event of events) {
    if (event.byClock && ended) continue;
    if ('ends' in event) ended = event.ends;
    open.fill(event.runs ? 1 : 0, place(event.at, from));
  }
  return open;
}

/** The index of an instant's minute; what came before counts from the beginning. */
function place(at: number, from: number): number {
  return Math.max(0, (at - from) / MINUTE);
}
