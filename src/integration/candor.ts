import type { AstroIntegration } from 'astro';
import type { BuildOptions } from './options.ts';

const MODULE = 'virtual:candor/options';

/** Hands the options of a build to the loader and the pages, and watches the content folder while developing. */
export function candor(options: BuildOptions): AstroIntegration {
  return {
    name: 'candor',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'candor-options',
                resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
                load: (id) =>
                  id === `\0${MODULE}` ? `export default ${JSON.stringify(options)}` : undefined,
              },
            ],
          },
        });
      },
    },
  };
}
