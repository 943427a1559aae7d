import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests of what is built: one build for all, one file at a time. */
const onBuiltPortals = {
  globalSetup: 'test/support/build-once.ts',
  testTimeout: 120_000,
  hookTimeout: 240_000,
  fileParallelism: false,
};

/** Unit tests run in parallel; portals are built and a browser is driven one at a time. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..'),
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'site', include: ['test/site/**/*.test.ts'], ...onBuiltPortals } },
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...onBuiltPortals } },
    ],
  },
});
