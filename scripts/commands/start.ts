import type { Ports, Run } from '../cli/command.ts';
import type { startDefinition } from '../cli/definitions/start.ts';
import { portOf } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';
import { type PortalServer, servePortal } from '../portal/serve.ts';
import { checkAndBuild } from './build.ts';

export const runStart: Run<typeof startDefinition> = async (ports, { options }) => {
  const port = portOf(options);
  const baseUrl = options.baseUrl ?? `http://127.0.0.1:${port}/`;
  const result = await checkAndBuild(ports, { ...options, baseUrl });
  if (result.status !== 0) return result.status;
  const server = await listen(result.out, result.publication.addresses.baseUrl.pathname, port);
  ports.err('Press Ctrl+C to stop.\n');
  ports.out(`${server.address}\n`);
  await ended(ports);
  await server.close();
  return 0;
};

async function listen(folder: string, base: string, port: number): Promise<PortalServer> {
  try {
    return await servePortal(folder, base, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new UsageError(`Port ${port} is in use by another program; choose another one with --port.`);
  }
}

function ended({ signal }: Ports): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });
}
