import { formerPromises, openPromise } from './promises.ts';
import type { Publication } from './publication.ts';
import type { Incident, KnownIssue } from './record/records.ts';
import { incidentResponse, type ResponseKind } from './response.ts';
import { addDays, type Day, dayOf } from './time.ts';

/** How many of some were in time. */
export interface Share {
  met: number;
  all: number;
}

/** Days that shares are of, today included. */
export const SHARE_DAYS = 90;

/**
 * How many of the promises that were due lately were kept in time, and how many of the incidents that began lately had
 * their answers within the targets. What was given up for a reason is neither kept nor missed. A share of nothing isn't there: what records don't date isn't counted.
 */
export function sharesOf(
  issues: readonly KnownIssue[],
  incidents: readonly Incident[],
  { portal: { site }, now }: Publication,
): Partial<Record<'kept' | ResponseKind, Share>> {
  const { timeZone } = site;
  const today = dayOf(now, timeZone);
  const first = addDays(today, 1 - SHARE_DAYS);
  const isLately = (day: Day) => day >= first && day <= today;
  const kept = [...issues, ...incidents].flatMap((record) => {
    const former = formerPromises(record, timeZone).filter(
      ({ day, outcome }) => isLately(day) && outcome !== 'dropped',
    );
    const open = openPromise(record, now, timeZone);
    // What is promised still may be kept until its day is over.
    const isOverdue = open !== undefined && open.day < today && isLately(open.day);
    return [...former.map(({ outcome }) => outcome === 'kept'), ...(isOverdue ? [false] : [])];
  });
  const responses = incidents
    .filter(({ started }) => isLately(dayOf(started, timeZone)))
    .map((incident) => incidentResponse(incident, site, now));
  const shares = {
    kept: shareOf(kept),
    acknowledged: shareOf(responses.map(({ acknowledged }) => acknowledged?.isMet)),
    answered: shareOf(responses.map(({ answered }) => answered?.isMet)),
  };
  return Object.fromEntries(Object.entries(shares).filter(([, { all }]) => all > 0));
}

function shareOf(each: readonly (boolean | undefined)[]): Share {
  return {
    met: each.filter((isMet) => isMet === true).length,
    all: each.filter((isMet) => isMet !== undefined).length,
  };
}
