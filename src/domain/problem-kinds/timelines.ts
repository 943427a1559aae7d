import { kind } from './kind.ts';
import { capitalised, meant, oneOf, write } from './sentences.ts';

/** Updates and timelines, in themselves and beside the facts. */
export const timelineProblems = {
  'unreadable-time': kind<{ heading: string; corrected: string | undefined }>({
    severity: 'error',
    what: ({ heading }) =>
      `${heading === '' ? 'This heading' : `The heading “${heading}”`} doesn’t begin with a day, or a day and a time.`,
    why: 'Each heading in a timeline is an update, which is published at its time and becomes an entry in feeds.',
    fix: ({ corrected }) =>
      write(
        corrected,
        'Write it like this: ### 2019-05-07 10:32 · Monitoring (or use bold text where it isn’t an update)',
      ),
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
    choices: readonly string[];
    corrected: string | undefined;
  }>({
    severity: 'error',
    what: ({ state, noun }) =>
      state === '' ? `The entry names no state.` : `“${state}” isn’t a state of ${noun}.`,
    why: 'The state is shown in every language, and decides whether the record is open.',
    fix: ({ suggestion, choices, corrected }) =>
      corrected === undefined
        ? `${meant(suggestion, choices, 'state')} For example: ### 2019-05-07 10:32 · Monitoring`.replace(
            'Monitoring',
            capitalised(choices[1] ?? 'monitoring'),
          )
        : `${write(corrected, '')} (Choices: ${oneOf(choices)}, also in Portuguese and Spanish.)`,
  }),
  'timeline-out-of-order': kind<{ time: string; before: string }>({
    severity: 'error',
    what: ({ time, before }) => `The entry of ${time} is below the one of ${before}, which is later.`,
    why: 'Entries run oldest first, so that the last one says how things are now.',
    fix: () => 'Move it above the later ones, or correct its time.',
  }),
  'entry-before-start': kind<{ time: string; field: string; start: string }>({
    severity: 'error',
    what: ({ time, field, start }) => `The entry of ${time} comes before ${field} (${start}).`,
    why: 'Nothing can be said of a record before it begins; feeds would give the update a false date.',
    fix: ({ field, time }) => `Correct the entry’s time, or make ${field} ${time} or earlier.`,
  }),
  'status-not-in-timeline': kind<{ status: string; last: string; lastTime: string; entry: string }>({
    severity: 'error',
    what: ({ status, last, lastTime }) =>
      `The status is ${status}, but the last update, of ${lastTime}, says ${last}.`,
    why: 'The list shows one and the history the other; readers can’t know which one is right.',
    fix: ({ last, entry }) => `Write: status: ${last} (or add an update: ${entry})`,
  }),
  'resolved-without-entry': kind<{ last: string; entry: string }>({
    severity: 'error',
    what: ({ last }) => `resolved is given, but the last entry of the timeline says ${last}.`,
    why: 'Whoever follows the incident in a feed or in Slack would never hear that it is over.',
    fix: ({ entry }) => `Add an entry at the end of the timeline: ${entry} (or remove resolved).`,
  }),
  'entry-without-resolved': kind<{ time: string; line: string }>({
    severity: 'error',
    what: ({ time }) => `The entry of ${time} says resolved, but the front matter has no resolved.`,
    why: 'The incident would stay open on the front page, and its outage would go on in the uptime.',
    fix: ({ line }) => `Add the line: ${line} (when it was over, which may be before it was said)`,
  }),
  'resolved-too-early': kind<{ time: string; resolved: string }>({
    severity: 'error',
    what: ({ time, resolved }) =>
      `The entry of ${time} says resolved, but by resolved: in the front matter it was over only at ${resolved}.`,
    why: 'Readers would have heard too early that all is well.',
    fix: ({ time }) => `Correct the entry, or write: resolved: ${time}`,
  }),
  'cancelled-without-entry': kind<{ last: string; entry: string }>({
    severity: 'error',
    what: ({ last }) => `cancelled is true, but the last entry of the timeline says ${last}.`,
    why: 'Whoever follows the maintenance would never hear that it is called off.',
    fix: ({ entry }) => `Add an entry at the end of the timeline: ${entry} (or remove cancelled).`,
  }),
  'entry-without-cancelled': kind<{ time: string }>({
    severity: 'error',
    what: ({ time }) => `The entry of ${time} says cancelled, but the front matter doesn’t.`,
    why: 'The maintenance would begin on the front page all the same.',
    fix: () => 'Add the line: cancelled: true',
  }),
};
