import type { AstroIntegration } from 'astro';
import { devAssets } from './dev-assets.ts';
import { moveAssets } from './move-assets.ts';
import type { BuildOptions } from './options.ts';
import type { VitePlugin } from './vite-plugin.ts';

const MODULE = 'virtual:candor/options';

/** Hands the options of a build to the loader and the pages, and lets the output lie on any file system. */
export function candor(options: BuildOptions): AstroIntegration {
  return {
    name: 'candor',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({
          vite: { plugins: [optionsModule(options), moveAssets(config.outDir), devAssets(options.content)] },
        });
      },
    },
  };
}

function optionsModule(options: BuildOptions): VitePlugin {
  return {
    name: 'candor-options',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? `export default ${JSON.stringify(options)}` : undefined),
  };
}
