import fc from 'fast-check';
import { runs, THOROUGHNESS } from './runs.ts';

/**
 * Loaded before each file of tests. The usual run tries the same cases each time, so that it fails for a change and never
 * for a throw of the dice; a thorough run, such as each night's, tries others. What shrinks for long ends with the smallest
 * case found until then, before the test's own limit hides it.
 */
fc.configureGlobal({
  numRuns: runs(100),
  interruptAfterTimeLimit: 200_000 * Math.max(1, THOROUGHNESS),
  ...(THOROUGHNESS > 1 ? {} : { seed: 1 }),
});
