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
    what: ({ place }) => `The reply asks for {${place}}, but there is nothing by that name.`,
    why: 'Customers would be sent the braces and what is between them.',
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
      'Put the value into a variable, and write its name here, in capital letters, digits and _. If the value has been in a file already, replace it with a new one.',
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
  'two-mailing-lists': kind<object>({
    severity: 'error',
    what: () => 'mailingList has both listmonk and form.',
    why: 'The page has one field for an e-mail address, and what is typed there goes to one server.',
    fix: () => 'Take one of the two out.',
  }),
  'incomplete-mailing-list': kind<{ field: string; reason: string }>({
    severity: 'error',
    what: ({ field, reason }) => `mailingList has no ${field}, ${reason}.`,
    why: 'Readers would be offered e-mail, or asked for their address, and get nothing.',
    fix: ({ field }) => `Add ${field} to mailingList.`,
  }),
  'unknown-list-component': kind<{
    component: string;
    suggestion: string | undefined;
    choices: readonly string[];
    corrected: Correction | undefined;
  }>({
    severity: 'error',
    what: ({ component }) => `There is a mailing list for a component that doesn’t exist: ${component}.`,
    why: 'Nobody could choose it, and nothing would ever be sent to it.',
    fix: ({ suggestion, choices }) => meant(suggestion, choices, 'component'),
  }),
  'unlisted-synonym-language': kind<{ language: string; choices: readonly string[] }>({
    severity: 'error',
    what: ({ language }) => `The portal isn’t published in ${language}, the language of these synonyms.`,
    why: 'Nobody searches in a language that the portal doesn’t have, so they would never be used.',
    fix: ({ choices }) =>
      `Move them to one of the portal’s languages: ${oneOf(choices)}. Or add it to languages.`,
  }),
  'silent-synonym': kind<{ wordings: readonly string[]; isWhole: boolean }>({
    severity: 'warning',
    what: ({ wordings, isWhole }) =>
      `Search passes over ${listed(wordings.map((wording) => `“${wording}”`))}${isWhole ? ', which is all of this group' : ''}.`,
    why: 'Words such as articles and prepositions are in nearly every text, so they find nothing and lead to nothing.',
    fix: () => 'Write words that say more, or remove these.',
  }),
  'weightless-formula': kind<{ isEmpty: boolean; choices: readonly string[] }>({
    severity: 'error',
    what: ({ isEmpty }) =>
      isEmpty
        ? 'The formula of priorities names no fact.'
        : 'All weights of the formula of priorities are 0.',
    why: 'Every issue would have the same score, 0, and their order would mean nothing.',
    fix: ({ choices }) =>
      `Give a weight above 0 to one of ${oneOf(choices)}; or remove weights, for Candor’s own formula; or write published: false under priorities, for no such page.`,
  }),
  'unweighed-fact': kind<{ fact: string }>({
    severity: 'warning',
    what: ({ fact }) => `full says from when on ${fact} counts in full, but it weighs nothing.`,
    why: 'Readers are shown the formula, and this line of it does nothing.',
    fix: ({ fact }) => `Give ${fact} a weight under weights, or remove this line.`,
  }),
  'repeated-synonym': kind<{ wording: string }>({
    severity: 'warning',
    what: ({ wording }) => `“${wording}” is already in this group.`,
    why: 'It already leads to the others in the group, so the second one does nothing.',
    fix: () => 'Remove one of the two. To search, accents, capitals and punctuation make no difference.',
  }),
  'segment-without-field': kind<{ segment: string }>({
    severity: 'error',
    what: ({ segment }) => `The segment ${segment} has values, but names no column that they stand in.`,
    why: 'The tally reads the columns that are named here and never guesses at others.',
    fix: () => 'Add a line for field, with the column’s own name after it, such as Plan; or remove values.',
  }),
  'repeated-segment-value': kind<{ value: string; other: string; segment: string }>({
    severity: 'error',
    what: ({ value, other, segment }) => `“${value}” already tells ${other}, so it can’t tell ${segment}.`,
    why: 'A customer is counted in one segment.',
    fix: () => 'Remove it from one of the two. Letter case and spaces make no difference.',
  }),
  'bad-pattern': kind<{ fault: string }>({
    severity: 'error',
    what: ({ fault }) => `This pattern ${fault}.`,
    why: 'It is tried on every ticket about the component, so it must take little time and tell something.',
    fix: () =>
      'Write a short regular expression of RE2, such as \\b\\d{6,}\\b for a long number; or leave pattern out.',
  }),
};
