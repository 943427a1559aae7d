import type { VitePlugin } from './vite-plugin.ts';

/** Vite's name for the code that it puts around each `import()` of a script, to load the styles of what is imported first. */
const PRELOAD_HELPER = '\0vite/preload-helper.js';

/**
 * Leaves `import()` as it is: no script imports styles, and the code for it would be a third of what every page loads.
 * Each script gets its own, since one for all would be a file of its own.
 */
export const plainImports: VitePlugin = {
  name: 'candor:plain-imports',
  enforce: 'pre',
  // Nor a list of what an imported script imports: it would be on every page, for the few who need it.
  configEnvironment: () => ({ build: { modulePreload: false } }),
  resolveId: (id, importer) => (id === PRELOAD_HELPER ? `${id}?${importer}` : undefined),
  load: (id) =>
    id.startsWith(`${PRELOAD_HELPER}?`) ? 'export const __vitePreload = (load) => load();' : undefined,
};
