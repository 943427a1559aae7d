import type { Definition } from '../command.ts';
import { contentOption } from './options.ts';
import { dateOrderOption, formatOption } from './tally.ts';

/** `candor metrics EXPORT… --month 2026-10`: metrics of a month, computed from tickets, into files of `metrics/`. */
export const metricsDefinition = {
  name: 'metrics',
  summary:
    'Computes metrics of a month from ticket exports, such as how long a first reply takes, and writes them into metrics/.',
  arguments: [
    { name: '[exports...]', summary: 'exports from a help desk: files (plain, .gz or .zip) or a folder' },
  ],
  options: [
    contentOption,
    { flags: '--month <month>', summary: 'the month that is measured, such as 2026-10' },
    {
      flags: '--with <dir>',
      summary: 'another folder, such as that of an internal edition, whose metrics/ is written instead',
    },
    formatOption,
    dateOrderOption,
    { flags: '--dry-run', summary: 'show what would change, and write nothing' },
    { flags: '--json', summary: 'the figures, as JSON' },
  ],
} as const satisfies Definition;
