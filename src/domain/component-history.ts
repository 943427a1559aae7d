import { dayCells, daysOf } from './day-cells.ts';
import type { DayCell } from './day-cells.ts';
import type { Portal } from './portal.ts';
import type { Component, Site } from './site.ts';
import { recordSpans } from './spans.ts';
import type { Span } from './spans.ts';
import type { Instant } from './time.ts';
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
  const spans = spansByComponent(portal, now);
  return portal.site.components.map((component) =>
    componentHistory(portal.site, component, spans.get(component.id) ?? [], days, now),
  );
}

/** What all records did to each component up to an instant; a component that nothing befell isn't there. */
export function spansByComponent(portal: Portal, now: Instant): Map<string, Span[]> {
  const spans = portal.incidents.flatMap((record) => recordSpans(record, now));
  return Map.groupBy(spans, ({ component }) => component);
}

/** The history of one component over some days, out of all its spans. */
export function componentHistory(
  site: Site,
  component: Component,
  spans: Span[],
  days: number,
  now: Instant,
): ComponentHistory {
  const window = windowOf(days, site.timeZone, now);
  return {
    component,
    window,
    cells: dayCells(spans, daysOf(window, site.timeZone)),
    uptime: componentUptime(site, component, spans, window).uptime,
  };
}

/** The uptime of a component in a window, out of all its spans, with the part of it in which the component existed. */
export function componentUptime(
  site: Site,
  component: Component,
  spans: Span[],
  window: Window,
): { window: Window; uptime: number | undefined } {
  const own = windowSince(window, component);
  return { window: own, uptime: uptime(spans, own, site.uptime.weights) };
}
