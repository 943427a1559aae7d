import { astroConfig } from '../../src/integration/candor.ts';
import type { Run } from '../cli/command.ts';
import type { devDefinition } from '../cli/definitions/dev.ts';
import { contentPaths } from '../cli/open-content.ts';
import { portOf } from '../cli/option-values.ts';

export const runDev: Run<typeof devDefinition> = async (ports, { options }) => {
  const port = portOf(options);
  const baseUrl = new URL(`http://localhost:${port}/`);
  const config = astroConfig(
    { ...contentPaths(ports, options), now: undefined, baseUrl: baseUrl.href, developing: true },
    baseUrl,
  );
  const { dev } = await import('astro');
  const server = await dev({ ...config, server: { host: '127.0.0.1', port } });
  ports.out(`http://127.0.0.1:${server.address.port}/\n`);
  await new Promise<void>((resolve) => {
    ports.signal.addEventListener('abort', () => resolve());
  });
  await server.stop();
  return 0;
};
