import { worstState } from '../../domain/status.ts';
import type { Day } from '../../domain/time.ts';
import { COMPONENT_STATES } from '../../domain/vocabulary.ts';
import type { HistoryEvent } from './history-events.ts';

/** Rows of events that a week has room for. */
const LANES = 8;

/** A stretch of days of a week: an event, or nothing. */
export interface RowCell {
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
  if (own.length <= LANES) return { drawn: own, left: 0 };
  const gravest = own
    .map((event) => ({ event, rank: COMPONENT_STATES.indexOf(worstState(event.record)) }))
    .sort((a, b) => b.rank - a.rank);
  const drawn = new Set<HistoryEvent>();
  const load = new Map(week.map((day) => [day, 0]));
  for (const { event } of gravest) {
    const days = week.filter((day) => day >= event.first && day <= event.last);
    if (days.some((day) => (load.get(day) ?? 0) === LANES)) continue;
    for (const day of days) load.set(day, (load.get(day) ?? 0) + 1);
    drawn.add(event);
  }
  return { drawn: own.filter((event) => drawn.has(event)), left: own.length - drawn.size };
}

/** The events of a week, in as few rows as they need; an event keeps to one row. Events are given in order. */
export function rowsOf(week: Day[], events: HistoryEvent[]): RowCell[][] {
  const lanes: { cells: RowCell[]; filled: number }[] = [];
  for (const event of events) {
    const begins = week.findIndex((day) => day >= event.first);
    const ends = week.findLastIndex((day) => day <= event.last);
    if (begins < 0 || ends < begins) continue;
    let lane = lanes.find(({ filled }) => filled <= begins);
    if (!lane) lanes.push((lane = { cells: [], filled: 0 }));
    if (begins > lane.filled) lane.cells.push({ days: begins - lane.filled });
    lane.cells.push({ days: ends - begins + 1, event });
    lane.filled = ends + 1;
  }
  return lanes.map(({ cells, filled }) => (filled < 7 ? [...cells, { days: 7 - filled }] : cells));
}
