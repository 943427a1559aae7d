import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { astroConfig } from './astro-config.ts';

const FILE = fileURLToPath(import.meta.url);

/** An error as it comes over from the other process, where its own fields would be lost. */
interface SentError {
  message: string;
  stack?: string | undefined;
  /** What the system refused, and where, if it was that. */
  code?: string | undefined;
  path?: string | undefined;
  cause?: SentError | undefined;
}

/**
 * Has Astro make the bundle of the pages in a folder, in a process of its own: Astro, Vite and what they load would
 * otherwise lie in memory for the rest of the build, as much as a whole portal. Throws what Astro or the system said.
 */
export async function makeBundle(basePath: string, work: string): Promise<void> {
  const child = fork(FILE, [basePath, work], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const error = await new Promise<SentError | undefined>((resolve, reject) => {
    let said: SentError | undefined = { message: 'Astro ended without having made the pages' };
    child.on('message', (message: { error?: SentError }) => (said = message.error));
    child.on('error', reject);
    child.on('exit', () => resolve(said));
  });
  if (error) throw received(error);
}

function received({ message, stack, code, path, cause }: SentError): Error {
  const error = new Error(message, cause ? { cause: received(cause) } : {});
  return Object.assign(error, { ...(stack && { stack }), ...(code && { code }), ...(path && { path }) });
}

function toSend(error: unknown): SentError {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack, cause } = error;
  const { code, path } = error as NodeJS.ErrnoException;
  return { message, stack, code, path, ...(cause === undefined ? {} : { cause: toSend(cause) }) };
}

/** What the process of its own does: the build, and a word on how it ended. */
async function main([basePath = '/', work = '']: string[]): Promise<void> {
  // Whoever waits for this is gone.
  process.once('disconnect', () => process.exit(1));
  const answer = await import('astro')
    .then(({ build }) => build({ ...astroConfig(basePath, work), logLevel: 'error' }))
    .then(
      () => ({}),
      (error: unknown) => ({ error: toSend(error) }),
    );
  process.send?.(answer, () => process.exit());
}

if (process.argv[1] === FILE) await main(process.argv.slice(2));
