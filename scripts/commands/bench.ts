import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { benchStart } from '../bench/bench-start.ts';
import { benchMetrics } from '../bench/metrics/bench-metrics.ts';
import { BYTES_PER_FILE } from '../bench/portal/bench-growth.ts';
import { benchPortal } from '../bench/portal/bench-portal.ts';
import { benchSearch } from '../bench/search/bench-search.ts';
import { givenQuestions } from '../bench/search/given-questions.ts';
import { benchTally } from '../bench/tally/bench-tally.ts';
import { BYTES_PER_TICKET } from '../bench/tally/make-export.ts';
import type { ExitStatus, OptionsOf, Ports, Run } from '../cli/command.ts';
import { type benchDefinition, TICKETS } from '../cli/definitions/bench.ts';
import { openContent } from '../cli/open-content.ts';
import { filled } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';
import { refuse } from '../report/problems.ts';

export const runBench: Run<typeof benchDefinition> = async (
  ports,
  { args: { what = 'portal' }, options },
) => {
  const runs = count('--runs', options.runs);
  const tickets = filled(options.tickets);
  if (what !== 'tally' && what !== 'metrics' && tickets !== undefined)
    throw new UsageError('--tickets is for the tally and metrics: bench tally --tickets ' + tickets);
  const vtex = filled(options.importVtex);
  if (what !== 'portal' && vtex !== undefined)
    throw new UsageError('--import-vtex is for the portal: bench portal --import-vtex ' + vtex);
  const queries = filled(options.queries);
  if (what !== 'search' && queries !== undefined)
    throw new UsageError('--queries is for search: bench search --queries ' + queries);
  if (what === 'search') return benchFinding(ports, options, queries, runs);
  if (what === 'start') {
    benchStart(ports, resolve(ports.cwd, options.content), { runs });
    return 0;
  }
  if (what === 'portal') return benchContent(ports, options, runs);
  const sizes = (tickets ?? TICKETS).split(',').map((number) => count('--tickets', number.trim()));
  const measured = what === 'metrics' ? benchMetrics : benchTally;
  await inWorkFolder(Math.max(...sizes) * BYTES_PER_TICKET, (work) => measured(ports, work, sizes, runs));
  return 0;
};

async function benchContent(
  ports: Ports,
  options: OptionsOf<typeof benchDefinition>,
  runs: number,
): Promise<ExitStatus> {
  const { portal, problems, checked } = await openContent(ports, options);
  if (refuse(problems, ports, { content: options.content, json: false })) return 1;
  const content = resolve(ports.cwd, options.content);
  const vtex = filled(options.importVtex);
  const toImport = vtex === undefined ? undefined : resolve(ports.cwd, vtex);
  await inWorkFolder(checked * BYTES_PER_FILE, (work) =>
    benchPortal(ports, { content, portal, toImport, work, runs }),
  );
  return 0;
}

async function benchFinding(
  ports: Ports,
  options: OptionsOf<typeof benchDefinition>,
  queries: string | undefined,
  runs: number,
): Promise<ExitStatus> {
  const { portal, problems } = await openContent(ports, options);
  if (refuse(problems, ports, { content: options.content, json: false })) return 1;
  const given = queries === undefined ? [] : givenQuestions(resolve(ports.cwd, queries), queries, portal);
  await benchSearch(ports, { content: resolve(ports.cwd, options.content), portal, given, runs });
  return 0;
}

function count(option: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`${option} takes whole numbers from 1, not “${text}”.`);
}

const IN_MEMORY = '/dev/shm';

/** Works in a new folder, in memory where it leaves at least as much free as it takes, in bytes, else on the disk. */
async function inWorkFolder(bytes: number, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(hasRoom(bytes) ? IN_MEMORY : tmpdir(), 'candor-bench-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hasRoom(bytes: number): boolean {
  if (!existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return 2 * bytes < Math.min(bavail * bsize, process.availableMemory());
}
