import type { Correction } from '../corrected-line.ts';
import { kind } from './kind.ts';
import { oneOf } from './sentences.ts';

/** What contradicts itself, or the portal, in finding/said.yaml. */
export const saidProblems = {
  'unlisted-said-language': kind<{ language: string; listed: readonly string[] }>({
    severity: 'error',
    what: ({ language, listed }) =>
      `These words are in ${language}, but the portal is published in ${oneOf(listed)}.`,
    why: 'Nobody searches it in that language, so the words would be of no use.',
    fix: ({ language }) => `Add ${language} to languages in site.yaml, or remove these words.`,
  }),
  'said-of-no-issue': kind<{ id: string; suggestion: string | undefined; corrected: Correction | undefined }>(
    {
      severity: 'error',
      what: ({ id }) => `There is no known issue ${id}.`,
      why: 'Search would lead nobody anywhere by these words.',
      fix: ({ suggestion }) =>
        suggestion === undefined
          ? 'Correct the id, or remove it with its words.'
          : `Did you mean ${suggestion}?`,
    },
  ),
  'said-of-other-record': kind<{ id: string; is: string }>({
    severity: 'error',
    what: ({ id, is }) => `These words are under ${id}, which is ${is}, not a known issue.`,
    why: 'Words of customers are kept for known issues alone, so search wouldn’t use these.',
    fix: () => 'Put them under the known issue that customers mean by them, or remove them.',
  }),
  'said-and-never': kind<{ word: string }>({
    severity: 'error',
    what: ({ word }) => `The word ${word} is both here and under never.`,
    why: 'Words under never must not be published, and here it would be.',
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
