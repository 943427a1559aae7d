import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ports } from '../../cli/command.ts';
import type { Cost } from '../figures.ts';
import { measureCandor } from '../measure.ts';
import { buildBareAstro, makeBareAstro } from './bare-astro.ts';
import { benchBuilds, type Builds } from './bench-builds.ts';
import { benchSize, otherSizes, type Size } from './bench-growth.ts';
import { type Bench, prepare, type Subject } from './prepare.ts';
import { saying } from './progress.ts';
import { recordsIn, writeFiles } from './record-files.ts';
import {
  type Costs,
  costTable,
  differenceTable,
  growthTable,
  liveTable,
  readerTable,
  weightTable,
} from './tables.ts';
import { check, withTrial } from './trial.ts';

const BARE = 'bare Astro';
const COLD = 'cold build';

/**
 * Measures a portal: what it costs beside Astro alone with the same records, how that grows, what a deployment sends
 * and what readers transfer.
 */
export async function benchPortal(ports: Ports, subject: Subject): Promise<void> {
  const bench = await prepare(ports, subject);
  const say = (title: string, text: string) => {
    ports.out(`\n${title}\n\n${text}`);
  };
  const astro = join(bench.work, 'astro');
  const pages = await makeBare(bench, astro);
  const { languages } = subject.portal.site;
  const records = recordsIn(bench.files).size;
  ports.out(
    `${records} records in ${languages.length} languages, of which bare Astro makes ${pages} pages\n`,
  );
  const runs: Run[] = [];
  for (let run = 1; run <= bench.runs; run++) {
    ports.err(`Run ${run} of ${bench.runs}\n`);
    runs.push(await benchOnce(bench, astro, { looks: run === 1 }));
  }
  say(
    `Cost: the median of ${bench.runs}`,
    costTable(
      runs.map(({ costs }) => costs),
      BARE,
      COLD,
    ),
  );
  const [{ changes, look } = {}] = runs;
  // They are the same in every run.
  if (changes) say('Files that a build changes: what a deployment sends', differenceTable(changes));
  if (look) {
    say('A reader of the home page: what the host sends', readerTable(look.readers));
    say('Pages during an outage: their bodies as the host sends them', weightTable(look.weights));
    say('Edit to live: seconds that pass, once, on this machine', liveTable(look.live));
  }
  say(
    'Growth: the cost of so many records, and as a power of their number',
    growthTable(await benchSizes(bench, records, runs)),
  );
}

/** Writes the project for Astro alone, from the same content. */
async function makeBare({ work, files }: Bench, astro: string): Promise<number> {
  const content = join(work, 'content');
  writeFiles(content, files);
  const pages = await makeBareAstro(astro, content);
  rmSync(content, { recursive: true });
  return pages;
}

interface Run extends Omit<Builds, 'costs'> {
  costs: Costs;
  /** What the growth begins from. */
  whole: Omit<Size, 'records'>;
}

/** Does everything once, so that all ratios are of things done at nearly the same time. */
async function benchOnce(bench: Bench, astro: string, options: { looks: boolean }): Promise<Run> {
  const { ports, toImport, files } = bench;
  const bare = await saying(ports, BARE, () => buildBareAstro(astro));
  const imported: Costs =
    toImport === undefined
      ? {}
      : { import: await saying(ports, 'import', () => importFolder(bench, toImport)) };
  const checks = await withTrial(join(bench.work, 'check'), files, async (trial) => ({
    'check, cold': await saying(ports, 'check, cold', () => check(trial)),
    'check again': await saying(ports, 'check again', () => check(trial)),
  }));
  const { costs, ...output } = await benchBuilds(bench, options);
  return {
    costs: { [BARE]: bare, ...imported, ...checks, ...costs },
    whole: { check: checks['check, cold'], cold: costs[COLD], edit: costs['a known issue edited'] },
    ...output,
  };
}

/** In each run, what fewer and more records cost, beside what all of them did in a run before. */
async function benchSizes(bench: Bench, records: number, runs: readonly Run[]): Promise<Size[][]> {
  const others = otherSizes(bench);
  const results: Size[][] = [];
  for (const [index, { whole }] of runs.entries()) {
    bench.ports.err(`Growth, run ${index + 1} of ${runs.length}\n`);
    const sizes = [{ records, ...whole }];
    for (const files of others) sizes.push(await benchSize(bench, files));
    results.push(sizes.sort((a, b) => a.records - b.records));
  }
  return results;
}

async function importFolder({ work }: Bench, folder: string): Promise<Cost> {
  const out = join(work, 'imported');
  try {
    // It ends with 1 where a file of the other system's can't be carried over.
    return (await measureCandor(['import', 'vtex', folder, '--out', out], { fine: [1] })).cost;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
