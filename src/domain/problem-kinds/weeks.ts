import { kind } from './kind.ts';

/** What is wrong with a word on a week, beyond a single field. */
export const weekProblems = {
  'week-word-name': kind<{ name: string; reason: string | undefined }>({
    severity: 'error',
    what: ({ name, reason }) =>
      reason === undefined
        ? `A word on a week is named after it, such as 2026-W47.md, but ${JSON.stringify(name)} is no week.`
        : `There is no week ${name}: ${reason}.`,
    why: 'The name of the file alone says which week’s page shows it.',
    fix: () => 'Name the file after a week of the calendar: its year, -W and the two digits of its number.',
  }),
  'second-week-word': kind<{ week: string; other: string }>({
    severity: 'error',
    what: ({ week, other }) => `There is a word on ${week} already: ${other}.`,
    why: 'The page of a week has one ticket of the week; which of the two that is, nobody could say.',
    fix: () => 'Put both into one file, or name this one after another week.',
  }),
  'week-word-without-weeks': kind<object>({
    severity: 'error',
    what: () => 'This is a word on a week, but site.yaml asks for no pages of weeks.',
    why: 'What it says would be shown nowhere.',
    fix: () => 'Add a line “weekly: {}” to site.yaml, or remove this file.',
  }),
  'week-word-without-page': kind<{ week: string; since: string }>({
    severity: 'error',
    what: ({ week, since }) => `${week} has no page: weeks begin with ${since}, as site.yaml says.`,
    why: 'What this file says would be shown nowhere.',
    fix: () => 'Name it after a later week, or let weekly.since in site.yaml be an earlier one.',
  }),
  'week-word-too-early': kind<{ week: string; present: string }>({
    severity: 'error',
    what: ({ week, present }) => `${week} hasn’t begun: this is ${present}.`,
    why: 'A word on a week tells what happened in it, and nothing has.',
    fix: () => 'Correct the week, or leave the word until it has begun.',
  }),
  'channel-without-weeks': kind<object>({
    severity: 'error',
    what: () => 'The channel asks for weeks, but this portal has no pages of weeks.',
    why: 'It would never be sent any, and nobody would know why.',
    fix: () => 'Add a line “weekly: {}” to site.yaml, or take weekly out of the kinds of this channel.',
  }),
  'number-of-somebody': kind<{ number: string }>({
    severity: 'error',
    what: ({ number }) => `This may be a telephone number, or that of a ticket or an order: ${number}.`,
    why: 'The ticket of the week is told without anything by which its customer could be found.',
    fix: () => 'Leave it out. If it is an amount, separate its thousands: 150,000.',
  }),
};
