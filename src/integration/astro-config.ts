import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import { candor } from './candor.ts';
import type { BuildOptions } from './options.ts';
import { ROOT } from './root.ts';

/** Astro's configuration for a build or a development server. Nothing is inlined: the page's policy forbids it. */
export function astroConfig(options: BuildOptions, baseUrl: URL): AstroInlineConfig {
  return {
    root: ROOT,
    configFile: false,
    cacheDir: options.cache,
    site: baseUrl.origin,
    base: baseUrl.pathname,
    trailingSlash: 'always',
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
    devToolbar: { enabled: false },
    integrations: [mdx(), candor(options)],
    vite: { build: { assetsInlineLimit: 0 } },
  };
}
