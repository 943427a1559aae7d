import { changesOf, nextChange } from './changes.ts';
import { type Portal, recordsOf } from './portal.ts';
import { asksForRelease, releaseTime } from './releases.ts';
import { addDays, dayOf, type Instant, MINUTE, startOfDay } from './time.ts';

/** When the portal is to be built again, and why; a whole minute, as it is written. */
export type NextBuild = { at: Instant } & ({ why: 'day' } | { why: 'record'; record: string });

/**
 * The next instant at which a build would give something else than one of now does, by what is known now: a record
 * changes, or a day begins in the site's zone, with which bars move and “Lately” forgets. A record is named before the day.
 */
export function nextBuild(portal: Portal, now: Instant): NextBuild {
  const { timeZone } = portal.site;
  const midnight = startOfDay(addDays(dayOf(now, timeZone), 1), timeZone);
  const change = nextChange(portal, now) ?? Infinity;
  const record = recordsOf(portal).find((one) => changesOf(one).includes(change));
  const release = releaseEnd(portal, now);
  if (release && release.at < Math.min(change, midnight)) return { ...release, why: 'record' };
  if (record === undefined || change > midnight) return { at: wholeMinute(midnight), why: 'day' };
  return { at: wholeMinute(change), why: 'record', record: record.id };
}

/** When a window for releases is over, and with it what the page of a critical issue says comes next. */
function releaseEnd({ issues, site }: Portal, now: Instant): { at: Instant; record: string } | undefined {
  const issue = issues.find(asksForRelease);
  const window = issue && releaseTime(site)?.time.next(now);
  return window && { at: wholeMinute(window.end), record: issue.id };
}

/** Not before it: a build of the minute in which something changes may come too early, and would then wait in vain. */
function wholeMinute(instant: Instant): Instant {
  return Math.ceil(instant / MINUTE) * MINUTE;
}
