import { monthOf } from '../../domain/month.ts';
import type { Publication } from '../../domain/publication.ts';
import { intervalOf, lastDayOf, touches } from '../../domain/record/interval.ts';
import { singlesOf } from '../../domain/record/occurrences.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import { isCancelled, isOpen, isPlanned } from '../../domain/status.ts';
import { addDays, DAY, type Day, dayOf, daysBetween, type Instant, startOfDay } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { type LogRow, logRow } from '../parts/log.ts';

/** A row of the last days: a record, days in a row on which nothing happened, or the way to more of a day. */
type RecentRow =
  LogRow | { date: string; quiet: string } | { date: string; more: { text: string; href: string } };

const DAYS = 14;
/** Records of a day that are shown; its month has all. */
const MOST = 8;

interface Happened {
  record: IncidentRecord;
  start: Instant;
  first: Day;
  last: Day;
}

/**
 * The last fourteen days, newest first: what happened, each record on the last day it touched, and quiet days. What goes on
 * has its place above.
 */
export function recentDaysView(edition: Edition) {
  const { publication, site, addresses, now, format } = edition;
  const { timeZone } = site;
  const words = edition.words.now;
  const today = dayOf(now, timeZone);
  const first = addDays(today, 1 - DAYS);
  const happened = happenedSince(publication, startOfDay(first, timeZone));
  const over = happened.filter(({ record }) => !isOpen(record, now));
  const byLastDay = Map.groupBy(over, ({ last }) => last);

  const rows: RecentRow[] = [];
  let quiet: Day[] = [];
  const endQuiet = () => {
    const [newest, oldest] = [quiet[0], quiet.at(-1)];
    if (newest === undefined || oldest === undefined) return;
    const date = newest === oldest ? format.weekdayShort(newest) : format.dayRange(oldest, newest);
    rows.push({ date, quiet: words.quiet });
    quiet = [];
  };
  for (const day of daysBetween(first, today).reverse()) {
    if (happened.some((one) => one.first <= day && day <= one.last)) endQuiet();
    else quiet.push(day);
    const own = byLastDay.get(day) ?? [];
    rows.push(...own.slice(0, MOST).map(({ record }) => logRow(edition, record)));
    if (own.length > MOST) {
      const text = format.count(own.length - MOST, words.moreRecords);
      const href = addresses.href(addresses.month(monthOf(day)));
      rows.push({ date: format.weekdayShort(day), more: { text, href } });
    }
  }
  endQuiet();
  return {
    title: words.lately,
    note: quietText(edition),
    rows,
    all: { text: words.allHistory, href: addresses.href(addresses.incidents) },
  };
}

/** What happened since an instant, the last to begin first: neither what is planned nor what was called off. */
function happenedSince({ portal, now }: Publication, since: Instant): Happened[] {
  const { timeZone } = portal.site;
  return portal.incidents
    .flatMap(singlesOf)
    .filter((record) =>
      record.kind === 'maintenance'
        ? !isPlanned(record, now) && !isCancelled(record, now)
        : record.started <= now,
    )
    .flatMap((record) => {
      const period = intervalOf(record, now);
      if (!touches(period, since, now + 1, now)) return [];
      const { start, end = now } = period;
      return { record, start, first: dayOf(start, timeZone), last: lastDayOf({ start, end }, timeZone) };
    })
    .sort((a, b) => b.start - a.start);
}

/** How many whole days there was no incident; undefined while there is one, or when there never was. */
function quietText({ portal, site: { timeZone }, now, words, format }: Edition): string | undefined {
  const ends = portal.incidents.flatMap((record) =>
    record.kind === 'incident' && record.started <= now ? [lastMoment(record, now)] : [],
  );
  const latest = ends.reduce((a, b) => Math.max(a, b), -Infinity);
  if (latest === -Infinity || latest > now) return undefined;
  const days = Math.round(
    (startOfDay(dayOf(now, timeZone), timeZone) - startOfDay(dayOf(latest, timeZone), timeZone)) / DAY,
  );
  return format.count(days, words.now.quietSince);
}

/** The last instant of an incident; after now for one that goes on. */
function lastMoment(record: IncidentRecord, now: Instant): Instant {
  const { start, end } = intervalOf(record, now);
  return end === undefined ? now + 1 : Math.max(start, end - 1);
}
