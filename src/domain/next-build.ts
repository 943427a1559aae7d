import { nextChange, changesOf } from './changes.ts';
import type { Portal } from './portal.ts';
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
  const turn = nextChange(portal, now) ?? Infinity;
  const record = [...portal.issues, ...portal.incidents].find((one) => changesOf(one).includes(turn));
  if (record === undefined || turn > midnight) return { at: wholeMinute(midnight), why: 'day' };
  return { at: wholeMinute(turn), why: 'record', record: record.id };
}

/** Not before it: a build of the minute in which something changes may come too early, and would then wait in vain. */
function wholeMinute(instant: Instant): Instant {
  return Math.ceil(instant / MINUTE) * MINUTE;
}
