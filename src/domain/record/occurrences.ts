import { memoize } from '../memoize.ts';
import type { Day, Instant } from '../time.ts';
import { isUnderWay, type MaintenanceState } from '../vocabulary.ts';
import type { Incident, IncidentRecord, Maintenance, Occurrence, StateChange, Update } from './records.ts';

/**
 * One time that a maintenance takes place, as a maintenance of its own: with its window, the states of its components in
 * it, and the entries of the timeline that are about it. All that is asked of a maintenance can be asked of it.
 */
export interface SingleMaintenance extends Maintenance {
  occurrences?: never;
  /** The day on which it was to begin, where it is one of several. */
  day?: Day;
  /** When the next one begins: it is over by then, whatever its timeline says. */
  next?: Instant;
}

/** What happens once: an incident, or a maintenance one time. */
export type SingleRecord = Incident | SingleMaintenance;

/** A record that happens once by itself; one that is repeated as each of its occurrences. */
export function singlesOf(record: IncidentRecord): SingleRecord[] {
  return record.kind === 'incident' ? [record] : occurrencesOf(record);
}

/** What other programs’ ids are made of: an occurrence has the day besides its record’s id, by which it is known for ever. */
export function singleId(record: SingleRecord): string {
  const day = record.kind === 'maintenance' ? record.day : undefined;
  return day === undefined ? record.id : `${record.id}/${day}`;
}

/** Each time that a maintenance takes place, or was to, in order; one that isn’t repeated is its only one. */
export const occurrencesOf = memoize((maintenance: Maintenance): SingleMaintenance[] => {
  const { occurrences, ...shared } = maintenance;
  if (!occurrences) return [maintenance as SingleMaintenance];
  const own = entriesByOccurrence(shared.updates, occurrences);
  // What took place before all was called off did take place.
  const isDated = shared.updates.some(({ state }) => state === 'cancelled');
  return occurrences.map((occurrence, index): SingleMaintenance => {
    const { day, start, end, cancelled } = occurrence;
    const next = occurrences.find((other) => other.start > start && !other.cancelled)?.start;
    return {
      ...shared,
      ...{ day, start, end },
      facts: { ...shared.facts, cancelled: cancelled || (shared.facts.cancelled && !isDated) },
      affected: moved(shared.affected, start - shared.start),
      updates: own[index] ?? [],
      ...(next === undefined ? {} : { next }),
    };
  });
});

/**
 * The entries that are about each of some occurrences. What is scheduled is about all that are to come; what is cancelled,
 * about all that aren’t over; and how the work goes is about the occurrence that is nearest in time.
 */
function entriesByOccurrence(
  updates: Update<MaintenanceState>[],
  occurrences: Occurrence[],
): Update<MaintenanceState>[][] {
  const entries = occurrences.map((): Update<MaintenanceState>[] => []);
  const distances = (at: Instant) =>
    occurrences.map(({ start, end, cancelled }) =>
      cancelled ? Infinity : Math.max(start - at, at - end, 0),
    );
  for (const update of updates) {
    const { at, state } = update;
    const away = state === 'scheduled' || state === 'cancelled' ? [] : distances(at);
    const nearest = away.indexOf(Math.min(...away));
    for (const [index, { start, end, cancelled }] of occurrences.entries()) {
      const isAbout =
        state === 'scheduled'
          ? at < start
          : state === 'cancelled'
            ? at < end && !cancelled
            : index === nearest;
      if (isAbout) entries[index]?.push(update);
    }
  }
  return entries;
}

function moved(affected: Maintenance['affected'], by: number): Record<string, StateChange[]> {
  return Object.fromEntries(
    Object.entries(affected).map(([component, changes]) => [
      component,
      changes.map(({ at, state }) => ({ at: at + by, state })),
    ]),
  );
}

/**
 * The occurrence that a maintenance is about at an instant: the one that is under way, or else the next; after the last, or
 * once all is called off, the one that it ended with.
 */
export function occurrenceAt(maintenance: Maintenance, now: Instant): SingleMaintenance {
  const all = occurrencesOf(maintenance);
  const [only] = all;
  if (only && all.length === 1) return only;
  const held = heldOf(maintenance);
  const next = held.findIndex(({ start }) => start > now);
  const ahead = next === -1 ? held.length : next;
  // One that began late may go on, and the next may begin early.
  const around = held.slice(Math.max(0, ahead - 1), ahead + 1);
  const running = around.findLast((one) => isUnderWay(occurrenceState(one, now)));
  const found =
    running ??
    held.slice(ahead).find((one) => occurrenceState(one, now) === 'scheduled') ??
    held[ahead] ??
    held.at(-1) ??
    all.at(-1);
  if (!found) throw new Error(`${maintenance.id} has no occurrence`);
  return found;
}

/**
 * The occurrences that lists show of all records: those whose time has come, and the one that it is about now. The fifty
 * after that one stand on its own page, and in calendars.
 */
export function shownOccurrences(maintenance: Maintenance, now: Instant): SingleMaintenance[] {
  const current = occurrenceAt(maintenance, now);
  return occurrencesOf(maintenance).filter((one) => one === current || one.start <= now);
}

/** Those that aren’t called off one by one. */
const heldOf = memoize((maintenance: Maintenance) => {
  const cancelled = new Set(maintenance.occurrences?.filter((one) => one.cancelled).map(({ day }) => day));
  return occurrencesOf(maintenance).filter(({ day }) => day === undefined || !cancelled.has(day));
});

/**
 * The state of one occurrence at an instant: by its window, unless its timeline has an entry since the
 * window’s last boundary (it began early, was delayed, is being verified, goes on past its end), or has ended it.
 */
export function occurrenceState(occurrence: SingleMaintenance, now: Instant): MaintenanceState {
  const { start, end, updates, facts, next = Infinity } = occurrence;
  const entry = updates.findLast(({ at }) => at <= now);
  if (entry?.state === 'completed' || entry?.state === 'cancelled') return entry.state;
  if (facts.cancelled && !updates.some(({ state }) => state === 'cancelled')) return 'cancelled';
  if (now < start) return entry?.state ?? 'scheduled';
  const [boundary, byClock] = now < end ? ([start, 'in_progress'] as const) : ([end, 'completed'] as const);
  if (now >= next) return 'completed';
  return entry && entry.at >= boundary ? entry.state : byClock;
}
