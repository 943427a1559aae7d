import type { Correction } from '../corrected-line.ts';
import { kind } from './kind.ts';
import { meant, oneOf } from './sentences.ts';

/** Updates and timelines, in themselves and beside the facts. */
export const timelineProblems = {
  'unreadable-time': kind<{
    heading: string;
    readings: readonly string[];
    corrected: Correction | undefined;
  }>({
    severity: 'error',
    what: ({ heading }) =>
      `${heading === '' ? 'This heading' : `The heading “${heading}”`} doesn’t begin with a day, or a day and a time.`,
    why: 'Each heading in a timeline is an update, which is published at its time and becomes an entry in feeds.',
    fix: ({ corrected, readings }) => {
      if (corrected) return '';
      return readings.length > 1
        ? `Its time may be ${oneOf(readings)}: write the one that you mean.`
        : `Begin it with its day and its time, YYYY-MM-DD hh:mm, a “·” and its state; or use bold text where it isn’t an update.`;
    },
  }),
  'impossible-entry-time': kind<{ time: string; reason: string }>({
    severity: 'error',
    what: ({ time, reason }) => `The entry’s time, ${time}, doesn’t exist: ${reason}.`,
    why: 'An update is published at its time, so that time must exist.',
    fix: () => 'Give a day and a time that exist.',
  }),
  'unknown-state': kind<{
    state: string;
    noun: string;
    suggestion: string | undefined;
    /** In the language of the file. */
    choices: readonly string[];
    corrected: Correction | undefined;
  }>({
    severity: 'error',
    what: ({ state, noun }) =>
      state === '' ? `The entry names no state.` : `“${state}” isn’t a state of ${noun}.`,
    why: 'The state is shown in every language, and decides whether the record is open.',
    fix: ({ state, suggestion, choices }) =>
      state === ''
        ? `Write a “·” and its state after the time: ${oneOf(choices)}.`
        : meant(suggestion, choices, 'state'),
  }),
  'timeline-out-of-order': kind<{ time: string; before: string }>({
    severity: 'error',
    what: ({ time, before }) => `The entry for ${time} is below the one for ${before}, which is later.`,
    why: 'Entries run oldest first, so that the last one says how things are now.',
    fix: () => 'Move it above the later ones, or correct its time.',
  }),
  'entry-before-start': kind<{ time: string; field: string; start: string }>({
    severity: 'error',
    what: ({ time, field, start }) => `The entry for ${time} comes before ${field} (${start}).`,
    why: 'There can be no update on a record before it begins; feeds would give this one a false date.',
    fix: ({ field, time }) => `Correct the entry’s time, or make ${field} ${time} or earlier.`,
  }),
  'status-not-in-timeline': kind<{ status: string; last: string; lastTime: string }>({
    severity: 'error',
    what: ({ status, last, lastTime }) =>
      `The status is ${status}, but the last update, from ${lastTime}, says ${last}.`,
    why: 'The list shows one and the history the other; readers can’t know which one is right.',
    fix: ({ status, last }) =>
      `Make the status ${last}, or add the update that says ${status}, with its own time.`,
  }),
  'resolved-without-entry': kind<{ last: string }>({
    severity: 'error',
    what: ({ last }) => `resolved is given, but the last entry of the timeline says ${last}.`,
    why: 'Whoever follows the incident in a feed or in Slack would never hear that it is over.',
    fix: () =>
      'Add an entry at the end of the timeline that says it is resolved, with the time at which you said so; or remove resolved.',
  }),
  'entry-without-resolved': kind<{ time: string }>({
    severity: 'error',
    what: ({ time }) => `The entry for ${time} says resolved, but the front matter has no resolved.`,
    why: 'The incident would stay open on the front page, and its outage would keep counting against uptime.',
    fix: ({ time }) =>
      `Add a line for resolved, with the time when it was over: ${time}, when that was said, or earlier.`,
  }),
  'resolved-too-early': kind<{ time: string; resolved: string }>({
    severity: 'error',
    what: ({ time, resolved }) =>
      `The entry for ${time} says resolved, but according to resolved: in the front matter, it wasn’t over until ${resolved}.`,
    why: 'Readers would have been told too early that all is well.',
    fix: ({ time }) => `Correct the entry, or make resolved ${time} or earlier.`,
  }),
  'cancelled-without-entry': kind<{ last: string }>({
    severity: 'error',
    what: ({ last }) => `cancelled is true, but the last entry of the timeline says ${last}.`,
    why: 'Whoever follows the maintenance would never hear that it was called off.',
    fix: () =>
      'Add an entry at the end of the timeline that says so, with the time at which you said it; or remove cancelled.',
  }),
  'entry-without-cancelled': kind<{ time: string }>({
    severity: 'error',
    what: ({ time }) => `The entry for ${time} says cancelled, but the front matter doesn’t.`,
    why: 'The front page would show the maintenance as if it were going ahead.',
    fix: () => 'Make cancelled true in the front matter, or correct the entry.',
  }),
};
