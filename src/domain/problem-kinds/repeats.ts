import { kind } from './kind.ts';
import { oneOf } from './sentences.ts';

/** Maintenance that is repeated. */
export const repeatsProblems = {
  'repeats-without-end': kind<{ most: number }>({
    severity: 'error',
    what: () => 'The maintenance is repeated, and nothing says until when.',
    why: 'A calendar would promise work in twenty years that nobody has planned.',
    fix: ({ most }) =>
      `Add until with the last day, or times with how often it takes place in all, at most ${most}.`,
  }),
  'repeats-with-two-ends': kind<{ until: string; times: number }>({
    severity: 'error',
    what: ({ until, times }) => `The repetition ends twice: until is ${until}, and times is ${times}.`,
    why: 'Where the two differ, Candor doesn’t guess which one you mean.',
    fix: () => 'Keep one of them.',
  }),
  'repeated-too-often': kind<{ most: number; last: string }>({
    severity: 'error',
    what: ({ most }) => `The maintenance would take place more than ${most} times.`,
    why: 'Each time is listed on pages, in calendars and in the API; this many are more likely a mistake than a plan.',
    fix: ({ most, last }) =>
      `End it sooner: the last of the first ${most} times is on ${last}. What comes later can be added then.`,
  }),
  'until-before-start': kind<{ until: string; start: string }>({
    severity: 'error',
    what: ({ until, start }) => `until (${until}) comes before the first time (${start}).`,
    why: 'The maintenance would never take place.',
    fix: () => 'Correct until, or scheduled.start.',
  }),
  'never-takes-place': kind<object>({
    severity: 'error',
    what: () => 'Every day of the repetition is listed in except, so the maintenance never takes place.',
    why: 'Pages and calendars would have nothing to show of it.',
    fix: () => 'Remove a day from except. To call off the whole maintenance, write cancelled: true.',
  }),
  'day-not-of-period': kind<{ on: string; every: string; unit: 'week' | 'month' }>({
    severity: 'error',
    what: ({ on, every }) => `on is ${on}, and every is ${every}.`,
    why: 'Candor can’t know on which days it is meant to take place.',
    fix: ({ on, unit }) =>
      unit === 'week'
        ? 'In a week, name a weekday, such as sunday; or repeat it every month.'
        : `In a month, say which one, such as ${oneOf(['first', 'second', 'last'].map((nth) => `${nth} ${on}`))}; or repeat it every week.`,
  }),
  'start-not-repeated': kind<{ start: string; weekday: string; first: string | undefined }>({
    severity: 'error',
    what: ({ start, weekday }) =>
      `The first time, scheduled.start, is on ${weekday}, ${start}, which isn’t a day of the repetition.`,
    why: 'Calendar programs don’t agree on whether such a first time counts.',
    fix: ({ first }) =>
      first === undefined
        ? 'Correct on, or scheduled.start.'
        : `Begin on ${first}, the first day that fits; or correct on.`,
  }),
  'no-such-occurrence': kind<{ day: string; field: string; near: readonly string[] }>({
    severity: 'error',
    what: ({ day, field }) => `${field} names ${day}, a day on which the maintenance doesn’t take place.`,
    why: 'What was meant to be called off or moved would stay as it is.',
    fix: ({ near }) =>
      `Name the day on which it was to begin: the nearest ${near.length === 1 ? 'is' : 'are'} ${oneOf(near)}.`,
  }),
  'changed-and-excepted': kind<{ day: string }>({
    severity: 'error',
    what: ({ day }) => `${day} is both in except and in changes.`,
    why: 'On a day of except the maintenance doesn’t take place, so there is nothing to change.',
    fix: () =>
      'Keep one of the two. Cancelled is for what was announced and is called off; except, for what was never planned.',
  }),
  'occurrences-overlap': kind<{ first: string; end: string; second: string; start: string }>({
    severity: 'error',
    what: ({ first, end, second, start }) =>
      `The occurrence of ${first} ends at ${end}, after that of ${second} has begun, at ${start}.`,
    why: 'Nobody could tell which of the two an entry in the timeline is about.',
    fix: () => 'Shorten the window, move one of the two, or repeat it less often.',
  }),
};
