import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Ports } from '../../cli/command.ts';
import { contentPaths, openContent } from '../../cli/open-content.ts';
import { Failure } from '../../lib/errors.ts';
import { type Cost, costLine, median } from '../figures.ts';
import { measureCandor, measureProcess } from '../measure.ts';
import { pythonProgram, shown } from '../tally/bench-tally.ts';
import { madeTickets } from '../tally/made-tickets.ts';
import { makeContent } from '../tally/make-content.ts';
import { makeMeasuredExport } from './make-measured-export.ts';

const ISSUES = 500;
const SEED = 2026;
/** One of the 36 months that made tickets are of. */
const MONTH = '2025-10';
const PYTHON_PASS = join(import.meta.dirname, 'python-pass.py');

/** A few hundredths apart are figures that were rounded in two ways. */
const ROUNDING = 0.11;

/**
 * Measures the metrics of a month, of made exports of some numbers of tickets, in `work`, beside a pass of Python's csv
 * module over the same file. Throws a `Failure` where they say different things.
 */
export async function benchMetrics(
  ports: Ports,
  work: string,
  sizes: readonly number[],
  runs: number,
): Promise<void> {
  const content = join(work, 'content');
  const issues = makeContent(content, ISSUES);
  const python = pythonProgram();
  if (python === undefined) ports.out('There is no python3 here: the pass of its csv module is left out.\n');
  try {
    await openContent(ports, { content });
    for (const tickets of sizes) {
      const path = join(work, 'tickets.csv');
      ports.err(`Writing ${shown(tickets)} tickets…\n`);
      await makeMeasuredExport(path, madeTickets(tickets, issues, SEED));
      const megabytes = (statSync(path).size / 1e6).toFixed(0);
      ports.out(`\nA month of ${shown(tickets)} tickets, ${megabytes} MB, ${ISSUES} known issues\n`);
      await benchExport(ports, path, content, { runs, python });
      rmSync(path);
    }
  } finally {
    rmSync(contentPaths(ports, { content }).cache, { recursive: true, force: true });
  }
}

async function benchExport(
  ports: Ports,
  path: string,
  content: string,
  { runs, python }: { runs: number; python: string | undefined },
): Promise<void> {
  const costs: Record<'candor' | 'python', Cost[]> = { candor: [], python: [] };
  for (let run = 0; run < runs; run++) {
    ports.err(`  run ${run + 1} of ${runs}…\n`);
    const call = ['metrics', path, '--month', MONTH, '--content', content, '--dry-run', '--json'];
    const ours = await measureCandor(call);
    costs.candor.push(ours.cost);
    if (python === undefined) continue;
    const theirs = await measureProcess(python, [PYTHON_PASS, path, MONTH]);
    costs.python.push(theirs.cost);
    assertSameFigures(ours.output, theirs.output);
  }
  const cost = median(costs.candor);
  ports.out(`  ${costLine('candor', cost)}\n`);
  if (python === undefined) return;
  const other = median(costs.python);
  const share = (kind: 'cpu' | 'wall') => `${((cost[kind] / other[kind]) * 100).toFixed(0)} %`;
  ports.out(`  ${costLine('Python csv', other)}\n`);
  ports.out(`  the same figures, in ${share('cpu')} of Python’s CPU and ${share('wall')} of its time\n`);
}

/** Throws a `Failure` where the two don't say the same: then neither's time means anything. */
export function assertSameFigures(metrics: string, python: string): void {
  const { tickets, figures } = JSON.parse(metrics) as {
    tickets: { opened: number; solved: number };
    figures: { metric: string; value: number | null }[];
  };
  const ours = new Map<string, number | null>([
    ['opened', tickets.opened],
    ['solved', tickets.solved],
    ...figures.map(({ metric, value }) => [metric, value] as const),
  ]);
  for (const [name, theirs] of Object.entries(JSON.parse(python) as Record<string, number | null>)) {
    const value = ours.get(name) ?? null;
    const isSame = value === theirs || Math.abs((value ?? Infinity) - (theirs ?? Infinity)) < ROUNDING;
    if (!isSame) throw new Failure(`${name} differs: ${value} in candor, ${theirs} in Python.`);
  }
}
