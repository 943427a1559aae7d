import type { VitePlugin } from './vite-plugin.ts';

/** What Lightning CSS puts before each selector inside a rule, `& .when` and `&>li`, for browsers that no longer matter. */
const AMPERSAND = /(?<=[{};,])&(?: |(?=[>+~]))/g;

/** Leaves nested styles as they are written: browsers that know `light-dark()` need no `&` before what is inside a rule. */
export const plainNesting: VitePlugin = {
  name: 'candor:plain-nesting',
  enforce: 'post',
  generateBundle: (_options, bundle) => {
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && file.fileName.endsWith('.css'))
        file.source = String(file.source).replaceAll(AMPERSAND, '');
  },
};
