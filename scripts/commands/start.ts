import type { Command, Ports } from '../cli/command.ts';
import { UsageError } from '../cli/command.ts';
import type { PortalServer } from '../build/serve.ts';
import { servePortal } from '../build/serve.ts';
import { buildOptions, checkAndBuild } from './build.ts';

export const startCommand: Command = {
  name: 'start',
  summary: 'Checks and builds the portal, serves it on this machine and prints its address.',
  options: [...buildOptions, { flags: '--port <number>', summary: 'the port to serve on', default: '4321' }],
  run: async (ports, _args, options) => {
    const port = portOf(String(options['port']));
    const baseUrl = options['baseUrl'] ?? `http://127.0.0.1:${port}/`;
    const result = await checkAndBuild(ports, { ...options, baseUrl });
    if (result.status !== 0) return result.status;
    const server = await listen(result.out, result.publication.addresses.baseUrl.pathname, port);
    ports.err('Ctrl+C ends it.\n');
    ports.out(`${server.address}\n`);
    await ended(ports);
    await server.close();
    return 0;
  },
};

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new UsageError(`--port ${text} is no port; give a number from 1 to 65535.`);
}

async function listen(folder: string, base: string, port: number): Promise<PortalServer> {
  try {
    return await servePortal(folder, base, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new UsageError(`Port ${port} is taken by another program; give another one with --port.`);
  }
}

function ended({ signal }: Ports): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });
}
