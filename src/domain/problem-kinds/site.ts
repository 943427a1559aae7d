import { kind } from './kind.ts';

/** What contradicts itself in site.yaml. */
export const siteProblems = {
  'duplicate-key': kind<{ key: string; noun: string; line: number }>({
    severity: 'error',
    what: ({ key, noun, line }) => `There is a ${noun} ${key} in line ${line} already.`,
    why: 'Records refer to it by its id, and its page has one address.',
    fix: ({ noun }) => `Give this ${noun} an id of its own.`,
  }),
  'missing-default-language': kind<{ field: string; language: string }>({
    severity: 'error',
    what: ({ field, language }) => `${field} has no text in ${language}, the portal’s default language.`,
    why: 'Where a translation is missing, readers are shown the default language, and here there would be nothing.',
    fix: ({ language }) => `Add: ${language}: …`,
  }),
  'incomplete-mapping': kind<{ field: string; reason: string; line: string }>({
    severity: 'error',
    what: ({ field, reason }) => `tally.mapping names no column as ${field}, and ${reason}.`,
    why: 'The tally reads the columns that are named here and never guesses at others.',
    fix: ({ line }) => `Add the line, with the column’s own name: ${line}`,
  }),
};
