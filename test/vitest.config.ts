import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { THOROUGHNESS } from './support/runs.ts';

/** Limits that only what hangs runs into, on a machine that others keep busy too: no test measures how fast it is. */
const MINUTES = 60_000 * Math.max(1, THOROUGHNESS);

/** Tests of what is built: one build of the demonstration for all. */
const onBuiltPortals = {
  globalSetup: 'test/support/build-once.ts',
  testTimeout: 10 * MINUTES,
  hookTimeout: 10 * MINUTES,
  expect: { poll: { timeout: MINUTES } },
};

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..'),
    // No test changes what others share, so that a process loads the sources once for all files that it runs.
    isolate: false,
    // One more than there are processors, since many tests wait: for browsers, commands and servers.
    maxWorkers: availableParallelism() + 1,
    setupFiles: 'test/support/usual-runs.ts',
    reporters: ['default', 'test/support/closing-line.ts'],
    testTimeout: 5 * MINUTES,
    hookTimeout: 5 * MINUTES,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], exclude: ['**/*.growth.test.ts'] },
      },
      { extends: true, test: { name: 'site', include: ['test/site/**/*.test.ts'], ...onBuiltPortals } },
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...onBuiltPortals } },
      {
        // What is compared by CPU time runs alone, after all else.
        extends: true,
        test: {
          name: 'growth',
          include: ['test/unit/**/*.growth.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
