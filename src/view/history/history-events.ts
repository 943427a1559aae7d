import { compareText } from '../../domain/compare-text.ts';
import { memoize } from '../../domain/memoize.ts';
import { type Month, monthOf, monthsBetween } from '../../domain/month.ts';
import type { Publication } from '../../domain/publication.ts';
import { extentOf, lastDayOf } from '../../domain/record/interval.ts';
import { singlesOf } from '../../domain/record/occurrences.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import { type Day, dayOf } from '../../domain/time.ts';

/** A record, or one occurrence of it, on the calendar: the days that it touches, in the zone of the site. */
export interface HistoryEvent {
  record: IncidentRecord;
  first: Day;
  last: Day;
}

/** Months between the first record and the last have a page each; with more than these, only those that had events. */
const MOST_MONTHS = 600;
/** Where even those are more, as of a year mistyped by a thousand: so many before the present one, and after it. */
const [MOST_PAST, MOST_PLANNED] = [500, 100];

/** Everything that happened or is planned, by month; what lasts beyond a month stands in each that it touches. */
export const historyEvents = memoize(({ portal, now }: Publication) => {
  const { timeZone } = portal.site;
  const today = dayOf(now, timeZone);
  const events = portal.incidents
    .flatMap(singlesOf)
    .filter((record) => record.kind === 'maintenance' || record.started <= now)
    .map((record) => ({ record, extent: extentOf(record, now) }))
    .sort((a, b) => a.extent.start - b.extent.start || compareText(a.record.id, b.record.id))
    .map(({ record, extent }): HistoryEvent => ({
      record,
      first: dayOf(extent.start, timeZone),
      last: lastDayOf(extent, timeZone),
    }));

  const byMonth = new Map<Month, HistoryEvent[]>();
  for (const event of events) {
    for (const month of monthsBetween(monthOf(event.first), monthOf(event.last))) {
      const others = byMonth.get(month);
      if (others) others.push(event);
      else byMonth.set(month, [event]);
    }
  }
  return { byMonth, months: allMonths([...byMonth.keys()], monthOf(today)), current: monthOf(today) };
});

/** Every month from the first to the last, the present one included, oldest first. */
function allMonths(some: Month[], present: Month): Month[] {
  const known = [...new Set([...some, present])].sort();
  const [first = '', last = ''] = [known[0], known.at(-1)];
  const months = monthsBetween(first, last);
  if (months.length <= MOST_MONTHS) return months;
  if (known.length <= MOST_MONTHS) return known;
  return [
    ...known.filter((month) => month <= present).slice(-MOST_PAST),
    ...known.filter((month) => month > present).slice(0, MOST_PLANNED),
  ];
}
