import { join } from 'node:path';
import { astroConfig } from '../../src/integration/astro-config.ts';
import { devRequests } from '../../src/integration/dev-requests.ts';
import type { Run } from '../cli/command.ts';
import type { devDefinition } from '../cli/definitions/dev.ts';
import { contentPaths, openFolder } from '../cli/open-content.ts';
import { portOf } from '../cli/option-values.ts';
import { devSite } from '../portal/dev-site.ts';

export const runDev: Run<typeof devDefinition> = async (ports, { options }) => {
  const port = portOf(options);
  const paths = contentPaths(ports, options);
  const { content, internal, cache } = paths;
  const baseUrl = `http://localhost:${port}/`;
  const site = devSite({ folder: openFolder(paths), cache, baseUrl, clock: ports.clock });
  const config = astroConfig('/', join(cache, 'dev'), [
    devRequests(site, internal === undefined ? [content] : [content, internal]),
  ]);
  const { dev } = await import('astro');
  const server = await dev({ ...config, server: { host: '127.0.0.1', port } });
  ports.out(`http://127.0.0.1:${server.address.port}/\n`);
  await new Promise<void>((resolve) => {
    ports.signal.addEventListener('abort', () => resolve());
  });
  await server.stop();
  return 0;
};
