import { lastChangeOf } from '../../domain/changes.ts';
import { clip, overlay, type StateInterval } from '../../domain/intervals.ts';
import { type Month, monthAfter, startOfMonth } from '../../domain/month.ts';
import type { Publication } from '../../domain/publication.ts';
import { extentOf } from '../../domain/record/interval.ts';
import { isWatched } from '../../domain/status.ts';
import { DAY } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { capitalised, phrase } from '../../i18n/phrase.ts';
import { logRow } from '../parts/log.ts';
import { calendarView } from './calendar.ts';
import { type HistoryEvent, historyEvents } from './history-events.ts';

export type MonthSection = ReturnType<typeof monthSection>;

/** Rows of a month on one page. */
const ROWS = 100;

/** How many pages a month has. */
export function monthPages(publication: Publication, month: Month): number {
  const { length } = historyEvents(publication).byMonth.get(month) ?? [];
  return Math.max(1, Math.ceil(length / ROWS));
}

/**
 * A month of the history: how much happened, its calendar, and the same as a list, the newest first; or that it was
 * quiet. Further pages go on with the list.
 */
export function monthSection(edition: Edition, month: Month, page = 1) {
  const { publication, addresses, words, format } = edition;
  const { byMonth } = historyEvents(publication);
  const events = byMonth.get(month) ?? [];
  return {
    title: capitalised(format.month(month), words.locale),
    notes: notes(edition, month, events),
    calendar: events.length === 0 || page > 1 ? undefined : calendarView(edition, month, events),
    rows: events
      .toReversed()
      .slice((page - 1) * ROWS, page * ROWS)
      .map(({ record }) => logRow(edition, record, { yearKnown: true })),
    /** The way to the rest, where this isn't all. */
    all:
      events.length <= ROWS
        ? undefined
        : {
            text: phrase(format.count(events.length, words.history.wholeMonth), {
              month: format.month(month),
            }),
            href: addresses.href(addresses.month(month)),
          },
    quiet: events.length > 0 ? undefined : quietText(edition, month),
  };
}

/**
 * `3 incidents, 2 d 22 h in all`, `2 maintenance windows`: what lasts beyond the month counts for its part in it, and time in which
 * there were two counts once. What goes on counts for all of a month that is over, and in this one until it was last told of.
 */
function notes(
  { site: { timeZone }, now, format, words: { history: words } }: Edition,
  month: Month,
  events: HistoryEvent[],
): string[] {
  const from = startOfMonth(month, timeZone);
  const to = startOfMonth(monthAfter(month), timeZone);
  const records = events.map(({ record }) => record);
  const incidents = records.filter(({ kind }) => kind === 'incident');
  const lasted = incidents.flatMap((record) => {
    const until = now >= to ? to : (lastChangeOf([record], now) ?? now);
    const extent = extentOf(record, until);
    return clip<StateInterval>({ ...extent, state: 'operational' }, from, to) ?? [];
  });
  const length = overlay(lasted, () => 0).reduce((sum, { start, end }) => sum + end - start, 0);
  const maintenance = records.length - incidents.length;
  return [
    ...(incidents.length > 0
      ? [
          incidents.length === 1
            ? `${format.count(1, words.incidents)}, ${format.duration(length)}`
            : phrase(words.inAll, {
                incidents: format.count(incidents.length, words.incidents),
                duration: format.duration(length),
              }),
        ]
      : []),
    ...(maintenance > 0 ? [format.count(maintenance, words.maintenances)] : []),
  ];
}

function quietText(
  { publication, portal, format, words: { history: words } }: Edition,
  month: Month,
): string {
  const { current } = historyEvents(publication);
  if (month > current) return words.nothingPlanned;
  if (!isWatched(portal)) return words.nothingRecorded;
  if (month === current) return words.quietSoFar;
  return format.count(daysIn(month), words.quietMonth);
}

function daysIn(month: Month): number {
  const midnight = (first: Month) => Date.parse(`${first}-01T00:00:00Z`);
  return (midnight(monthAfter(month)) - midnight(month)) / DAY;
}
