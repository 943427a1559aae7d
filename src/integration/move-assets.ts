import { copyFile, mkdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VitePlugin } from './vite-plugin.ts';

/**
 * Moves the stylesheets of pages to the output. Astro would rename them, which fails when the output lies on
 * another file system than the project; what is gone by then it leaves alone.
 */
export function moveAssets(outDir: URL): VitePlugin {
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
