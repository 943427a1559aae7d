import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ports } from '../../cli/command.ts';
import type { Cost } from '../figures.ts';
import { measureCandor } from '../measure.ts';
import { buildBareAstro, makeBareAstro } from './bare-astro.ts';
import { benchBuilds, type Builds } from './bench-builds.ts';
import { benchSize, otherSizes, type Size } from './bench-growth.ts';
import { type Bench, prepare, type Subject } from './prepare.ts';
import { type Files, recordsIn, writeFiles } from './record-files.ts';
import { type Costs, costTable, differenceTable, growthTable, readerTable, weightTable } from './tables.ts';
import { check, withTrial } from './trial.ts';

const BARE = 'bare Astro';

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
  const others = otherSizes(bench);
  const runs: Run[] = [];
  for (let run = 1; run <= bench.runs; run++) {
    ports.err(`Run ${run} of ${bench.runs}\n`);
    const result = await benchOnce(bench, astro, others, run === 1);
    runs.push(result);
    if (!result.look) continue;
    // No run sees anything else of these.
    say('Files that a build changes: what a deployment sends', differenceTable(result.changes));
    say('A reader of the home page: what the host sends', readerTable(result.look.readers));
    say('Pages during an outage: their bodies as the host sends them', weightTable(result.look.weights));
  }
  say(
    `Cost: the median of ${bench.runs}`,
    costTable(
      runs.map(({ costs }) => costs),
      BARE,
      'cold build',
    ),
  );
  say(
    'Growth: the cost of so many records, and as a power of their number',
    growthTable(runs.map(({ sizes }) => sizes)),
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
  sizes: Size[];
}

/** Does everything once, so that all ratios are of things done at nearly the same time. */
async function benchOnce(
  bench: Bench,
  astro: string,
  others: readonly Files[],
  isFirst: boolean,
): Promise<Run> {
  const { ports, toImport, files } = bench;
  ports.err(`  ${BARE}…\n`);
  const bare = await buildBareAstro(astro);
  const imported: Costs = toImport === undefined ? {} : { import: await importFolder(bench, toImport) };
  ports.err('  check…\n');
  const checks = await withTrial(join(bench.work, 'check'), files, async (trial) => ({
    'check, cold': await check(trial),
    'check again': await check(trial),
  }));
  const { costs, ...output } = await benchBuilds(bench, { looks: isFirst });
  const whole = {
    records: recordsIn(files).size,
    check: checks['check, cold'],
    cold: costs['cold build'],
    edit: costs['a known issue edited'],
  };
  const sizes = [whole];
  for (const other of others) sizes.push(await benchSize(bench, other));
  sizes.sort((a, b) => a.records - b.records);
  return { costs: { [BARE]: bare, ...imported, ...checks, ...costs }, sizes, ...output };
}

async function importFolder({ work, ports }: Bench, folder: string): Promise<Cost> {
  ports.err('  import…\n');
  const out = join(work, 'imported');
  try {
    // It ends with 1 where a file of the other system's can't be carried over.
    return (await measureCandor(['import', 'vtex', folder, '--out', out], { fine: [1] })).cost;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
