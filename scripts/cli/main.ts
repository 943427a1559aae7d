import { COMMANDS } from '../commands/all.ts';
import { run } from './run.ts';

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort(signal));

const status = await run(process.argv.slice(2), COMMANDS, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  clock: () => Date.now(),
  env: process.env,
  cwd: process.cwd(),
  interactive: process.stderr.isTTY,
  colour: process.stdout.isTTY && !process.env['NO_COLOR'],
  stdin: process.stdin,
  signal: ending.signal,
});

// What failed or was interrupted may still be at work; everything else ends by itself once its output is written.
if (status === 3 || ending.signal.aborted) process.exit(status);
process.exitCode = status;
