import { type DayCell, daysOf, type DaySpan } from './day-cells.ts';
import { troubleIn } from './downtime.ts';
import { recordSpans, type Span } from './intervals.ts';
import type { Portal } from './portal.ts';
import type { Component, Site } from './site.ts';
import type { Instant } from './time.ts';
import { uptime, type Window, windowOf, windowSince } from './uptime.ts';

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
  const spans = spansByComponent(portal, now);
  const frame = frameOf(site, days, now);
  return site.components.map((component) => historyIn(frame, site, component, spans.get(component.id) ?? []));
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
  return historyIn(frameOf(site, days, now), site, component, spans);
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
