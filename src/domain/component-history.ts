import { lastChangeOf } from './changes.ts';
import { type DayDowntime, type Downtime, downtimeIn } from './downtime.ts';
import { clip, type OutageInterval, recordOutages } from './intervals.ts';
import { type MonthInterval, monthsUntil } from './month.ts';
import type { Portal } from './portal.ts';
import type { Component, Site } from './site.ts';
import { dayOf, type Instant, startOfDay } from './time.ts';
import { type DayInterval, daysOf, uptime, type WindowInterval, windowOf, windowSince } from './uptime.ts';

/** What a component went through in a window of days. */
export interface ComponentHistory {
  component: Component;
  window: WindowInterval;
  /** The days that weren't operational throughout, oldest first. */
  cells: DayDowntime[];
  /** 0 to 1; undefined where the component didn't exist yet. */
  uptime: number | undefined;
}

/** The history of every component over some days, today included, in the order of the page. */
export function componentHistories(portal: Portal, days: number, now: Instant): ComponentHistory[] {
  const { site } = portal;
  const outages = outagesByComponent(portal, now);
  const windowDays = windowDaysOf(site, days, now);
  return site.components.map((component) =>
    historyIn(windowDays, site, component, outages.get(component.id) ?? []),
  );
}

/** What all records did to each component up to an instant; a component that nothing befell isn't there. */
export function outagesByComponent(portal: Portal, now: Instant): Map<string, OutageInterval[]> {
  const outages = portal.incidents.flatMap((record) => recordOutages(record, now));
  return Map.groupBy(outages, ({ component }) => component);
}

/** The history of one component over some days, out of all its outages. */
export function componentHistory(
  site: Site,
  component: Component,
  outages: OutageInterval[],
  days: number,
  now: Instant,
): ComponentHistory {
  return historyIn(windowDaysOf(site, days, now), site, component, outages);
}

/** A window and its days, which are the same for all components. */
interface WindowDays {
  window: WindowInterval;
  days: DayInterval[];
}

function windowDaysOf({ timeZone }: Site, days: number, now: Instant): WindowDays {
  const window = windowOf(days, timeZone, now);
  return { window, days: daysOf(window, timeZone) };
}

function historyIn(
  { window, days }: WindowDays,
  site: Site,
  component: Component,
  outages: OutageInterval[],
): ComponentHistory {
  return {
    component,
    window,
    cells: downtimeIn(outages, days),
    uptime: componentUptime(site, component, outages, window).uptime,
  };
}

/**
 * The uptime of a component in a window, out of all its outages, with the part of it that was measured: from when the
 * component existed until something last changed.
 */
export function componentUptime(
  site: Site,
  component: Component,
  outages: OutageInterval[],
  window: WindowInterval,
): { window: WindowInterval; uptime: number | undefined } {
  const end = measuredUntil(outages, window.end, site.timeZone);
  const own = { ...windowSince(window, component), end };
  return { window: own, uptime: uptime(outages, own, site.uptime.weights) };
}

/**
 * Until when uptime is measured: until today began, or what befell the component since then last changed or was told of.
 * It is the same figure everywhere, in pages of yesterday's build too, until there is something new to say.
 */
function measuredUntil(outages: OutageInterval[], now: Instant, timeZone: string): Instant {
  const today = startOfDay(dayOf(now, timeZone), timeZone);
  const records = new Set(outages.filter(({ end }) => end > today).map(({ record }) => record));
  return Math.max(today, lastChangeOf(records, now) ?? today);
}

/** A month of a component, from the day on which it existed until now. */
interface MonthDowntime extends MonthInterval, Downtime {
  /** 0 to 1. */
  uptime: number;
}

/** The last months of a component, this one included and oldest first, out of all its outages; none before it existed. */
export function componentMonths(
  { timeZone, uptime: { weights } }: Site,
  { sinceInstant = -Infinity }: Component,
  outages: OutageInterval[],
  months: number,
  now: Instant,
): MonthDowntime[] {
  const end = measuredUntil(outages, now, timeZone);
  const existed = monthsUntil(now, months, timeZone)
    .map((month) => ({ ...month, start: Math.max(month.start, sinceInstant) }))
    .filter(({ start, end }) => start < end);
  const [first] = existed;
  if (!first) return [];
  const within = outages.flatMap((outage) => clip(outage, first.start, now) ?? []);
  const downtimes = new Map(downtimeIn(within, existed).map((month) => [month.month, month]));
  return existed.flatMap((month) => {
    const { state = 'operational', lengths = {}, records = [] } = downtimes.get(month.month) ?? {};
    const share = uptime(within, { start: month.start, end: Math.min(month.end, end) }, weights);
    return share === undefined ? [] : [{ ...month, state, lengths, records, uptime: share }];
  });
}
