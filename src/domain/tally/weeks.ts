import type { Portal } from '../portal.ts';
import { originalId } from '../record/related.ts';
import type { WeeklyTickets } from '../schemas/known-issue.ts';
import { addDays, type Day, daysApart, weekdayOf } from '../time.ts';
import type { Mention } from './mention.ts';

/** The tickets of one week that name an issue, and the customers who wrote them. */
export interface Week {
  tickets: ReadonlySet<string>;
  customers: ReadonlySet<string>;
}

/** Weeks on end, the first of which begins on a Monday. */
export interface Weeks {
  from: Day;
  weeks: Week[];
}

const WEEK = 7;
/** Weeks that are counted before the first event and after the last one, and at most in all. */
const BEFORE = 8;
const AFTER = 12;
const MOST = 52;

/**
 * The weeks around the workaround and the fix of each issue that has a day for one of them, as of a day. A week counts only
 * where all of it has passed, and where tickets were read from its first day on: before the first ticket of all that names an
 * issue nobody knows whether there were none. A duplicate's tickets are its original's.
 */
export function countWeeks(mentions: readonly Mention[], asOf: Day, portal: Portal): Map<string, Weeks> {
  const first = earliest(mentions);
  if (first === undefined) return new Map();
  const known = mondayOf(addDays(first, WEEK - 1));
  const last = addDays(mondayOf(addDays(asOf, 1)), -WEEK);
  const counted = new Map<string, { from: Day; weeks: { tickets: Set<string>; customers: Set<string> }[] }>();
  for (const { id, facts } of portal.issues) {
    const around = eventsOf(facts).filter((day) => day <= asOf);
    const [start, end] = [around[0], around.at(-1)];
    if (start === undefined || end === undefined) continue;
    const to = least(last, addDays(mondayOf(end), AFTER * WEEK));
    const wanted = [known, addDays(mondayOf(start), -BEFORE * WEEK), addDays(to, (1 - MOST) * WEEK)];
    const from = wanted.sort().at(-1) ?? known;
    const length = daysApart(from, to) / WEEK + 1;
    if (length > 0)
      counted.set(id, {
        from,
        weeks: Array.from({ length }, () => ({ tickets: new Set(), customers: new Set() })),
      });
  }
  for (const { ticket, issue, day, customer } of mentions) {
    const its = counted.get(originalId(portal, issue));
    const week = its?.weeks[Math.floor(daysApart(its.from, day) / WEEK)];
    week?.tickets.add(ticket);
    week?.customers.add(customer);
  }
  return counted;
}

/** The days of the workaround and of the fix, as far as they are known, the earlier one first. */
export function eventsOf({
  workaround,
  fixed,
}: {
  workaround?: 'none' | { since?: Day | undefined } | undefined;
  fixed?: { on: Day } | undefined;
}): Day[] {
  const since = workaround === 'none' ? undefined : workaround?.since;
  return [since, fixed?.on].filter((day) => day !== undefined).sort();
}

/**
 * What is published of weeks: the tickets of each, or null for one with fewer customers than the minimum. So that nobody has
 * those of a few customers by taking what is shown from the whole, those of all hidden weeks together are at least the
 * minimum, or more weeks are hidden, the smallest first. Undefined where all customers together are fewer.
 */
export function publishedWeeks({ from, weeks }: Weeks, minimum = 0): WeeklyTickets | undefined {
  const isSmall = ({ customers }: Week) => customers.size > 0 && customers.size < minimum;
  const hidden = new Set(weeks.filter(isSmall));
  const shown = weeks
    .filter((week) => week.customers.size > 0 && !hidden.has(week))
    .sort((a, b) => b.customers.size - a.customers.size || b.tickets.size - a.tickets.size);
  while (hidden.size > 0 && customersOf(hidden) < minimum) {
    const next = shown.pop();
    if (!next) return undefined;
    hidden.add(next);
  }
  return { from, tickets: weeks.map((week) => (hidden.has(week) ? null : week.tickets.size)) };
}

function customersOf(weeks: Iterable<Week>): number {
  return new Set([...weeks].flatMap(({ customers }) => [...customers])).size;
}

function earliest(mentions: readonly Mention[]): Day | undefined {
  let first: Day | undefined;
  for (const { day } of mentions) if (first === undefined || day < first) first = day;
  return first;
}

function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % WEEK));
}

function least(a: Day, b: Day): Day {
  return a < b ? a : b;
}
