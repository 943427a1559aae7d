import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the demonstration portal, built as users build it. */
    demonstration: string;
  }
}

const shared = globalThis as { candorDemonstration?: Promise<string> };

/** Builds the demonstration portal once for all tests that read or visit it. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  shared.candorDemonstration ??= buildDemonstration();
  const folder = await shared.candorDemonstration;
  provide('demonstration', folder);
  return () => rm(join(folder, '..'), { recursive: true, force: true });
}

/** Builds the demonstration portal with the command itself, and gives the folder. */
async function buildDemonstration(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-test-'));
  const out = join(folder, 'site');
  try {
    await promisify(execFile)(process.execPath, ['scripts/candor.mjs', 'build', '--out', out]);
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
  return out;
}
