import { memoize } from '../memoize.ts';
import { periodsBetween } from '../metrics/period.ts';
import { type Portal, recordsOf } from '../portal.ts';
import type { Publication } from '../publication.ts';
import { beginningOf } from '../record/interval.ts';
import { dayOf } from '../time.ts';
import { type Week, weekOf } from './iso-week.ts';

/** Weeks that have pages at most: twenty years, should a record have a year that is mistyped. */
const MOST_WEEKS = 1_040;

/** Whether a portal has pages of weeks: it says so in site.yaml. */
export function hasWeeks({ site }: Pick<Portal, 'site'>): boolean {
  return site.weekly !== undefined;
}

/** The weeks that have pages, the newest first: from the one that the site names, or the first record's, to the present one. */
export const siteWeeks = memoize(({ portal, now }: Publication): Week[] => {
  const { weekly, timeZone } = portal.site;
  if (!weekly) return [];
  const present = weekOf(dayOf(now, timeZone));
  const begun = recordsOf(portal)
    .map(beginningOf)
    .filter((at) => at <= now);
  const first = weekly.since ?? weekOf(dayOf(Math.min(now, ...begun), timeZone));
  const from = first < present ? first : present;
  return periodsBetween(from, present).slice(-MOST_WEEKS).reverse();
});
