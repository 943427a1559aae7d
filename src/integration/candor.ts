import { copyFile, mkdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration, AstroUserConfig } from 'astro';
import sirv from 'sirv';
import { isPublished } from '../domain/published-files.ts';
import { type BuildOptions, ROOT } from './options.ts';
import { requestPath } from './request-path.ts';

const MODULE = 'virtual:candor/options';

/** Hands the options of a build to the loader and the pages, and lets the output lie on any file system. */
export function candor(options: BuildOptions): AstroIntegration {
  return {
    name: 'candor',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              optionsModule(options),
              moveAssets(config.outDir),
              readableRequests(),
              devAssets(options.content),
            ],
          },
        });
      },
      'astro:config:done': ({ setAdapter, buildOutput }) => {
        // Only an adapter may say where the bundle is put: else all builds that are started in one folder share one.
        setAdapter({
          name: 'candor',
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput, preserveBuildServerDir: true },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
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

/** Serves the content folder's images while developing, where the build copies those that are shown. */
function devAssets(content: string): VitePlugin {
  return {
    name: 'candor-dev-assets',
    configureServer: ({ middlewares }) => {
      const files = sirv(content, { dev: true, extensions: [] });
      middlewares.use('/assets', (request, response, next) => {
        if (isOffered(request.url ?? '')) files(request, response, next);
        else next();
      });
    },
  };
}

/** Requests that Vite can't read would end it; they lead to the page for what isn't there. */
function readableRequests(): VitePlugin {
  return {
    name: 'candor-readable-requests',
    configureServer: ({ httpServer }) => {
      httpServer?.prependListener('request', (request: { url?: string }) => {
        const path = requestPath(request.url ?? '/');
        if (path === undefined || path.startsWith('//')) request.url = '/404';
        else request.url = path + (/\?[^#]*/.exec(request.url ?? '')?.[0] ?? '');
      });
    },
  };
}

/** Whether an address leads to a file of a kind that records may come with: settings and records stay where they are. */
function isOffered(url: string): boolean {
  const kinds = ['image', 'file'] as const;
  const target = decodeURIComponent(requestPath(url) ?? '').slice(1);
  return !/(?:^|[\\/])\./.test(target) && kinds.some((kind) => isPublished({ kind, target }));
}

/**
 * Moves the stylesheets of pages to the output. Astro would rename them, which fails when the output lies on
 * another file system than the project; what is gone by then it leaves alone.
 */
function moveAssets(outDir: URL): VitePlugin {
  return {
    name: 'candor-move-assets',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      if (this.environment.name !== 'prerender' || dir === undefined) return;
      for (const { type, fileName } of Object.values(bundle)) {
        if (type !== 'asset') continue;
        const target = join(fileURLToPath(outDir), fileName);
        await mkdir(dirname(target), { recursive: true });
        await copyFile(join(dir, fileName), target);
        await unlink(join(dir, fileName));
      }
    },
  };
}

type PluginOption = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** A plugin of the Vite that Astro brings: its type comes from Astro, so that there is one version of it. */
type VitePlugin = Extract<PluginOption, { name: string }>;

/**
 * Astro's configuration for a build or a development server. `work` is where Astro and Vite keep what they make on the way;
 * packages must be found from there. Nothing is inlined: the page's policy forbids it.
 */
export function astroConfig(options: BuildOptions, baseUrl: URL, work = options.cache): AstroInlineConfig {
  return {
    root: ROOT,
    configFile: false,
    cacheDir: work,
    site: baseUrl.origin,
    // Pages link by the portal's addresses. Astro knows of the base in links to its own files alone: it finds no page
    // again below one that has to be encoded.
    trailingSlash: 'always',
    build: {
      ...(baseUrl.pathname === '/' ? {} : { assetsPrefix: baseUrl.pathname.slice(0, -1) }),
      format: 'directory',
      inlineStylesheets: 'never',
      concurrency: 4,
      server: join(work, 'bundle'),
    },
    devToolbar: { enabled: false },
    integrations: [mdx(), candor(options)],
    vite: { cacheDir: join(work, 'vite'), build: { assetsInlineLimit: 0 } },
  };
}
