import { type Downtime, downtimeIn } from './downtime.ts';
import { clip, type OutageInterval } from './intervals.ts';
import { type MonthInterval, monthsUntil } from './month.ts';
import type { Component, Site } from './site.ts';
import type { Instant } from './time.ts';
import { uptime } from './uptime.ts';

/** A month of a component, from the day on which it existed until now. */
export interface MonthDowntime extends MonthInterval, Downtime {
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
  const existed = monthsUntil(now, months, timeZone)
    .map((outage) => ({ ...outage, start: Math.max(outage.start, sinceInstant) }))
    .filter(({ start, end }) => start < end);
  const [first] = existed;
  if (!first) return [];
  const within = outages.flatMap((outage) => clip(outage, first.start, now) ?? []);
  const trouble = new Map(downtimeIn(within, existed).map((month) => [month.month, month]));
  return existed.flatMap((outage) => {
    const { state = 'operational', lengths = {}, records = [] } = trouble.get(outage.month) ?? {};
    const share = uptime(within, outage, weights);
    return share === undefined ? [] : [{ ...outage, state, lengths, records, uptime: share }];
  });
}
