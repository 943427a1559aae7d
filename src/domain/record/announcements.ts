import type { Audience } from '../audience.ts';
import { compareText } from '../compare-text.ts';
import { durationOf } from '../duration.ts';
import type { Instant } from '../time.ts';
import type { Announcement } from './records.ts';

/**
 * The instant from which an edition has an announcement. Customers have it when it is announced; one that nobody dated,
 * as soon as it is published, unless `early` keeps it for the company until it begins.
 */
export function shownFrom(
  { announced, start, facts }: Pick<Announcement, 'announced' | 'start' | 'facts'>,
  audience: Audience,
): Instant {
  const { early } = facts;
  const forAll = announced ?? (early === undefined ? -Infinity : start);
  return audience === 'internal' && early !== undefined ? forAll - durationOf(early) : forAll;
}

/** Announcements by their beginning, the soonest first, as a new list; of one instant by id. */
export function soonestFirst(announcements: readonly Announcement[]): Announcement[] {
  return announcements.toSorted((a, b) => a.start - b.start || compareText(a.id, b.id));
}

/** Whether its day is over. */
export function isOver({ end }: Pick<Announcement, 'end'>, now: Instant): boolean {
  return end <= now;
}
