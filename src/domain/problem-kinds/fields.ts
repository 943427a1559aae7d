import type { Correction } from '../corrected-line.ts';
import { kind } from './kind.ts';
import { meant, oneOf } from './sentences.ts';

/** A field as people call it, `affects.versions[0]`, and what should stand in its place where that can be told. */
interface Field {
  field: string;
  corrected?: Correction | undefined;
}

/** One field of front matter or of site.yaml, looked at by itself. */
export const fieldProblems = {
  'unknown-key': kind<{
    key: string;
    /** The field that it stands in; empty for the top. */
    within: string;
    suggestion: string | undefined;
    choices: readonly string[];
    corrected?: Correction | undefined;
  }>({
    severity: 'error',
    what: ({ key, within }) => (within === '' ? `There is no field ${key}.` : `${within} can’t have ${key}.`),
    why: 'A misspelt fact would be missing from the portal, and nobody would notice.',
    fix: ({ suggestion, choices, corrected }) =>
      suggestion === undefined
        ? `Remove it, or use one of ${oneOf(choices)}.`
        : `Did you mean ${suggestion}?${corrected ? '' : ` It could also be ${oneOf(choices)}.`}`,
  }),
  'missing-key': kind<{
    field: string;
    description: string;
    choices: readonly string[];
    /** The whole line to be added, where other facts of the file say what it must be. */
    line: string | undefined;
  }>({
    severity: 'error',
    what: ({ field }) => `${field} is missing.`,
    why: 'The portal can’t be built without it, and Candor never makes up a fact.',
    fix: ({ field, description, choices, line }) =>
      line === undefined
        ? `Add a line for ${field}. ${description}${oneOfThese(description, choices)}`.trim()
        : `${description} Add the line: ${line}`.trim(),
  }),
  'empty-value': kind<{ field: string; optional: boolean; expected: string; description: string }>({
    severity: 'error',
    what: ({ field }) => `${field} is empty.`,
    why: 'An empty fact could mean “none”, “unknown” or “forgotten”.',
    fix: ({ optional, expected, description }) =>
      `${optional ? 'Remove the line, or write' : 'Write'} ${expected}. ${description}`.trim(),
  }),
  'wrong-type': kind<Field & { expected: string; found: string; description: string }>({
    severity: 'error',
    what: ({ field, expected, found }) => `${field} is ${found}, but should be ${expected}.`,
    why: 'It can’t be read like this, and guessing could publish something that you didn’t mean.',
    fix: ({ corrected, expected, description }) =>
      corrected ? '' : `Write ${expected}. ${description}`.trim(),
  }),
  'invalid-value': kind<
    Field & { value: string; suggestion: string | undefined; choices: readonly string[] }
  >({
    severity: 'error',
    what: ({ field, value }) => `${field} can’t be ${value}.`,
    why: 'Pages, feeds and programs use a fixed set of words here, so that they all say the same thing.',
    fix: ({ suggestion, choices }) => meant(suggestion, choices, 'choice'),
  }),
  'unquoted-version': kind<Field & { value: string }>({
    severity: 'error',
    what: ({ field, value }) => `${field} is the number ${value}, but a version is text.`,
    why: 'YAML reads 1.10 as the number 1.1, which is a different version.',
    fix: ({ corrected }) => (corrected ? '' : 'Put the version in quotes.'),
  }),
  'unquoted-number': kind<Field & { value: string }>({
    severity: 'error',
    what: ({ field, value }) => `${field} is the number ${value}, but should be text.`,
    why: 'YAML drops leading zeros and rounds long numbers, so the number would lead nowhere.',
    fix: ({ corrected }) => (corrected ? '' : 'Put it in quotes.'),
  }),
  'bad-number': kind<{ field: string; value: string; expected: string }>({
    severity: 'error',
    what: ({ field, value, expected }) => `${field} is ${value}, but should be ${expected}.`,
    why: 'Figures on the portal are calculated from it.',
    fix: ({ field, expected }) => `Give ${field} a value that is ${expected}.`,
  }),
  'wrong-length': kind<{ field: string; count: number; expected: string; description: string }>({
    severity: 'error',
    what: ({ field, count, expected }) => `${field} is a list of ${count}, but should be one of ${expected}.`,
    why: 'A shorter list says nothing, and a much longer one is usually a mistake.',
    fix: ({ expected, description }) => `Write a list of ${expected}. ${description}`.trim(),
  }),
  'impossible-date': kind<Field & { value: string; reason: string }>({
    severity: 'error',
    what: ({ field, value, reason }) => `${field} is ${value}, which doesn’t exist: ${reason}.`,
    why: 'YAML would silently read 2026-02-31 as 3 March; Candor doesn’t guess at dates.',
    fix: ({ corrected }) => (corrected ? '' : 'Give a day and a time that exist.'),
  }),
  'bad-date': kind<Field & { value: string; readings: readonly string[] }>({
    severity: 'error',
    what: ({ field, value }) => `${field} is ${value}; a day is written YYYY-MM-DD.`,
    why: '03/04 is 3 April in one country and 4 March in another.',
    fix: ({ corrected, readings }) => (corrected ? '' : eitherOf(readings, 'Write the day as YYYY-MM-DD.')),
  }),
  'bad-instant': kind<Field & { value: string; isDay: boolean; readings: readonly string[] }>({
    severity: 'error',
    what: ({ field, value }) => `${field} is ${value}; a time is written YYYY-MM-DDThh:mm with its offset.`,
    why: 'Durations and uptime are calculated from it to the minute, for readers in every time zone.',
    fix: ({ corrected, isDay, readings }) => {
      if (corrected) return '';
      const form = 'Write it as YYYY-MM-DDThh:mm and the offset, +hh:mm or -hh:mm.';
      return isDay ? `Say at what time on that day. ${form}` : eitherOf(readings, form);
    },
  }),
  'bad-id': kind<Field & { value: string }>({
    severity: 'error',
    what: ({ field, value }) => `${field} is ${value}; an id is capital letters, a dash and a number.`,
    why: 'Links, feeds and short addresses are made from the id and stay the same for ever.',
    fix: ({ corrected }) =>
      corrected ? '' : 'Write the letters that such ids begin with on this portal, a dash and the number.',
  }),
  'bad-key': kind<Field & { value: string }>({
    severity: 'error',
    what: ({ field, value }) => `${field} is ${value}; a key is lowercase letters, digits and single dashes.`,
    why: 'It becomes part of addresses, and other files refer to it exactly as it is written.',
    fix: ({ corrected }) => (corrected ? '' : 'Write it in lowercase letters, digits and single dashes.'),
  }),
  'bad-text': kind<Field & { value: string; expected: string }>({
    severity: 'error',
    what: ({ field, value, expected }) => `${field} is ${value}, but should be ${expected}.`,
    why: 'It is used exactly as it is written, and it doesn’t work like this.',
    fix: ({ corrected, expected }) => (corrected ? '' : `Write ${expected}.`),
  }),
};

/** Where a text has two readings, both are named, and nothing is chosen. */
function eitherOf(readings: readonly string[], otherwise: string): string {
  return readings.length < 2 ? otherwise : `It may be ${oneOf(readings)}: write the one that you mean.`;
}

/** The choices, unless the description has named them. */
function oneOfThese(description: string, choices: readonly string[]): string {
  if (choices.every((choice) => description.includes(choice))) return '';
  return `${description === '' ? '' : ' '}It is ${oneOf(choices)}.`;
}
