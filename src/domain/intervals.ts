import { turnsOf } from './changes.ts';
import type { Portal } from './portal.ts';
import type { IncidentRecord } from './record/records.ts';
import { affectedStates } from './status.ts';
import type { Instant } from './time.ts';
import type { ComponentState } from './vocabulary.ts';

/** A state that something was in from one instant to another, the latter not included. */
export interface Segment {
  start: Instant;
  end: Instant;
  state: ComponentState;
}

/** A segment of a component, and the record that says so. */
export interface Span extends Segment {
  component: string;
  record: IncidentRecord;
}

/**
 * What a record did to its components up to an instant, by component and oldest first. Nothing of it is
 * operational, and nothing lies in the future: the span of what goes on still ends now.
 */
export function recordSpans(record: IncidentRecord, now: Instant): Span[] {
  const turns = [...new Set(turnsOf(record))].filter((at) => at < now).sort((a, b) => a - b);
  const spans: Span[] = [];
  const latest = new Map<string, Span>();
  for (const [index, start] of turns.entries()) {
    const end = turns[index + 1] ?? now;
    for (const [component, state] of affectedStates(record, start)) {
      if (state === 'operational') continue;
      const before = latest.get(component);
      if (before?.end === start && before.state === state) before.end = end;
      else {
        const span = { component, state, start, end, record };
        latest.set(component, span);
        spans.push(span);
      }
    }
  }
  return spans;
}

/** What all records did to a component up to an instant; they may overlap. */
export function componentSpans(portal: Portal, component: string, now: Instant): Span[] {
  return portal.incidents
    .filter(({ affected }) => Object.hasOwn(affected, component))
    .flatMap((record) => recordSpans(record, now))
    .filter((span) => span.component === component);
}

/** One line out of segments that overlap: the one with the highest rank holds. The result is in order and joined. */
export function overlay(segments: Segment[], rank: (state: ComponentState) => number): Segment[] {
  const edges = segments
    .flatMap(({ start, end, state }) => [
      { at: start, state, opens: 1 },
      { at: end, state, opens: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const open = new Map<ComponentState, number>();
  const line: Segment[] = [];
  let start = -Infinity;
  for (const { at, state, opens } of edges) {
    const highest = highestOf(open, rank);
    if (highest !== undefined && at > start) append(line, { start, end: at, state: highest });
    open.set(state, (open.get(state) ?? 0) + opens);
    start = at;
  }
  return line;
}

/** The part of a segment within a window; undefined where they don't meet. */
export function clip<T extends Segment>(segment: T, from: Instant, to: Instant): T | undefined {
  const start = Math.max(segment.start, from);
  const end = Math.min(segment.end, to);
  return start < end ? { ...segment, start, end } : undefined;
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

function append(line: Segment[], segment: Segment): void {
  const last = line.at(-1);
  if (last?.end === segment.start && last.state === segment.state) last.end = segment.end;
  else line.push(segment);
}
