import { clip, overlay } from './spans.ts';
import type { Segment } from './spans.ts';
import { addDays, daysBetween, startOfDay } from './time.ts';
import type { Day, Instant } from './time.ts';
import type { Window } from './uptime.ts';
import { COMPONENT_STATES } from './vocabulary.ts';
import type { ComponentState } from './vocabulary.ts';

/** What a component went through on one day. */
export interface DayCell {
  day: Day;
  /** The worst of the day. */
  state: ComponentState;
  /** How long each state lasted, in milliseconds; of two at once the worse counts. */
  lengths: Partial<Record<ComponentState, number>>;
}

/** A day of the calendar with its instants: 23 and 25 hours long at a change of the clocks. */
export interface DaySpan {
  day: Day;
  start: Instant;
  end: Instant;
}

/** The days of a window in a zone, the last one cut off at the window's end. */
export function daysOf(window: Window, zone: string): DaySpan[] {
  return daysBetween(window.first, window.today).map((day) => ({
    day,
    start: startOfDay(day, zone),
    end: Math.min(startOfDay(addDays(day, 1), zone), window.end),
  }));
}

/** The days of a component that weren't operational throughout, oldest first. Days must be in order. */
export function dayCells(spans: Segment[], days: DaySpan[]): DayCell[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const inWindow = spans.flatMap((span) => clip(span, first.start, last.end) ?? []);
  const line = overlay(inWindow, (state) => COMPONENT_STATES.indexOf(state));
  return days.flatMap(({ day, start, end }) => {
    const within = line.flatMap((segment) => clip(segment, start, end) ?? []);
    if (within.length === 0) return [];
    const lengths: DayCell['lengths'] = {};
    for (const { state, start: from, end: to } of within) lengths[state] = (lengths[state] ?? 0) + to - from;
    const worst = COMPONENT_STATES.findLast((state) => lengths[state] !== undefined);
    return [{ day, state: worst ?? 'operational', lengths }];
  });
}
