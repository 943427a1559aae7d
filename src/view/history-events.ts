import { compareText } from '../domain/compare-text.ts';
import { monthAfter, monthOf } from '../domain/month.ts';
import type { Month } from '../domain/month.ts';
import { extentOf, periodOf } from '../domain/period.ts';
import type { Publication } from '../domain/publication.ts';
import type { IncidentRecord } from '../domain/records.ts';
import { dayOf } from '../domain/time.ts';
import type { Day } from '../domain/time.ts';
import { once } from './once.ts';

/** A record on the calendar: the days that it touches, in the zone of the site. */
export interface HistoryEvent {
  record: IncidentRecord;
  first: Day;
  last: Day;
}

/** Months between the first record and the last have a page each; with more than these, only those that had events. */
const MOST_MONTHS = 600;

/** Everything that happened or is planned, by month; what lasts beyond a month stands in each that it touches. */
export const historyEvents = once(({ portal, now }: Publication) => {
  const { timeZone } = portal.site;
  const today = dayOf(now, timeZone);
  const events = portal.incidents
    .filter((record) => record.kind === 'maintenance' || record.started <= now)
    .sort((a, b) => periodOf(a, now).start - periodOf(b, now).start || compareText(a.id, b.id))
    .map((record): HistoryEvent => {
      const { start, end } = extentOf(record, now);
      return { record, first: dayOf(start, timeZone), last: dayOf(end, timeZone) };
    });

  const byMonth = new Map<Month, HistoryEvent[]>();
  for (const event of events) {
    for (let month = monthOf(event.first); month <= monthOf(event.last); month = monthAfter(month)) {
      const others = byMonth.get(month);
      if (others) others.push(event);
      else byMonth.set(month, [event]);
    }
  }
  return { byMonth, months: allMonths([...byMonth.keys(), monthOf(today)]), current: monthOf(today) };
});

/** Every month from the first to the last, oldest first. */
function allMonths(some: Month[]): Month[] {
  const known = [...new Set(some)].sort();
  const [first = '', last = ''] = [known[0], known.at(-1)];
  const months: Month[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) {
    if (months.length === MOST_MONTHS) return known;
    months.push(month);
  }
  return months;
}
