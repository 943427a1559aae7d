import { benchCommand } from '../commands/bench.ts';
import { buildCommand } from '../commands/build.ts';
import { checkCommand } from '../commands/check.ts';
import { devCommand } from '../commands/dev.ts';
import { importCommand } from '../commands/import.ts';
import { newCommand } from '../commands/new.ts';
import { nextBuildCommand } from '../commands/next-build.ts';
import { notifyCommand } from '../commands/notify.ts';
import { publishCommand } from '../commands/publish.ts';
import { schemasCommand } from '../commands/schemas.ts';
import { startCommand } from '../commands/start.ts';
import { tallyCommand } from '../commands/tally.ts';
import { updateCommand } from '../commands/update.ts';
import { verifyCommand } from '../commands/verify.ts';
import { run } from './run.ts';

const COMMANDS = [
  checkCommand,
  buildCommand,
  startCommand,
  devCommand,
  nextBuildCommand,
  verifyCommand,
  publishCommand,
  newCommand,
  updateCommand,
  tallyCommand,
  notifyCommand,
  importCommand,
  schemasCommand,
  benchCommand,
];

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
