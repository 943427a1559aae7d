import type { VitePlugin } from './vite-plugin.ts';

/** Vite's name for the code that it puts around each `import()` of a script, to load the styles of what is imported first. */
const PRELOAD_HELPER = '\0vite/preload-helper.js';

/**
 * What it makes of an `import()`, `__vitePreload$1(() => import(…), __VITE_PRELOAD__)`, by its beginning and its end, which
 * names the script where the portal is in a folder.
 */
const CALLED = /\b__vitePreload(?:\$\d+)?\(/g;
const LISTED = /,\s*__VITE_PRELOAD__(?:,\s*import\.meta\.url)?\)/g;
/** And of one whose parts are named, which by then are all that is left of it. */
const NAMED = /\(async \(\) => \{\s*const (\{[^{}]*\}) = await (import\([^()]*\));\s*return \1;\s*\}\)\(\)/g;

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
  renderChunk: (wrapped) => {
    const code = wrapped.replaceAll(CALLED, '(').replaceAll(LISTED, ')()').replaceAll(NAMED, '$2');
    if (code.includes('__VITE_PRELOAD__'))
      throw new Error('Vite loads what is imported in another way than it did');
    return { code, map: null };
  },
};
