import { daysOf } from './day-cells.ts';
import type { DayCell, DaySpan } from './day-cells.ts';
import type { Portal } from './portal.ts';
import type { Component, Site } from './site.ts';
import { recordSpans } from './spans.ts';
import type { Span } from './spans.ts';
import type { Instant } from './time.ts';
import { troubleIn } from './trouble.ts';
import { uptime, windowOf, windowSince } from './uptime.ts';
import type { Window } from './uptime.ts';

/** What a component went through in a window of days. */
export interface ComponentHistory {
  component: Component;
  window: Window;
  /** The days that weren't operational throughout, oldest first. */
  cells: DayCell[];
  /** 0 to 1; undefined where the component didn't exist yet. */
  uptime: number | undefined;
}

/** The history of every component over some days, today included, in the order of the page. */
export function componentHistories(portal: Portal, days: number, now: Instant): ComponentHistory[] {
  const { site } = portal;
  const spans = portal.incidents.flatMap((record) => recordSpans(record, now));
  const byComponent = Map.groupBy(spans, ({ component }) => component);
  const frame = frameOf(site, days, now);
  return site.components.map((component) =>
    historyIn(frame, site, component, byComponent.get(component.id) ?? []),
  );
}

/** The history of one component over some days, out of all its spans. */
export function componentHistory(
  site: Site,
  component: Component,
  spans: Span[],
  days: number,
  now: Instant,
): ComponentHistory {
  return historyIn(frameOf(site, days, now), site, component, spans);
}

/** The share of some days, today included, in which a component worked; undefined where it didn't exist yet. */
export function componentUptime(
  { timeZone, uptime: { weights } }: Site,
  component: Component,
  spans: Span[],
  days: number,
  now: Instant,
): number | undefined {
  return uptime(spans, windowSince(windowOf(days, timeZone, now), component), weights);
}

/** A window and its days, which are the same for all components. */
interface Frame {
  window: Window;
  days: DaySpan[];
}

function frameOf({ timeZone }: Site, days: number, now: Instant): Frame {
  const window = windowOf(days, timeZone, now);
  return { window, days: daysOf(window, timeZone) };
}

function historyIn(
  { window, days }: Frame,
  site: Site,
  component: Component,
  spans: Span[],
): ComponentHistory {
  return {
    component,
    window,
    cells: troubleIn(spans, days),
    uptime: uptime(spans, windowSince(window, component), site.uptime.weights),
  };
}
