import type { DayDowntime, Downtime } from '../../domain/downtime.ts';
import type { Component } from '../../domain/site.ts';
import { componentStates } from '../../domain/status.ts';
import { addDays, type Day, dayOf } from '../../domain/time.ts';
import { COMPONENT_STATES, type ComponentState, worst } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { type BadgeView, componentBadge } from '../parts/badge.ts';

/** Days that follow each other. */
export interface DayRun extends Downtime {
  first: Day;
  last: Day;
  cells: DayDowntime[];
}

/** Joins days that follow each other. */
export function dayRuns(cells: DayDowntime[]): DayRun[] {
  const runs: DayDowntime[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && addDays(before.day, 1) === cell.day) run.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return first && last ? [{ first: first.day, last: last.day, cells: run, ...together(run) }] : [];
  });
}

/**
 * Each state of some downtime with how long it lasted, the worst first: `Partial outage, 1 h 20 min`. Of the one that goes on
 * it says that alone: a length would be wrong before it is read.
 */
export function downtimeBadges(
  edition: Edition,
  { lengths }: Pick<Downtime, 'lengths'>,
  goesOn?: ComponentState,
): BadgeView[] {
  const { format, words } = edition;
  const ongoing = words.now.ongoing.toLocaleLowerCase(words.locale);
  return COMPONENT_STATES.toReversed().flatMap((state) => {
    const length = lengths[state];
    if (length === undefined) return [];
    const lasted = state === goesOn ? ongoing : format.duration(length);
    return [{ state, text: `${componentBadge(edition, state).text}, ${lasted}` }];
  });
}

/** The same of a run of days of a component. */
export function runBadges(edition: Edition, { id }: Component, run: DayRun): BadgeView[] {
  const { portal, site, now } = edition;
  const isToday = run.last === dayOf(now, site.timeZone);
  return downtimeBadges(edition, run, isToday ? componentStates(portal, now).get(id) : undefined);
}

function together(cells: DayDowntime[]): Downtime {
  const lengths: Downtime['lengths'] = {};
  for (const cell of cells)
    for (const state of COMPONENT_STATES) {
      const length = cell.lengths[state];
      if (length !== undefined) lengths[state] = (lengths[state] ?? 0) + length;
    }
  return {
    state: worst(cells.map(({ state }) => state)),
    lengths,
    records: [...new Set(cells.flatMap(({ records }) => records))],
  };
}
