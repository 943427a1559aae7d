import sirv from 'sirv';
import type { VitePlugin } from './vite-plugin.ts';

/** Serves the content folder's images while developing, where the build copies those that are shown. */
export function devAssets(content: string): VitePlugin {
  return {
    name: 'candor-dev-assets',
    configureServer: ({ middlewares }) => {
      middlewares.use('/assets', sirv(content, { dev: true, extensions: [] }));
    },
  };
}
