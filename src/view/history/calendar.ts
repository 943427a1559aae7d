import { type Month, monthAfter, monthOf } from '../../domain/month.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isCancelled, worstState } from '../../domain/status.ts';
import { addDays, type Day, dayOf, daysBetween, weekdayOf } from '../../domain/time.ts';
import { COMPONENT_STATES, type State } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { recordBadge } from '../parts/badge.ts';
import type { HistoryEvent } from './history-events.ts';

/** What stands in a cell of the calendar. */
interface CalendarEvent {
  state: State;
  href: string;
  text: string;
  /** The rest of its name, for those who hear the page. */
  more: string;
  lang: Language | undefined;
  /** Whether it goes on in the next week, or came from the one before. */
  from: boolean;
  to: boolean;
}

/** Days in a row of a week: an event, or nothing. */
interface CalendarCell {
  days: number;
  event?: CalendarEvent;
}

interface CalendarWeek {
  days: { text: string; out: boolean; today: boolean }[];
  /** Rows of cells below the days; each row's days add up to seven. */
  rows: CalendarCell[][];
  /** How many events of the week aren't drawn: the list has them. */
  more: string | undefined;
}

export type CalendarView = ReturnType<typeof calendarView>;

/** A month by weeks, from Sunday to Saturday, with its events. */
export function calendarView(edition: Edition, month: Month, events: HistoryEvent[]) {
  const { site, now, format } = edition;
  const { timeZone } = site;
  const words = edition.words.now;
  const today = dayOf(now, timeZone);
  const weeks = weeksOf(month).map((days): CalendarWeek => {
    const { drawn, left } = eventsOf(days, events);
    return {
      days: days.map((day) => ({
        text: String(Number(day.slice(8))),
        out: monthOf(day) !== month,
        today: day === today,
      })),
      rows: rowsOf(days, drawn).map((row) =>
        row.map(({ days: length, event }) => ({
          days: length,
          ...(event ? { event: eventView(edition, event, days, length) } : {}),
        })),
      ),
      more: left > 0 ? format.count(left, words.moreRecords) : undefined,
    };
  });
  return {
    caption: format.month(month),
    weekdays: (weeksOf(month)[0] ?? []).map((day) => format.weekdayName(day)),
    today: words.today,
    weeks,
  };
}

/** The weeks that a month touches, each with its seven days. */
export function weeksOf(month: Month): Day[][] {
  const first = `${month}-01`;
  const last = addDays(`${monthAfter(month)}-01`, -1);
  const start = addDays(first, -weekdayOf(first));
  const end = addDays(last, 6 - weekdayOf(last));
  const days = daysBetween(start, end);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

function eventView(
  edition: Edition,
  { record, first, last }: HistoryEvent,
  week: Day[],
  length: number,
): CalendarEvent {
  const { addresses, now, textOf, langOf } = edition;
  const text = textOf(record);
  // A day is too narrow for a sentence: the component that it hit hardest says more than half a title.
  const name = length === 1 ? hardestHit(edition, record) : undefined;
  const cancelled = isCancelled(record, now);
  return {
    state: cancelled
      ? 'cancelled'
      : record.kind === 'maintenance'
        ? 'under_maintenance'
        : recordBadge(edition, record).state,
    href: addresses.href(addresses.record(record)),
    text: name ?? text.value.title,
    more: name === undefined ? '' : `: ${text.value.title}`,
    lang: name === undefined ? langOf(text) : undefined,
    from: last > (week.at(-1) ?? ''),
    to: first < (week[0] ?? ''),
  };
}

/** The name of the component that a record says the worst of; of several the first on the page. */
function hardestHit({ site, localized }: Edition, record: IncidentRecord): string | undefined {
  const worst = worstState(record);
  const hit = site.components.find(
    ({ id }) => Object.hasOwn(record.affected, id) && worstState(record, id) === worst,
  );
  return hit && localized(hit.name);
}

/** Rows of events that a week has room for. */
const ROWS = 8;

/** Days in a row of a week: an event, or nothing. */
interface RowCell {
  days: number;
  event?: HistoryEvent;
}

/**
 * The events of a week that are drawn, in their order, and how many are left to the list: where a day has more than
 * there is room for, the worst are drawn.
 */
export function eventsOf(week: Day[], events: HistoryEvent[]): { drawn: HistoryEvent[]; left: number } {
  const [first = '', last = ''] = [week[0], week.at(-1)];
  const own = events.filter((event) => event.first <= last && event.last >= first);
  if (own.length <= ROWS) return { drawn: own, left: 0 };
  const worstFirst = own
    .map((event) => ({ event, rank: COMPONENT_STATES.indexOf(worstState(event.record)) }))
    .sort((a, b) => b.rank - a.rank);
  const drawn = new Set<HistoryEvent>();
  const load = new Map(week.map((day) => [day, 0]));
  for (const { event } of worstFirst) {
    const days = week.filter((day) => day >= event.first && day <= event.last);
    if (days.some((day) => (load.get(day) ?? 0) === ROWS)) continue;
    for (const day of days) load.set(day, (load.get(day) ?? 0) + 1);
    drawn.add(event);
  }
  return { drawn: own.filter((event) => drawn.has(event)), left: own.length - drawn.size };
}

/** The events of a week, in as few rows as they need; an event keeps to one row. Events are given in order. */
export function rowsOf(week: Day[], events: HistoryEvent[]): RowCell[][] {
  const rows: { cells: RowCell[]; filled: number }[] = [];
  for (const event of events) {
    const begins = week.findIndex((day) => day >= event.first);
    const ends = week.findLastIndex((day) => day <= event.last);
    if (begins < 0 || ends < begins) continue;
    let row = rows.find(({ filled }) => filled <= begins);
    if (!row) rows.push((row = { cells: [], filled: 0 }));
    if (begins > row.filled) row.cells.push({ days: begins - row.filled });
    row.cells.push({ days: ends - begins + 1, event });
    row.filled = ends + 1;
  }
  return rows.map(({ cells, filled }) => (filled < 7 ? [...cells, { days: 7 - filled }] : cells));
}
