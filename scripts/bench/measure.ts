import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PHASE = join(import.meta.dirname, 'phase.ts');

/** The entry of Candor, for measuring commands as they are called. */
export const CANDOR = join(import.meta.dirname, '..', 'candor.mjs');

/** Runs a phase in a process of its own, so that nothing of one run helps or hinders another. */
export async function measurePhase(args: readonly string[]): Promise<Cost> {
  return (await measureProcess(process.execPath, [PHASE, ...args])).cost;
}

/**
 * Runs a program whose last line of output is JSON with the seconds of processor time that it took, `cpu`, and its
 * own peak of memory in bytes, `ownMemory`. Its other output is handed back.
 */
export async function measureProcess(
  program: string,
  args: readonly string[],
): Promise<{ cost: Cost; output: string }> {
  const begin = performance.now();
  const child = spawn(program, [...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, treeMemory(child.pid ?? 0))), 50);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const wall = (performance.now() - begin) / 1000;
  clearInterval(watch);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with status ${status}`);
  const lines = output.trimEnd().split('\n');
  const { cpu, ownMemory } = JSON.parse(lines.pop() ?? '') as { cpu: number; ownMemory: number };
  return { cost: { wall, cpu, memory: Math.max(memory, ownMemory) }, output: lines.join('\n') };
}

/** Resident memory of a process and all below it, in bytes, where the system tells it as files; else 0. */
function treeMemory(root: number): number {
  try {
    const children = new Map<number, number[]>();
    const resident = new Map<number, number>();
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
      resident.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
    const sum = (pid: number): number =>
      (resident.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
    return sum(root);
  } catch {
    return 0;
  }
}

/** The cost of a run, in seconds and bytes, its child processes included. */
export interface Cost {
  wall: number;
  cpu: number;
  /** The largest sum of resident memory of the process and its children, by looking every 50 ms. */
  memory: number;
}

/** The median of some numbers; 0 of none. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The median of each kind of cost by itself. */
export function median(costs: readonly Cost[]): Cost {
  return {
    wall: middle(costs.map(({ wall }) => wall)),
    cpu: middle(costs.map(({ cpu }) => cpu)),
    memory: middle(costs.map(({ memory }) => memory)),
  };
}

export function costLine(name: string, { wall, cpu, memory }: Cost): string {
  return `${name.padEnd(12)} ${wall.toFixed(1).padStart(6)} s wall ${cpu.toFixed(1).padStart(6)} s CPU ${(memory / 1e6).toFixed(0).padStart(6)} MB peak`;
}

/** A cost as a power of the amount of work: 1 where twice the work costs twice as much. */
export function growthExponent(
  small: { amount: number; cost: number },
  large: { amount: number; cost: number },
): number {
  return Math.log(large.cost / small.cost) / Math.log(large.amount / small.amount);
}

/** The processor time of the children of this process that have ended, in seconds, where the system tells it; else 0. */
export function childSeconds(): number {
  try {
    // The fields after the command's name in brackets; the 14th and 15th of these are the children's, in ticks of 10 ms.
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}
