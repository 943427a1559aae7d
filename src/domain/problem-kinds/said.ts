import { kind } from './kind.ts';
import { oneOf } from './sentences.ts';

/** What contradicts itself, or the portal, in finding/said.yaml. */
export const saidProblems = {
  'unlisted-said-language': kind<{ language: string; listed: readonly string[] }>({
    severity: 'error',
    what: ({ language, listed }) =>
      `These words are in ${language}, and the portal is published in ${oneOf(listed)}.`,
    why: 'Nobody searches it in that language, so the words would be of no use.',
    fix: ({ language }) => `Add ${language} to languages in site.yaml, or remove these words.`,
  }),
  'said-and-never': kind<{ word: string }>({
    severity: 'error',
    what: ({ word }) => `The word ${word} stands here and under never.`,
    why: 'What stands under never isn’t to be published, and here it would be.',
    fix: () => 'Remove it in one of the two places.',
  }),
  'said-by-few': kind<{ customers: number; minimum: number }>({
    severity: 'error',
    what: ({ customers, minimum }) =>
      `Some of these words may be those of ${customers} customers, and site.yaml publishes nothing of fewer than ${minimum}.`,
    why: 'A word of few customers may tell who they are.',
    fix: () => 'Remove the file, and let `tally` write it again.',
  }),
};
