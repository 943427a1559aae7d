import { kind } from './kind.ts';
import { meant, oneOf, write } from './sentences.ts';

/** A field as people call it, `affects.versions[0]`, and the corrected line where it could be made. */
interface Field {
  field: string;
  corrected?: string | undefined;
}

/** One field of front matter or of site.yaml, looked at by itself. */
export const fieldProblems = {
  'unknown-key': kind<{
    key: string;
    /** The field that it stands in; empty for the top. */
    within: string;
    suggestion: string | undefined;
    choices: readonly string[];
    corrected?: string | undefined;
  }>({
    severity: 'error',
    what: ({ key, within }) => `There is no ${key}${within === '' ? '' : ` in ${within}`}.`,
    why: 'A misspelt fact would be missing on the portal, and nobody would notice.',
    fix: ({ suggestion, choices, corrected }) =>
      suggestion === undefined
        ? `Remove it, or use one of ${oneOf(choices)}.`
        : `Did you mean ${suggestion}? ${write(corrected, `It could also be ${oneOf(choices)}.`)}`,
  }),
  'missing-key': kind<{ field: string; line: string; description: string }>({
    severity: 'error',
    what: ({ field }) => `${field} is missing.`,
    why: 'The portal can’t be made without it, and Candor never fills in a fact by itself.',
    fix: ({ line, description }) => `Add the line: ${line}${explained(description)}`,
  }),
  'empty-value': kind<{ field: string; optional: boolean; line: string; description: string }>({
    severity: 'error',
    what: ({ field }) => `${field} says nothing.`,
    why: 'An empty fact could mean “none”, “unknown” or “forgotten”.',
    fix: ({ optional, line, description }) =>
      `${optional ? 'Remove the line, or write' : 'Write'} something like: ${line}${explained(description)}`,
  }),
  'wrong-type': kind<Field & { expected: string; found: string; line: string; description: string }>({
    severity: 'error',
    what: ({ field, expected, found }) => `${field} is ${found}, but should be ${expected}.`,
    why: 'It can’t be read like this, and guessing could publish something that you didn’t mean.',
    fix: ({ corrected, line, description }) =>
      write(corrected, `Write something like: ${line}${explained(description)}`),
  }),
  'invalid-value': kind<
    Field & { value: string; suggestion: string | undefined; choices: readonly string[] }
  >({
    severity: 'error',
    what: ({ field, value }) => `${field} can’t be ${value}.`,
    why: 'Pages, feeds and programs know a fixed set of words here, so that they all say the same.',
    fix: ({ suggestion, choices, corrected }) =>
      `${meant(suggestion, choices, 'choice')}${corrected === undefined ? '' : ` ${write(corrected, '')}`}`,
  }),
  'unquoted-version': kind<Field & { value: string }>({
    severity: 'error',
    what: ({ field, value }) => `${field} is the number ${value}, but a version is text.`,
    why: 'YAML reads 1.10 as the number 1.1, which is another version.',
    fix: ({ corrected }) => write(corrected, 'Put the version in quotes, such as "1.10".'),
  }),
  'unquoted-number': kind<Field & { value: string }>({
    severity: 'error',
    what: ({ field, value }) => `${field} is the number ${value}, but should be text.`,
    why: 'YAML drops leading zeros and rounds long numbers, so the number would lead nowhere.',
    fix: ({ corrected }) => write(corrected, 'Put it in quotes, such as "467419".'),
  }),
  'bad-number': kind<{ field: string; value: string; expected: string }>({
    severity: 'error',
    what: ({ field, value, expected }) => `${field} is ${value}, but should be ${expected}.`,
    why: 'Figures on the portal are computed from it.',
    fix: ({ field, expected }) => `Give ${field} a value that is ${expected}.`,
  }),
  'impossible-date': kind<Field & { value: string; reason: string }>({
    severity: 'error',
    what: ({ field, value, reason }) => `${field} is ${value}, which doesn’t exist: ${reason}.`,
    why: 'YAML would read 2026-02-31 as 3 March in silence; Candor doesn’t guess at dates.',
    fix: ({ corrected }) => write(corrected, 'Give a day and a time that exist.'),
  }),
  'bad-date': kind<Field & { value: string; line: string }>({
    severity: 'error',
    what: ({ field, value }) => `${field} is ${value}; a day is written YYYY-MM-DD.`,
    why: '03/04 is 3 April in one country and 4 March in another.',
    fix: ({ corrected, line }) => write(corrected, `Write it like this: ${line}`),
  }),
  'bad-instant': kind<Field & { value: string; line: string }>({
    severity: 'error',
    what: ({ field, value }) => `${field} is ${value}; a time is written YYYY-MM-DDThh:mm with its offset.`,
    why: 'Durations and uptime are computed from it to the minute, for readers in every time zone.',
    fix: ({ corrected, line }) => write(corrected, `Write it like this: ${line}`),
  }),
  'bad-id': kind<Field & { value: string; line: string }>({
    severity: 'error',
    what: ({ field, value }) => `${field} is ${value}; an id is capital letters, a dash and a number.`,
    why: 'Links, feeds and short addresses are made from the id and stay the same for ever.',
    fix: ({ corrected, line }) => write(corrected, `Write it like this: ${line}`),
  }),
  'bad-key': kind<Field & { value: string }>({
    severity: 'error',
    what: ({ field, value }) => `${field} is ${value}; a key is small letters, digits and single dashes.`,
    why: 'It becomes part of addresses, and other files refer to it exactly as it is written.',
    fix: ({ corrected }) => write(corrected, 'Write a key such as master-data.'),
  }),
  'bad-text': kind<{ field: string; value: string; expected: string; line: string }>({
    severity: 'error',
    what: ({ field, value, expected }) => `${field} is ${value}, but should be ${expected}.`,
    why: 'Every page uses it as it is, and it doesn’t work there.',
    fix: ({ line }) => `Write something like: ${line}`,
  }),
};

function explained(description: string): string {
  return description && ` (${description})`;
}
