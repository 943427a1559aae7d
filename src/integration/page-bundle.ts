import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { clearLeftOvers, temporaryName } from '../content/temporary-name.ts';
import { makeBundle } from './bundle-process.ts';
import { ROOT } from './root.ts';
import { sourcesDigest } from './sources-digest.ts';

/** Where bundles of pages are kept: within the project, so that they find its packages. */
export const BUNDLES = join(ROOT, 'node_modules', '.candor', 'pages');

/** Bundles that aren't used for so long are removed, in milliseconds. */
const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;

/**
 * The folder of the pages' bundle for portals below a path of their host: `server/entry.mjs`, which renders, and `client/`,
 * which belongs in every output. Astro makes it once for the same sources and packages. Throws what the system refuses.
 */
export async function pageBundle(basePath: string): Promise<string> {
  const folder = join(BUNDLES, bundleKey(basePath));
  const now = new Date();
  // Marks it as used.
  if (
    await utimes(folder, now, now).then(
      () => true,
      () => false,
    )
  )
    return folder;
  await mkdir(BUNDLES, { recursive: true });
  await clearLeftOvers(BUNDLES);
  await clearUnused(now.getTime());
  const work = temporaryName(folder);
  try {
    await makeBundle(basePath, work);
    await rename(work, folder).catch((error: unknown) => {
      // Another build was faster, with the same.
      if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

/** The same sources make the same bundle for one path of a host: it stands in the addresses of what pages load. */
function bundleKey(basePath: string): string {
  return hash('sha256', `${basePath} ${sourcesDigest()}`).slice(0, 20);
}

async function clearUnused(now: number): Promise<void> {
  for (const name of readdirSync(BUNDLES)) {
    const { mtimeMs } = await stat(join(BUNDLES, name));
    if (now - mtimeMs > KEPT_FOR) await rm(join(BUNDLES, name), { recursive: true, force: true });
  }
}
