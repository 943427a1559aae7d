import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { benchPortal } from '../bench/bench-portal.ts';
import type { Command } from '../cli/command.ts';
import { UsageError } from '../cli/command.ts';
import { contentOption } from '../cli/open-content.ts';

export const benchCommand: Command = {
  name: 'bench',
  summary: 'Measures check, build and search index on 10 %, 50 % and all of a content folder.',
  options: [
    contentOption,
    { flags: '--runs <number>', summary: 'runs of each phase; the median counts', default: '3' },
  ],
  run: async (ports, _args, options) => {
    const runs = Number(options['runs']);
    if (!Number.isInteger(runs) || runs < 1) throw new UsageError('--runs takes a whole number from 1.');
    const work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'candor-bench-'));
    try {
      await benchPortal(ports, resolve(ports.cwd, String(options['content'])), work, runs);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
    return 0;
  },
};
