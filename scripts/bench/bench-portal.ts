import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { Ports } from '../cli/command.ts';
import { type Cost, costLine, growthExponent, median } from './cost.ts';
import { measurePhase } from './measure.ts';
import { folderSize, issuePages, pageBytes } from './output-size.ts';
import { copySample } from './sample.ts';

const SHARES = [0.1, 0.5, 1];
/** Each phase finds what the ones before it left: the cold build nothing, the second one everything. */
const PHASES = ['check', 'build', 'build again', 'search'] as const;
type Phase = (typeof PHASES)[number];

/** Measures check, build and search index on 10 %, 50 % and all of a content folder, in `work`. */
export async function benchPortal(ports: Ports, content: string, work: string, runs: number): Promise<void> {
  const results = [];
  for (const share of SHARES) results.push(await benchShare(ports, content, work, share, runs));
  printGrowth(ports, results);
}

interface ShareResult {
  records: number;
  costs: Record<Phase, Cost>;
}

async function benchShare(
  ports: Ports,
  content: string,
  work: string,
  share: number,
  runs: number,
): Promise<ShareResult> {
  const [sample, out, cache] = [join(work, 'content'), join(work, 'out'), join(work, 'cache')];
  rmSync(sample, { recursive: true, force: true });
  mkdirSync(sample, { recursive: true });
  copySample(content, sample, share);
  const { portal } = await readContent(contentFolder(sample), { clock: ports.clock() });
  const records = portal.issues.length + portal.incidents.length;
  ports.out(`\n${share * 100} %: ${records} records in ${portal.site.languages.length} languages\n`);
  const taken: Record<Phase, Cost[]> = { check: [], build: [], 'build again': [], search: [] };
  for (let run = 0; run < runs; run++) {
    for (const phase of PHASES) {
      ports.err(`  ${phase}, run ${run + 1} of ${runs}…\n`);
      if (phase === 'check' || phase === 'build') rmSync(cache, { recursive: true, force: true });
      if (phase === 'build') rmSync(out, { recursive: true, force: true });
      const target = phase === 'search' ? join(work, 'search') : out;
      taken[phase].push(
        await measurePhase([phase === 'build again' ? 'build' : phase, sample, target, cache]),
      );
      rmSync(join(work, 'search'), { recursive: true, force: true });
    }
  }
  const costs = Object.fromEntries(PHASES.map((phase) => [phase, median(taken[phase])])) as Record<
    Phase,
    Cost
  >;
  for (const phase of PHASES) ports.out(`  ${costLine(phase, costs[phase])}\n`);
  printSizes(ports, out, new URL(portal.site.url).pathname);
  return { records, costs };
}

function printSizes(ports: Ports, out: string, base: string): void {
  const { files, pages, bytes } = folderSize(out);
  ports.out(`  ${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB\n`);
  const { largest, median: middle } = issuePages(out);
  const sizes = {
    home: 'index.html',
    list: 'known-issues/index.html',
    'median issue': middle,
    'largest issue': largest,
  };
  for (const [name, page] of Object.entries(sizes)) {
    if (page !== '')
      ports.out(`  ${name}: ${pageBytes(out, page, base)} bytes gzipped, with its stylesheet\n`);
  }
}

function printGrowth(ports: Ports, results: ShareResult[]): void {
  const [small, large] = [results[0], results.at(-1)];
  if (!small || !large || small.records === 0 || large.records === small.records) return;
  ports.out('\nGrowth from 10 % to 100 %: cost as a power of the number of records\n');
  for (const phase of PHASES) {
    const exponent = (kind: 'wall' | 'cpu') =>
      growthExponent(
        { amount: small.records, cost: small.costs[phase][kind] },
        { amount: large.records, cost: large.costs[phase][kind] },
      );
    ports.out(`  ${phase}: CPU ${exponent('cpu').toFixed(2)}, wall ${exponent('wall').toFixed(2)}\n`);
  }
}
