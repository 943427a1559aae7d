import { problem } from '../problem-kinds/table.ts';
import type { Problem } from '../problems.ts';
import {
  MOST_TIMES,
  nearestDays,
  occurrencesIn,
  plannedDays,
  repeatedDays,
  type Repetition,
  repetitionOf,
  weekdayNameOf,
} from '../record/repetition.ts';
import type { RepeatsFacts } from '../schemas/repeats.ts';
import { type Day, dayOf, isoInZone } from '../time.ts';
import type { Drafts, FieldPath, MaintenanceDraft, Rule } from './rule.ts';
import { instantIn, liesBefore } from './times.ts';

/** What is repeated takes place, ends, and is never two at once; what is said of one time is said of one that there is. */
export const repetitions: Rule = function* (drafts) {
  if (drafts.unknown.has('timeZone')) return;
  for (const draft of drafts.incidents) {
    if (draft.kind !== 'maintenance' || !draft.facts.repeats) continue;
    const { repeats } = draft.facts;
    yield* windowProblems(draft, repeats, drafts);
    const ends = [...endProblems(draft, repeats)];
    yield* ends;
    const first = firstWindow(draft, drafts);
    if (!first || !isWhole(draft, repeats)) continue;
    const { timeZone } = drafts.site;
    const day = dayOf(first.start, timeZone);
    const repetition = repetitionOf(repeats, day);
    const days = [...dayProblems(draft, repeats, repetition, day)];
    yield* days;
    if (days.length > 0 || ends.length > 0) continue;
    const planned = plannedDays(repeats, day);
    yield* occurrenceProblems(draft, repeats, planned);
    if (planned.length <= MOST_TIMES) yield* overlaps(draft, repeats, first, timeZone);
  }
};

function firstWindow({ facts: { scheduled } }: MaintenanceDraft, drafts: Drafts) {
  const start = scheduled && instantIn(scheduled.start, drafts);
  const end = scheduled && instantIn(scheduled.end, drafts);
  return start === undefined || end === undefined || start >= end ? undefined : { start, end };
}

/** Whether all that decides on the days could be read: what couldn’t has had its problem reported. */
function isWhole({ has }: MaintenanceDraft, { on, until, times, except }: RepeatsFacts): boolean {
  const isRead = (key: string, value: unknown) => value !== undefined || !has(['repeats', key]);
  const isAll = (key: string, list: unknown) => !Array.isArray(list) || !has(['repeats', key, list.length]);
  return (
    isRead('on', on) &&
    isRead('until', until) &&
    isRead('times', times) &&
    isAll('on', on) &&
    isAll('except', except)
  );
}

/** A window that an occurrence is moved to ends after it begins. */
function* windowProblems(
  draft: MaintenanceDraft,
  { changes }: RepeatsFacts,
  drafts: Drafts,
): Iterable<Problem> {
  for (const [day, change] of Object.entries(changes)) {
    if (typeof change !== 'object') continue;
    const { start, end } = change;
    if (start !== end && !liesBefore(end, start, drafts)) continue;
    const [earlier, later] = [`repeats.changes.${day}.start`, `repeats.changes.${day}.end`];
    const params = { earlier, earlierValue: start, later, laterValue: end };
    yield problem('dates-out-of-order', draft.path, draft.at(['repeats', 'changes', day, 'end']), params);
  }
}

function* endProblems(draft: MaintenanceDraft, { until, times }: RepeatsFacts): Iterable<Problem> {
  const { path, has, at, atKey } = draft;
  if (!has(['repeats', 'until']) && !has(['repeats', 'times']))
    yield problem('repeats-without-end', path, atKey(['repeats']), { most: MOST_TIMES });
  if (until !== undefined && times !== undefined)
    yield problem('repeats-with-two-ends', path, at(['repeats', 'times']), { until, times });
}

/** What is wrong with the days of a repetition, before any end. */
function* dayProblems(
  draft: MaintenanceDraft,
  repeats: RepeatsFacts,
  repetition: Repetition,
  first: Day,
): Iterable<Problem> {
  const { path, at, has } = draft;
  const { unit, on } = repetition;
  const { every, until } = repeats;
  const place = at(has(['repeats', 'on']) ? ['repeats', 'on'] : ['repeats', 'every']);
  const misfits = on.filter(({ kind }) => (kind === 'weekday') !== (unit === 'week'));
  for (const day of misfits) {
    const text =
      day.kind === 'date'
        ? day.date < 0
          ? 'last day'
          : String(day.date)
        : day.kind === 'nth'
          ? `${day.nth} ${day.weekday}`
          : day.weekday;
    yield problem('day-not-of-period', path, place, { on: text, every, unit });
  }
  if (misfits.length > 0) return;
  if (until !== undefined && until < first) {
    yield problem('until-before-start', path, at(['repeats', 'until']), { until, start: first });
    return;
  }
  const [begins] = repeatedDays(repetition, first);
  if (begins === first) return;
  const params = { start: first, weekday: weekdayNameOf(first), first: begins };
  yield problem('start-not-repeated', path, at(['scheduled', 'start']), params);
}

/** How often it takes place, and whether each day that is named is one of its days. */
function* occurrenceProblems(
  { path, at, atKey }: MaintenanceDraft,
  { except, changes, until }: RepeatsFacts,
  planned: Day[],
): Iterable<Problem> {
  if (planned.length > MOST_TIMES) {
    const params = { most: MOST_TIMES, last: planned[MOST_TIMES - 1] ?? '' };
    yield problem(
      'repeated-too-often',
      path,
      at(['repeats', until === undefined ? 'times' : 'until']),
      params,
    );
    return;
  }
  const known = new Set(planned);
  const unknown = (day: Day, field: string, place: () => ReturnType<typeof at>) =>
    known.has(day)
      ? []
      : [problem('no-such-occurrence', path, place(), { day, field, near: nearestDays(day, planned) })];
  for (const [index, day] of except.entries())
    yield* unknown(day, 'except', () => at(['repeats', 'except', index]));
  for (const day of Object.keys(changes)) {
    const field: FieldPath = ['repeats', 'changes', day];
    if (except.includes(day)) yield problem('changed-and-excepted', path, atKey(field), { day });
    else yield* unknown(day, 'changes', () => atKey(field));
  }
  if (planned.every((day) => except.includes(day)))
    yield problem('never-takes-place', path, at(['repeats', 'except']), {});
}

/** The first occurrence that goes on when the next begins. */
function* overlaps(
  { path, at, atKey }: MaintenanceDraft,
  repeats: RepeatsFacts,
  first: { start: number; end: number },
  zone: string,
): Iterable<Problem> {
  const held = occurrencesIn(repeats, first, zone).filter(({ cancelled }) => !cancelled);
  const index = held.findIndex(({ end }, place) => end > (held[place + 1]?.start ?? Infinity));
  const [one, other] = [held[index], held[index + 1]];
  if (!one || !other) return;
  const moved = [one, other].find((each) => each.moved);
  const place = moved ? atKey(['repeats', 'changes', moved.day]) : at(['scheduled', 'end']);
  yield problem('occurrences-overlap', path, place, {
    first: one.day,
    end: isoInZone(one.end, zone),
    second: other.day,
    start: isoInZone(other.start, zone),
  });
}
