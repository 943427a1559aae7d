import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const CANDOR = join(import.meta.dirname, '..', '..', 'scripts', 'candor.mjs');

/** What a command said and how it ended; a killed one has no status. */
export interface Outcome {
  status: number | null;
  out: string;
  err: string;
}

/** Runs a command of Candor as a process. `started` is handed the process, for tests that kill it. */
export async function candor(
  args: readonly string[],
  {
    cwd,
    env,
    started,
  }: { cwd?: string; env?: Record<string, string>; started?: (child: ChildProcess) => void } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [CANDOR, ...args], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  started?.(child);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, out, err };
}
