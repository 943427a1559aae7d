import { type Trouble, troubleIn } from './downtime.ts';
import { clip, type Span } from './intervals.ts';
import { type MonthSpan, monthsUntil } from './month.ts';
import type { Component, Site } from './site.ts';
import type { Instant } from './time.ts';
import { uptime } from './uptime.ts';

/** A month of a component, from the day on which it existed until now. */
export interface ComponentMonth extends MonthSpan, Trouble {
  /** 0 to 1. */
  uptime: number;
}

/** The last months of a component, this one included and oldest first, out of all its spans; none before it existed. */
export function componentMonths(
  { timeZone, uptime: { weights } }: Site,
  { sinceInstant = -Infinity }: Component,
  spans: Span[],
  months: number,
  now: Instant,
): ComponentMonth[] {
  const existed = monthsUntil(now, months, timeZone)
    .map((span) => ({ ...span, start: Math.max(span.start, sinceInstant) }))
    .filter(({ start, end }) => start < end);
  const [first] = existed;
  if (!first) return [];
  const within = spans.flatMap((span) => clip(span, first.start, now) ?? []);
  const trouble = new Map(troubleIn(within, existed).map((month) => [month.month, month]));
  return existed.flatMap((span) => {
    const { state = 'operational', lengths = {}, records = [] } = trouble.get(span.month) ?? {};
    const share = uptime(within, span, weights);
    return share === undefined ? [] : [{ ...span, state, lengths, records, uptime: share }];
  });
}
