import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { plainImports } from './plain-imports.ts';
import { plainNesting } from './plain-nesting.ts';
import { ROOT } from './root.ts';
import { scriptsBeforeDrawing } from './scripts-before-drawing.ts';
import type { VitePlugin } from './vite-plugin.ts';

/**
 * Astro's configuration, for the bundle of the pages and for the development server. Pages are templates alone: what they
 * show comes with each request, from the build or from the server that develops. `work` is where Astro and Vite keep what
 * they make; packages must be found from there. Nothing is inlined: the page's policy forbids it.
 */
export function astroConfig(basePath: string, work: string, plugins: VitePlugin[] = []): AstroInlineConfig {
  return {
    root: ROOT,
    configFile: false,
    output: 'server',
    cacheDir: work,
    outDir: work,
    // Astro knows of the base in links to its own files alone; pages link by the portal's addresses.
    build: {
      ...(basePath === '/' ? {} : { assetsPrefix: basePath.slice(0, -1) }),
      client: join(work, 'client'),
      server: join(work, 'server'),
      inlineStylesheets: 'never',
    },
    trailingSlash: 'always',
    devToolbar: { enabled: false },
    adapter: adapter(),
    integrations: [mdx()],
    vite: {
      cacheDir: join(work, 'vite'),
      build: { assetsInlineLimit: 0 },
      environments: { client: { build: { rolldownOptions: { output: { entryFileNames } } } } },
      plugins: [plainImports, plainNesting, scriptsBeforeDrawing, ...plugins],
    },
  };
}

/** The name of a script after the component that has it, without what Astro puts behind that: each page says it. */
function entryFileNames({ name }: { name: string }): string {
  return `_astro/${name.replace(/\.astro.*/, '')}.[hash].js`;
}

/** What makes of the pages an app that others may ask: `app.ts`. */
function adapter(): AstroIntegration {
  return {
    name: 'candor',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'candor',
          entrypointResolution: 'auto',
          serverEntrypoint: pathToFileURL(join(ROOT, 'src', 'integration', 'app.ts')),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
