import { spawn } from 'node:child_process';
import type { Ports } from '../../cli/command.ts';
import { Failure } from '../../lib/errors.ts';

/** How rsync ended, and what it said. */
export interface RsyncOutcome {
  status: number;
  out: string;
  err: string;
}

/** Nothing for a minute: the connection is dead. Names pass unchanged through the shell of the other side. */
const COMMON = ['--timeout=60', '--protect-args', '--8-bit-output'];

/** Runs the system's rsync. Throws a `Failure` where there is none, or where it was interrupted. */
export async function runRsync(
  args: readonly string[],
  { env, signal }: Pick<Ports, 'env' | 'signal'>,
  input = '',
): Promise<RsyncOutcome> {
  // Its sentences are read for one thing, a folder that isn't there, and so have to be in English.
  const child = spawn('rsync', [...COMMON, ...args], { env: { ...env, LC_ALL: 'C' }, signal });
  const outcome = { status: 0, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (outcome.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (outcome.err += text));
  // It may end before it has read its list.
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(signal.aborted ? interrupted() : error.code === 'ENOENT' ? missing() : error);
    });
    child.once('close', (status) => {
      if (signal.aborted) reject(interrupted());
      else resolve({ ...outcome, status: status ?? 1 });
    });
  });
}

/** The outcome, where rsync did what it was asked; else a `Failure` with what it said. */
export function assertDone(outcome: RsyncOutcome, to: string): RsyncOutcome {
  if (outcome.status === 0) return outcome;
  const said = outcome.err.trim().split('\n').slice(0, 3).join('\n');
  throw new Failure(
    `rsync can’t publish to ${to} (it ends with ${outcome.status}):\n${said}\nWhat was uploaded stays; run the command again, and it goes on.`,
  );
}

function missing(): Failure {
  return new Failure('rsync isn’t installed on this machine. Install it, or publish to s3://bucket.');
}

function interrupted(): Failure {
  return new Failure('Interrupted. Run the command again, and it goes on.');
}
