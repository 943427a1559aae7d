import { clip, type Interval, overlay, type StateInterval } from './intervals.ts';
import type { Component, Site } from './site.ts';
import { addDays, type Day, dayOf, daysBetween, type Instant, startOfDay } from './time.ts';
import type { ComponentState } from './vocabulary.ts';

/** How much of its time each state takes from uptime, 0 to 1. */
type Weights = Site['uptime']['weights'];

/** A number of days of the calendar, today included: from the first one's midnight until now. */
export interface WindowInterval {
  first: Day;
  today: Day;
  start: Instant;
  end: Instant;
}

/** The window of so many days that ends now, in a zone. */
export function windowOf(days: number, zone: string, now: Instant): WindowInterval {
  const today = dayOf(now, zone);
  const first = addDays(today, 1 - days);
  return { first, today, start: startOfDay(first, zone), end: now };
}

/** A day of the calendar with its instants: 23 and 25 hours long at a change of the clocks. */
export interface DayInterval extends Interval {
  day: Day;
}

/** The days of a window in a zone, the last one cut off at the window's end. */
export function daysOf(window: WindowInterval, zone: string): DayInterval[] {
  const days = daysBetween(window.first, window.today);
  const starts = [...days, addDays(window.today, 1)].map((day) => startOfDay(day, zone));
  return days.map((day, index) => ({
    day,
    start: starts[index] ?? window.end,
    end: Math.min(starts[index + 1] ?? window.end, window.end),
  }));
}

/** A window without the days before a component existed. */
export function windowSince(
  window: WindowInterval,
  component: Pick<Component, 'sinceInstant'>,
): WindowInterval {
  const { sinceInstant = window.start } = component;
  return { ...window, start: Math.max(window.start, sinceInstant) };
}

/**
 * The share of a window in which a component worked, 0 to 1: 1 − (weighted length of its outages / length of the
 * window). Where outages overlap, the worst weight counts. Undefined for a window without length.
 */
export function uptime(outages: StateInterval[], window: Interval, weights: Weights): number | undefined {
  const length = window.end - window.start;
  if (length <= 0) return undefined;
  const weightOf = (state: ComponentState) => (state === 'operational' ? 0 : weights[state]);
  let lost = 0;
  const within = outages.flatMap((outage) => clip(outage, window.start, window.end) ?? []);
  for (const { state, start, end } of overlay(within, weightOf)) lost += weightOf(state) * (end - start);
  return 1 - lost / length;
}
