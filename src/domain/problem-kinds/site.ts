import type { Correction } from '../corrected-line.ts';
import { kind } from './kind.ts';
import { listed, meant, oneOf } from './sentences.ts';

/** What contradicts itself in site.yaml. */
export const siteProblems = {
  'unfit-address': kind<{ faults: readonly string[]; corrected: Correction | undefined }>({
    severity: 'error',
    // The address isn't shown: it may hold a password, and this sentence ends up in logs.
    what: ({ faults }) => `The portal’s address ${listed(faults)}.`,
    why: 'It is in every page, feed and file that is published, and the path of each page follows it.',
    fix: ({ corrected }) =>
      corrected === undefined ? 'Choose another path, of letters, digits and dashes.' : 'Leave that out.',
  }),
  'duplicate-key': kind<{ key: string; noun: string; line: number }>({
    severity: 'error',
    what: ({ key, noun, line }) => `There is already a ${noun} ${key} on line ${line}.`,
    why: 'Records refer to it by its id, and its page has one address.',
    fix: ({ noun }) => `Give this ${noun} an id of its own.`,
  }),
  'missing-default-language': kind<{ field: string; language: string }>({
    severity: 'error',
    what: ({ field, language }) => `${field} has no text in ${language}, the portal’s default language.`,
    why: 'Where a translation is missing, readers are shown the default language, but here there would be nothing.',
    fix: ({ language }) => `Add: ${language}: …`,
  }),
  'unknown-reply-place': kind<{
    place: string;
    suggestion: string | undefined;
    choices: readonly string[];
    corrected: Correction | undefined;
  }>({
    severity: 'error',
    what: ({ place }) => `The reply asks for {${place}}, and no issue has that.`,
    why: 'A customer would be sent the braces and what stands between them.',
    fix: ({ suggestion, choices }) => meant(suggestion, choices, 'place'),
  }),
  'untranslated-reply': kind<{ language: string }>({
    severity: 'error',
    what: ({ language }) => `The reply has no text in ${language}, a language of the portal.`,
    why: 'Whoever answers a ticket copies it in the language of the customer.',
    fix: ({ language }) => `Write its text by language, with one in ${language}.`,
  }),
  'incomplete-mapping': kind<{ field: string; reason: string }>({
    severity: 'error',
    what: ({ field, reason }) => `tally.mapping names no column as ${field}, and ${reason}.`,
    why: 'The tally reads the columns that are named here and never guesses at others.',
    fix: ({ field }) => `Add a line for ${field}, with the column’s own name after it.`,
  }),
  'not-a-variable': kind<{ field: string }>({
    severity: 'error',
    // The value isn't shown: it may be the secret itself, and this sentence ends up in logs.
    what: ({ field }) => `${field} isn’t the name of an environment variable.`,
    why: 'An address or a secret in site.yaml would be published in the repository, and whoever reads it there could write to your readers.',
    fix: () =>
      'Put the value into a variable, and write its name here, in capital letters, digits and _. If the value has been in a file already, replace it by a new one.',
  }),
  'unknown-channel-component': kind<{
    component: string;
    suggestion: string | undefined;
    choices: readonly string[];
    corrected: Correction | undefined;
  }>({
    severity: 'error',
    what: ({ component }) => `The channel names a component that doesn’t exist: ${component}.`,
    why: 'Nothing would ever be sent for a misspelt component, and nobody would notice until an outage.',
    fix: ({ suggestion, choices }) => meant(suggestion, choices, 'component'),
  }),
  'unlisted-channel-language': kind<{ language: string; choices: readonly string[] }>({
    severity: 'error',
    what: ({ language }) => `The portal isn’t published in ${language}, the language of this channel.`,
    why: 'No record would ever be translated into it, and every message would say so.',
    fix: ({ choices }) => `Write one of the portal’s languages: ${oneOf(choices)}. Or add it to languages.`,
  }),
  'unlisted-synonym-language': kind<{ language: string; choices: readonly string[] }>({
    severity: 'error',
    what: ({ language }) => `The portal isn’t published in ${language}, the language of these synonyms.`,
    why: 'Nobody asks in a language that the portal doesn’t have, so they would find nothing.',
    fix: ({ choices }) =>
      `Move them to one of the portal’s languages: ${oneOf(choices)}. Or add it to languages.`,
  }),
  'repeated-synonym': kind<{ wording: string }>({
    severity: 'warning',
    what: ({ wording }) => `“${wording}” stands in this group already.`,
    why: 'It leads to the others of the group already, so the second one does nothing.',
    fix: () => 'Take one of the two out. Accents, capitals and signs make no other word for search.',
  }),
};
