import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../lib/errors.ts';
import type { Cost } from './figures.ts';

/** The entry of Candor, for measuring commands as they are called. */
export const CANDOR = join(import.meta.dirname, '..', 'candor.mjs');

/** Arguments that have Node tell what a program of its own cost, as `measureProcess` reads it. */
const TELL_COST = ['--import', pathToFileURL(join(import.meta.dirname, 'tell-cost.ts')).href];

interface Surroundings {
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  /** Statuses that a program may end with, besides 0. */
  fine?: readonly number[];
}

/** Runs a command of Candor as it is called, in a process of its own. */
export function measureCandor(
  args: readonly string[],
  surroundings?: Surroundings,
): Promise<{ cost: Cost; output: string }> {
  return measureNode([CANDOR, ...args], surroundings);
}

/** Runs a program with the Node that runs this. */
export function measureNode(
  args: readonly string[],
  surroundings?: Surroundings,
): Promise<{ cost: Cost; output: string }> {
  return measureProcess(process.execPath, [...TELL_COST, ...args], surroundings);
}

/**
 * Runs a program whose last line of output is JSON with the seconds of processor time that it took, `cpu`, and its
 * own peak of memory in bytes, `ownMemory`. Its other output is handed back. Throws a `Failure` with what it said where
 * it fails.
 */
export async function measureProcess(
  program: string,
  args: readonly string[],
  { cwd, env, fine = [] }: Surroundings = {},
): Promise<{ cost: Cost; output: string }> {
  const begin = performance.now();
  const child = spawn(program, [...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, treeMemory(child.pid ?? 0))), 50);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  }).finally(() => {
    clearInterval(watch);
  });
  const wall = (performance.now() - begin) / 1000;
  if (status !== 0 && !fine.includes(status ?? -1))
    throw new Failure(
      `${program} ${args.join(' ')} ended with status ${status}.\n${said.out}${said.err}`.trimEnd(),
    );
  const lines = said.out.trimEnd().split('\n');
  const { cpu, ownMemory } = JSON.parse(lines.pop() ?? '') as { cpu: number; ownMemory: number };
  return { cost: { wall, cpu, memory: Math.max(memory, ownMemory) }, output: lines.join('\n') };
}

/** Resident memory of a process and all below it, in bytes, where the system tells it as files; else 0. */
function treeMemory(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of processes()) {
    const status = statusOf(name);
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
    resident.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const sum = (pid: number): number =>
    (resident.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  } catch {
    return [];
  }
}

/** What the system says of a process; nothing where it has ended meanwhile. */
function statusOf(name: string): string {
  try {
    return readFileSync(`/proc/${name}/status`, 'utf8');
  } catch {
    return '';
  }
}
