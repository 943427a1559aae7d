import { astroConfig } from '../../src/integration/candor.ts';
import type { Command } from '../cli/command.ts';
import { contentOption, contentPaths } from '../cli/open-content.ts';
import { portOf, portOption } from '../cli/option-values.ts';

export const devCommand: Command = {
  name: 'dev',
  summary: 'Serves the portal as it is being written, with its problems shown in the page.',
  options: [contentOption, portOption],
  run: async (ports, _args, options) => {
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
  },
};
