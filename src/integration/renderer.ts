import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { createApp } from 'astro/app/entrypoint';
import { once } from '../domain/memoize.ts';
import type { PageKind, PortalPage } from '../view/pages.ts';
import { pageBundle } from './page-bundle.ts';

/** Renders pages to HTML by Astro's components, one at a time. */
export interface Renderer {
  /** The folder of what all pages load, to be copied into the output. */
  assets: string;
  render: (kind: PageKind, data: ReturnType<PortalPage['data']>) => Promise<Uint8Array>;
}

/** A renderer of pages for a portal below a path of its host, which begins and ends in a slash. */
export async function openRenderer(basePath: string): Promise<Renderer> {
  const folder = await pageBundle(basePath);
  const { app } = (await import(pathToFileURL(join(folder, 'server', 'entry.mjs')).href)) as {
    app: ReturnType<typeof createApp>;
  };
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]));
  // Astro would look for the module of a page anew with each request.
  const { pageMap } = app.manifest;
  for (const [component, load] of pageMap ?? []) pageMap?.set(component, once(load));
  // A page takes nothing from its request but what it shows.
  const request = new Request('http://localhost/');
  return {
    assets: join(folder, 'client'),
    render: async (kind, page) => {
      const routeData = routes.get(`src/pages/${kind}.astro`);
      if (!routeData) throw new Error(`no page is called ${kind}`);
      const response = await app.render(request, { routeData, locals: { page }, addCookieHeader: false });
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
