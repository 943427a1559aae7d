import type { KnownIssue } from '../../domain/record/records.ts';
import { workaroundFacts } from '../../domain/record/workaround.ts';
import type { Reports, WeeklyTickets } from '../../domain/schemas/known-issue.ts';
import { addDays, type Day, daysApart } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { dayView, type TimeView } from '../parts/clock.ts';

/** Fewer weeks than this, on either side, make no comparison. */
const LEAST_WEEKS = 4;
const WEEK = 7;
/** What a week takes of the plot, and the plot's height, in pixels. */
const STEP = 14;
const HEIGHT = 72;

const NO_WEEKS: WeeklyTickets = { from: '', tickets: [] };

type Mark = 'workaround' | 'fix';

interface Event {
  mark: Mark;
  day: Day;
}

/** What a workaround or a fix brought: tickets a week around it, as a plot, in sentences and as a table. */
export interface DeliveredView {
  title: string;
  /** Before and after each event, or that too little is known. */
  sentences: string[];
  plot: {
    label: string;
    width: number;
    height: number;
    bars: { x: number; y: number; width: number; height: number; few: boolean }[];
    marks: { mark: Mark; x: number }[];
  };
  legend: { mark: Mark; text: string; time: TimeView }[];
  table: {
    summary: string;
    headings: { week: string; tickets: string };
    rows: { week: TimeView; tickets: string }[];
  };
}

/** Tickets a week around the workaround and the fix of an issue; undefined where nobody counted them. */
export function deliveredView(edition: Edition, issue: KnownIssue): DeliveredView | undefined {
  const { reports } = issue.facts;
  if (!reports?.weekly) return undefined;
  const { format } = edition;
  const words = edition.words.delivered;
  const { from, tickets } = reports.weekly;
  const events = eventsIn(issue);
  const weekOf = (index: number) => addDays(from, index * WEEK);
  const most = Math.max(1, ...tickets.map((count) => count ?? 0));
  const hidden = tickets.filter((count) => count === null).length;
  const end = addDays(from, tickets.length * WEEK - 1);
  return {
    title: words.title,
    sentences: [
      ...events.map((event) => comparison(edition, event, events, reports)),
      ...(hidden === 0 ? [] : [format.count(hidden, words.hidden)]),
    ],
    plot: {
      label: phrase(words.plot, { first: format.day(from), last: format.day(end) }),
      width: tickets.length * STEP,
      height: HEIGHT,
      bars: tickets.map((count, index) => {
        // A week without tickets keeps a line of its own: it is known to have had none.
        const height = count === null ? 4 : Math.max(1, Math.round((count / most) * (HEIGHT - 2)));
        return { x: index * STEP + 2, y: HEIGHT - height, width: STEP - 4, height, few: count === null };
      }),
      marks: events.flatMap(({ mark, day }) => {
        const weeks = daysApart(from, day) / WEEK;
        return weeks < 0 || weeks > tickets.length ? [] : [{ mark, x: Math.round(weeks * STEP) }];
      }),
    },
    legend: events.map(({ mark, day }) => ({ mark, text: words.marks[mark], time: dayView(edition, day) })),
    table: {
      summary: words.table,
      headings: words.columns,
      rows: tickets.map((count, index) => ({
        week: dayView(edition, weekOf(index)),
        tickets: count === null ? words.few : format.number(count),
      })),
    },
  };
}

function eventsIn(issue: KnownIssue): Event[] {
  const { since } = workaroundFacts(issue);
  const { fixed } = issue.facts;
  return [
    ...(since === undefined ? [] : [{ mark: 'workaround' as const, day: since }]),
    ...(fixed === undefined ? [] : [{ mark: 'fix' as const, day: fixed.on }]),
  ].sort((a, b) => daysApart(b.day, a.day));
}

/**
 * Of whole weeks before and after one event, and not beyond the other: the week of the event itself is neither. Weeks that
 * began before the first ticket of all say nothing of what was so before the event.
 */
function comparison(
  { format, words: { delivered: words } }: Edition,
  { mark, day }: Event,
  events: readonly Event[],
  { weekly: { from, tickets } = NO_WEEKS, first: firstTicket = '' }: Reports,
): string {
  const others = events.map((event) => event.day).filter((other) => other !== day);
  const known = tickets.flatMap((count, index) => {
    const first = addDays(from, index * WEEK);
    return count === null ? [] : [{ count, first, last: addDays(first, WEEK - 1) }];
  });
  const before = known.filter(
    ({ first, last }) =>
      first >= firstTicket && last < day && others.every((other) => other > day || first > other),
  );
  const after = known.filter(
    ({ first, last }) => first > day && others.every((other) => other < day || last < other),
  );
  const mean = (weeks: typeof known) =>
    format.tenths(Math.round((10 * weeks.reduce((sum, { count }) => sum + count, 0)) / weeks.length));
  const counts = {
    weeksBefore: weeksText(before.length),
    weeksAfter: weeksText(after.length),
  };
  if (Math.min(before.length, after.length) < LEAST_WEEKS) return phrase(words.tooFew[mark], counts);
  return phrase(words.compared[mark], { ...counts, before: mean(before), after: mean(after) });

  function weeksText(number: number): string {
    return number === 0 ? words.weeks.none : format.count(number, words.weeks);
  }
}
