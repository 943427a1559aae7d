import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { benchStart } from '../bench/bench-start.ts';
import { benchPortal } from '../bench/portal/bench-portal.ts';
import { benchTally } from '../bench/tally/bench-tally.ts';
import { BYTES_PER_TICKET } from '../bench/tally/make-export.ts';
import type { Run } from '../cli/command.ts';
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
  if (what !== 'tally' && tickets !== undefined)
    throw new UsageError('--tickets is for the tally: bench tally --tickets ' + tickets);
  const vtex = filled(options.importVtex);
  if (what !== 'portal' && vtex !== undefined)
    throw new UsageError('--import-vtex is for the portal: bench portal --import-vtex ' + vtex);
  const content = resolve(ports.cwd, options.content);
  if (what === 'start') {
    benchStart(ports, content, { runs });
    return 0;
  }
  const sizes = (tickets ?? TICKETS).split(',').map((number) => count('--tickets', number.trim()));
  const work = workFolder(what === 'portal' ? 0 : Math.max(...sizes) * BYTES_PER_TICKET);
  try {
    if (what === 'portal') {
      const { portal, problems } = await openContent(ports, options);
      if (refuse(problems, ports, { content: options.content, json: false })) return 1;
      const toImport = vtex && resolve(ports.cwd, vtex);
      await benchPortal(ports, { content, portal, toImport, work, runs });
    } else await benchTally(ports, work, sizes, runs);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return 0;
};

function count(option: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`${option} takes whole numbers from 1, not “${text}”.`);
}

const IN_MEMORY = '/dev/shm';

/** A new folder for what is made and measured: in memory where it leaves at least as much free as it takes, in bytes, else on the disk. */
function workFolder(bytes: number): string {
  return mkdtempSync(join(hasRoom(bytes) ? IN_MEMORY : tmpdir(), 'candor-bench-'));
}

function hasRoom(bytes: number): boolean {
  if (!existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return 2 * bytes < Math.min(bavail * bsize, process.availableMemory());
}
