import { occurrenceAt, occurrencesOf, type SingleMaintenance } from '../../domain/record/occurrences.ts';
import type { Maintenance } from '../../domain/record/records.ts';
import type { Edition } from '../../edition/edition.ts';
import { repeatsText, shortMonthsText } from '../../edition/repeats-text.ts';
import { phrase } from '../../i18n/phrase.ts';
import { type BadgeView, progressBadge } from '../parts/badge.ts';
import { hoursText } from '../parts/clock.ts';
import type { InlineText } from '../parts/inline-text.ts';
import { dateOf } from '../parts/log.ts';

/** One time that a maintenance takes place. */
interface OccurrenceRow {
  day: string;
  hours: InlineText[];
  badge: BadgeView;
  /** Where it was moved, from when. */
  note: string | undefined;
}

/** So many are listed of those to come, and of those that were: calendars and the history have all. */
const ROWS = 8;

/** Every time that a repeated maintenance takes place, as far as a reader asks: what is next first, then what was. */
export function occurrencesView(edition: Edition, maintenance: Maintenance) {
  const repetition = repeatsText(maintenance, edition);
  if (repetition === undefined) return undefined;
  const { now, format, words } = edition;
  const all = occurrencesOf(maintenance);
  const current = occurrenceAt(maintenance, now);
  const isOver = (one: SingleMaintenance) => one.start <= now && one !== current;
  const ahead = all.filter((one) => !isOver(one));
  const past = all.filter(isOver).reverse();
  const list = (title: string, some: SingleMaintenance[], rest: typeof words.repeats.later) => {
    const left = some.length - ROWS;
    return {
      title,
      rows: some.slice(0, ROWS).map((one) => occurrenceRow(edition, maintenance, one)),
      more:
        left > 0
          ? phrase(format.count(left, rest), { day: format.day(some.at(-1)?.start ?? now) })
          : undefined,
    };
  };
  const { title, now: nextTitle, past: pastTitle, later, earlier } = words.repeats;
  return {
    title,
    notes: [repetition, shortMonthsText(maintenance, edition)],
    lists: [list(nextTitle, ahead, later), list(pastTitle, past, earlier)].filter(
      ({ rows }) => rows.length > 0,
    ),
  };
}

function occurrenceRow(
  edition: Edition,
  { occurrences }: Maintenance,
  one: SingleMaintenance,
): OccurrenceRow {
  const { format, words } = edition;
  const moved = occurrences?.some(({ day, moved }) => moved && day === one.day);
  return {
    day: dateOf(edition, one, false),
    hours: hoursText(edition, { start: one.start, end: one.end }),
    badge: progressBadge(edition, one),
    note:
      moved && one.day !== undefined ? phrase(words.repeats.moved, { day: format.day(one.day) }) : undefined,
  };
}
