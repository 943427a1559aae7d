import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { benchPortal } from '../bench/bench-portal.ts';
import { benchTally } from '../bench/tally/bench-tally.ts';
import { BYTES_PER_TICKET } from '../bench/tally/make-export.ts';
import { workFolder } from '../bench/work-folder.ts';
import type { Command } from '../cli/command.ts';
import { contentOption } from '../cli/open-content.ts';
import { textOption } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';

const TICKETS = '100000,1000000';

export const benchCommand: Command = {
  name: 'bench',
  summary: 'Measures how quick the portal is, or the tally, and how its cost grows.',
  arguments: [
    {
      name: '[what]',
      summary:
        'portal: check, build and search index on 10 %, 50 % and all of a content folder; tally: made exports',
      choices: ['portal', 'tally'],
    },
  ],
  options: [
    { ...contentOption, summary: `${contentOption.summary}, for the portal` },
    { flags: '--tickets <numbers>', summary: `tickets in each export, for the tally; else ${TICKETS}` },
    { flags: '--runs <number>', summary: 'runs of each; the median counts', default: '3' },
  ],
  run: async (ports, [what = 'portal'], options) => {
    const runs = count('--runs', String(options['runs']));
    const tickets = textOption(options, 'tickets');
    if (what === 'portal' && tickets !== undefined)
      throw new UsageError('--tickets is for the tally: bench tally --tickets ' + tickets);
    const sizes = (tickets ?? TICKETS).split(',').map((number) => count('--tickets', number.trim()));
    const work = workFolder(what === 'portal' ? 0 : Math.max(...sizes) * BYTES_PER_TICKET);
    try {
      if (what === 'portal')
        await benchPortal(ports, resolve(ports.cwd, String(options['content'])), work, runs);
      else await benchTally(ports, work, sizes, runs);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
    return 0;
  },
};

function count(option: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`${option} takes whole numbers from 1, and not “${text}”.`);
}
