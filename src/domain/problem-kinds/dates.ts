import { COMPONENT_STATES } from '../vocabulary.ts';
import { kind } from './kind.ts';
import { oneOf } from './sentences.ts';

/** Dates and times that are well written and can't be true. */
export const dateProblems = {
  'dates-out-of-order': kind<{ earlier: string; earlierValue: string; later: string; laterValue: string }>({
    severity: 'error',
    what: ({ earlier, earlierValue, later, laterValue }) =>
      `${later} (${laterValue}) comes before ${earlier} (${earlierValue}).`,
    why: 'Durations and uptime are calculated from them and would be wrong.',
    fix: ({ earlier, later }) =>
      `Correct ${later} or ${earlier}: ${earlier} must come first, or be the same.`,
  }),
  'future-date': kind<{ field: string; value: string; now: string }>({
    severity: 'warning',
    what: ({ field, value, now }) => `${field} is ${value}, but it is only ${now} now.`,
    why: 'It reports something that hasn’t happened yet as if it had.',
    fix: () => 'Correct the date. Plans belong in a maintenance, or in the text of an update.',
  }),
  'future-start': kind<{ value: string; now: string }>({
    severity: 'error',
    what: ({ value, now }) => `The incident begins at ${value}, but it is only ${now} now.`,
    why: 'An incident is something that has happened; subscribers would be told of one that hasn’t.',
    fix: () =>
      'Correct the time. If it is planned, make it a maintenance: kind: maintenance, with scheduled: instead of started:.',
  }),
  'undated-announcement': kind<{ noun: string; hasTimeline: boolean }>({
    severity: 'warning',
    what: ({ noun }) => `The ${noun} is still to come, and nothing says when it was announced.`,
    why: 'Feeds would give its announcement a new date every day, and readers would be sent it again and again.',
    fix: ({ hasTimeline }) =>
      `Add a line for announced with the time of the announcement${hasTimeline ? ', or add an entry to the timeline' : ''}.`,
  }),
  'announced-too-late': kind<{ announced: string; last: string }>({
    severity: 'error',
    what: ({ announced, last }) => `It is announced on ${announced}, when it is over (${last}).`,
    why: 'Customers would never see it: announcements are shown until their day is over.',
    fix: () => 'Make announced the day on which customers are told, or correct from and until.',
  }),
  'clock-behind': kind<{ now: string; records: number }>({
    severity: 'error',
    what: ({ now, records }) => `It is ${now}, but all ${records} issues and incidents are later than that.`,
    why: 'By this clock nothing has happened yet, and the portal would say that all is well.',
    fix: () => 'Set the clock of this machine, or pass the right time with --now.',
  }),
  'ambiguous-time': kind<{ value: string; zone: string; first: string; second: string }>({
    severity: 'error',
    what: ({ value, zone }) => `${value} happened twice in ${zone}, because the clocks were set back.`,
    why: 'The two are an hour apart; Candor doesn’t guess which one you mean.',
    fix: ({ first, second }) => `Add the offset: ${first} for the first, ${second} for the second.`,
  }),
  'skipped-time': kind<{ value: string; zone: string; suggestion: string }>({
    severity: 'error',
    what: ({ value, zone }) => `${value} never happened in ${zone}, because the clocks were set forward.`,
    why: 'No clock showed it, so nothing can have happened then.',
    fix: ({ suggestion }) => `Perhaps it was ${suggestion}. Correct the time, or add its offset.`,
  }),
  'states-out-of-order': kind<{ component: string; time: string; before: string }>({
    severity: 'error',
    what: ({ component, time, before }) =>
      `The states of ${component} aren’t in order: ${time} is below ${before}.`,
    why: 'Whoever adds the next state looks at the last line to see how things are now.',
    fix: () => 'Put the lines in order of time, with each time only once.',
  }),
  'state-before-start': kind<{ component: string; time: string; start: string; field: string }>({
    severity: 'error',
    what: ({ component, time, start, field }) =>
      `${component} changes state at ${time}, before ${field} (${start}).`,
    why: 'Uptime counts an incident from its start, so this outage would come out too short.',
    fix: ({ field, time }) => `Correct the time, or make ${field} ${time} or earlier.`,
  }),
  'state-after-end': kind<{ component: string; time: string; state: string; resolved: string }>({
    severity: 'error',
    what: ({ component, time, state, resolved }) =>
      `${component} becomes ${state} at ${time}, but the incident was resolved at ${resolved}.`,
    why: 'An incident that is resolved while something is still down contradicts itself.',
    fix: ({ time }) => `Correct the time, remove the line, or make resolved later than ${time}.`,
  }),
  'no-states': kind<{ component: string }>({
    severity: 'error',
    what: ({ component }) => `${component} is named without a state.`,
    why: 'The incident would have no effect on it, and it would stay green.',
    fix: () => `Write its state after it: ${oneOf(COMPONENT_STATES)}.`,
  }),
  'open-without-components': kind<object>({
    severity: 'error',
    what: () => 'The incident is open, but names no component.',
    why: 'All components would be green beside it, and programs that read both can’t tell which to believe.',
    fix: () =>
      `Name what is affected, each with its state: ${oneOf(COMPONENT_STATES)}. If it is over, add resolved with the time when it ended.`,
  }),
  'open-but-operational': kind<{
    states: readonly (readonly [component: string, state: string | undefined])[];
  }>({
    severity: 'error',
    what: ({ states }) =>
      `The incident is open, but none of its components is affected now: ${states.map(([component, state]) => `${component} ${state === undefined ? 'has no state yet' : `is ${state}`}`).join(', ')}.`,
    why: 'The portal would say both that something is wrong and that all is well, and programs that read it can’t tell which to believe.',
    fix: () =>
      'If it is over, add resolved with the time when it ended; until then, say what is still affected, and how badly.',
  }),
};
