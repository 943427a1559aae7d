import { spawnSync } from 'node:child_process';
import type { Ports } from '../cli/command.ts';
import { Failure } from '../lib/errors.ts';
import { childSeconds } from './child-seconds.ts';
import { middle } from './figures.ts';
import { CANDOR } from './measure.ts';

/** Calls that are measured together: the system counts processor time in pieces too large for one. */
const CALLS = 10;

/** Measures how much processor time commands take that have little to do, as multiples of what Node itself takes to start. */
export function benchStart(
  ports: Ports,
  content: string,
  { runs, calls = CALLS }: { runs: number; calls?: number },
): void {
  const cases = {
    'node -e 0': ['-e', '0'],
    '--help': [CANDOR, '--help'],
    'check --help': [CANDOR, 'check', '--help'],
    check: [CANDOR, 'check', '--content', content],
  };
  // Every command keeps something for the next one, and all that are measured are to find it.
  for (const args of Object.values(cases)) secondsOf(args, 1, ports.cwd);
  const taken: Record<string, number[]> = {};
  for (let run = 0; run < runs; run++) {
    ports.err(`  run ${run + 1} of ${runs}…\n`);
    for (const [name, args] of Object.entries(cases))
      (taken[name] ??= []).push(secondsOf(args, calls, ports.cwd));
  }
  const node = middle(taken['node -e 0'] ?? []);
  if (node === 0)
    throw new Failure('This system doesn’t say how much processor time a program took, in /proc/self/stat.');
  for (const [name, seconds] of Object.entries(taken)) {
    const cpu = middle(seconds);
    ports.out(
      `${name.padEnd(12)} ${cpu.toFixed(3)} s CPU ${(cpu / node).toFixed(2).padStart(6)} × node -e 0\n`,
    );
  }
}

/** The processor time of a call of Node, the mean of several. */
function secondsOf(args: readonly string[], calls: number, cwd: string): number {
  const before = childSeconds();
  for (let call = 0; call < calls; call++) {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Failure(`node ${args.join(' ')} ended with status ${status}: ${stderr}`);
  }
  return (childSeconds() - before) / calls;
}
