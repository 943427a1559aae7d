import type { Correction } from '../corrected-line.ts';
import { kind } from './kind.ts';
import { listed } from './sentences.ts';

/** What the company alone reads, and what of it stands where it can't be. */
export const internalProblems = {
  'internal-in-public': kind<object>({
    severity: 'error',
    what: () => 'This is for the company alone, but it is in the public content folder.',
    why: 'Whoever can read that folder, or its repository, can read this; and the public edition has no place for it.',
    fix: () =>
      'Move it into a folder outside the content, and build with --with that folder and --audience internal.',
  }),
  'internal-settings': kind<object>({
    severity: 'error',
    what: () =>
      'The internal folder has no settings of its own: those of the content folder hold for both editions.',
    why: 'With other components, languages or addresses, the two editions would be two portals that contradict each other.',
    fix: () => 'Write what is to hold into the file of this name in the content folder, and remove this one.',
  }),
  'internal-record': kind<object>({
    severity: 'error',
    what: () =>
      'This is a record, and records are in the content folder: the internal folder only adds to them.',
    why: 'A record that customers can’t see would be counted, numbered and linked to in one edition and missing in the other.',
    fix: () =>
      'Publish it in the content folder; or, if it adds to a record there, name it after that one: KI-1042.internal.md, or KI-1042.internal.pt.md for a translation.',
  }),
  'internal-twin': kind<object>({
    severity: 'error',
    what: () => 'The content folder has a file of this name, too.',
    why: 'In the internal edition one of the two would take the place of the other, and nobody could say which.',
    fix: () => 'Give one of them another name.',
  }),
  'internal-translation': kind<{ original: string }>({
    severity: 'error',
    what: ({ original }) => `This translates ${original}, which is in the content folder.`,
    why: 'Customers would still read the original, and only the company its translation.',
    fix: () => 'Move it into the content folder, beside its original.',
  }),
  'overlay-without-record': kind<{ name: string; suggestion: string | undefined; folder: string }>({
    severity: 'error',
    what: ({ name, folder }) => `There is no record ${name} in ${folder}/ for this to be laid over.`,
    why: 'What it says would be shown nowhere.',
    fix: ({ suggestion }) =>
      suggestion === undefined
        ? 'Name it after the file of a record, or after its id: KI-1042.internal.md.'
        : `Rename it to ${suggestion}.`,
  }),
  'overlay-of-several': kind<{ name: string; paths: readonly string[] }>({
    severity: 'error',
    what: ({ name, paths }) => `${name} is the name of several records: ${listed(paths)}.`,
    why: 'What is meant for one would be read on the page of another.',
    fix: () => 'Name this file after the id of the one that is meant.',
  }),
  'second-overlay': kind<{ other: string; record: string }>({
    severity: 'error',
    what: ({ other, record }) => `${record} has an overlay already: ${other}.`,
    why: 'Only one of the two would be shown.',
    fix: ({ other }) => `Move what is worth keeping into ${other}, and remove this file.`,
  }),
  'need-without-reason': kind<object>({
    severity: 'error',
    what: () => 'This need won’t be met, and nothing says why.',
    why: 'Whoever asked will ask again, and the next colleague has no answer.',
    fix: () => 'Add because, in one sentence that may be said to whoever asked.',
  }),
  'needless-reason': kind<{ outcome: string }>({
    severity: 'error',
    what: ({ outcome }) => `because says why a need won’t be met, but its outcome is ${outcome}.`,
    why: 'One of the two isn’t true any more.',
    fix: () => 'Remove because, or make the outcome not-done.',
  }),
  'need-without-demonstration': kind<object>({
    severity: 'error',
    what: () => 'This need has been shown an answer, and nothing says on which day.',
    why: 'Nobody can tell how long whoever asked has been waiting since.',
    fix: () => 'Add demonstrated, the day on which it was shown; or make the outcome asked.',
  }),
  'demonstrated-but-asked': kind<{ corrected: Correction | undefined }>({
    severity: 'error',
    what: () => 'An answer has been demonstrated, but the outcome is still asked.',
    why: 'The list would have it among those that nobody has looked at.',
    fix: () => 'Say what has come of it since.',
  }),
  'need-days-out-of-order': kind<{ demonstrated: string; asked: string }>({
    severity: 'error',
    what: ({ demonstrated, asked }) =>
      `The demonstration was on ${demonstrated}, before the need was asked on ${asked}.`,
    why: 'One of the two days is wrong, and the list would tell a wait that never was.',
    fix: () => 'Write the days as they were.',
  }),
  'need-in-future': kind<{ field: string; day: string; now: string }>({
    severity: 'error',
    what: ({ field, day, now }) => `${field} is ${day}, but today is ${now}.`,
    why: 'What hasn’t happened yet can’t be told as if it had.',
    fix: () => 'Write the day on which it happened.',
  }),
};
