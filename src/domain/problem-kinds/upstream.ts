import { kind } from './kind.ts';

/** What is wrong with what others said. */
export const upstreamProblems = {
  'damaged-upstream-file': kind<object>({
    severity: 'warning',
    what: () => 'This isn’t what `candor upstream` writes, so nothing of it is shown.',
    why: 'The pages of components say how others are by this file alone.',
    fix: () => 'Remove it, and run `candor upstream` again.',
  }),
};
