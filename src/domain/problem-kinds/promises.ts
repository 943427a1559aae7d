import { kind } from './kind.ts';

/** What is promised, and what was promised before. */
export const promiseProblems = {
  'promise-not-ahead': kind<{ by: string; field: string; said: string }>({
    severity: 'error',
    what: ({ by, field, said }) => `next.by (${by}) isn’t after ${field} (${said}).`,
    why: 'What is promised next comes after what was said last; readers would be told at once that you are late.',
    fix: ({ said }) => `Make next.by later than ${said}, or remove next if you promise nothing.`,
  }),
  'promise-when-over': kind<{ field: string; found: string; noun: string }>({
    severity: 'error',
    what: ({ field, found }) => `next promises something, but ${field} is ${found}.`,
    why: 'Nobody waits for news of what is over, and the promise would never be shown.',
    fix: ({ field, noun }) => `Remove next; or, if ${noun} is still open, correct ${field}.`,
  }),
  'promise-before-record': kind<{ field: string; value: string; began: string; beginning: string }>({
    severity: 'error',
    what: ({ field, value, began, beginning }) => `${field} (${value}) is before ${began} (${beginning}).`,
    why: 'Nothing can be promised, or kept, before there is anything to be said.',
    fix: ({ field, began }) => `Correct ${field} or ${began}.`,
  }),
  'promises-out-of-order': kind<{ by: string; before: string }>({
    severity: 'error',
    what: ({ by, before }) => `The promise for ${by} is below the one for ${before}.`,
    why: 'Pages list former promises as they stand here, and who reads one looks for the last at the end.',
    fix: () => 'Put the promises in the order of by, the soonest first.',
  }),
  'promise-kept-and-dropped': kind<{ by: string; kept: string }>({
    severity: 'error',
    what: ({ by, kept }) => `The promise for ${by} was kept (${kept}), and dropped.`,
    why: 'It was either kept or given up; the page says one of the two.',
    fix: () => 'Remove kept or dropped.',
  }),
};
