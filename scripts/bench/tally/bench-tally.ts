import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Ports } from '../../cli/command.ts';
import { contentPaths, openContent } from '../../cli/open-content.ts';
import { Failure } from '../../lib/errors.ts';
import { type Cost, costLine, growthExponent, median } from '../figures.ts';
import { measureCandor, measureProcess } from '../measure.ts';
import { madeTickets } from './made-tickets.ts';
import { makeContent } from './make-content.ts';
import { makeExport } from './make-export.ts';

const ISSUES = 500;
const SEED = 2026;
const PYTHON_PASS = join(import.meta.dirname, 'python-pass.py');

/**
 * Measures the tally of made exports of some numbers of tickets, in `work`, beside a pass of Python's csv module over the
 * same file. Throws a `Failure` where they count differently.
 */
export async function benchTally(
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
    // Every command keeps what it read of the content for the next one, and all runs are to find it.
    await openContent(ports, { content });
    const results: { tickets: number; cost: Cost }[] = [];
    for (const tickets of sizes) {
      const path = join(work, 'tickets.csv');
      ports.err(`Writing ${shown(tickets)} tickets…\n`);
      await makeExport(path, madeTickets(tickets, issues, SEED));
      const megabytes = (statSync(path).size / 1e6).toFixed(0);
      ports.out(`\n${shown(tickets)} tickets, ${megabytes} MB, ${ISSUES} known issues\n`);
      results.push({ tickets, cost: await benchExport(ports, path, content, { runs, python }) });
      rmSync(path);
    }
    printGrowth(ports, results);
  } finally {
    rmSync(contentPaths(ports, { content }).cache, { recursive: true, force: true });
  }
}

/** Where Python itself is, not a launcher that chooses among versions; undefined where there is none. */
export function pythonProgram(): string | undefined {
  const { status, stdout } = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** The cost of the tally of an export. */
async function benchExport(
  ports: Ports,
  path: string,
  content: string,
  { runs, python }: { runs: number; python: string | undefined },
): Promise<Cost> {
  const costs: Record<'candor' | 'python', Cost[]> = { candor: [], python: [] };
  for (let run = 0; run < runs; run++) {
    ports.err(`  run ${run + 1} of ${runs}…\n`);
    const ours = await measureCandor([...['tally', path], ...['--content', content, '--dry-run', '--json']]);
    costs.candor.push(ours.cost);
    if (python === undefined) continue;
    const theirs = await measureProcess(python, [PYTHON_PASS, path]);
    costs.python.push(theirs.cost);
    assertSameCounts(countsOfTally(ours.output), countsOfPython(theirs.output));
  }
  const cost = median(costs.candor);
  ports.out(`  ${costLine('candor', cost)}\n`);
  if (python !== undefined) {
    const other = median(costs.python);
    const share = (kind: 'cpu' | 'wall') => `${((cost[kind] / other[kind]) * 100).toFixed(0)} %`;
    ports.out(`  ${costLine('Python csv', other)}\n`);
    ports.out(`  the same counts, in ${share('cpu')} of Python’s CPU and ${share('wall')} of its time\n`);
  }
  return cost;
}

function printGrowth(ports: Ports, results: readonly { tickets: number; cost: Cost }[]): void {
  const [small, large] = [results[0], results.at(-1)];
  if (!small || !large || small.tickets === large.tickets) return;
  const exponent = (kind: 'wall' | 'cpu') =>
    growthExponent(
      { amount: small.tickets, cost: small.cost[kind] },
      { amount: large.tickets, cost: large.cost[kind] },
    ).toFixed(2);
  ports.out(
    `\nGrowth from ${shown(small.tickets)} to ${shown(large.tickets)} tickets: cost as a power of their number\n` +
      `  CPU ${exponent('cpu')}, wall ${exponent('wall')}\n`,
  );
}

export function shown(tickets: number): string {
  return tickets.toLocaleString('en');
}

/** Counts by issue, as JSON has them. */
type CountsByIssue = ReadonlyMap<string, Readonly<Record<string, number | string>>>;

/** The counts of issues that any ticket names, as `candor tally --json` tells them. */
function countsOfTally(json: string): CountsByIssue {
  const { issues } = JSON.parse(json) as {
    issues: { issue: string; after: Record<string, number | string> }[];
  };
  return new Map(
    issues.filter(({ after }) => after['tickets'] !== 0).map(({ issue, after }) => [issue, after]),
  );
}

/** The same as the pass of Python tells them. */
function countsOfPython(json: string): CountsByIssue {
  return new Map(Object.entries(JSON.parse(json) as Record<string, Record<string, number | string>>));
}

/** Throws a `Failure` where the two don't say the same: then neither's time means anything. */
export function assertSameCounts(tally: CountsByIssue, python: CountsByIssue): void {
  for (const issue of new Set([...tally.keys(), ...python.keys()])) {
    const [ours, theirs] = [countText(tally.get(issue)), countText(python.get(issue))];
    if (ours !== theirs)
      throw new Failure(`The counts of ${issue} differ.\n  candor      ${ours}\n  Python csv  ${theirs}`);
  }
}

function countText(count: Readonly<Record<string, number | string>> | undefined): string {
  if (count === undefined) return 'none';
  return Object.entries(count)
    .map(([name, value]) => `${name} ${value}`)
    .sort()
    .join(', ');
}
