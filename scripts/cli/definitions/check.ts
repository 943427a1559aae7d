import type { Definition } from '../command.ts';
import { contentOption, editionOptions, nowOption } from './options.ts';

/** Validates everything, or says what is overdue, and writes nothing. Errors, or what is overdue, give exit status 1; warnings only with `--strict`. */
export const checkDefinition = {
  name: 'check',
  summary: 'Checks everything in the content folder: what is wrong, where, why, and the corrected line.',
  options: [
    contentOption,
    ...editionOptions,
    {
      flags: '--format <format>',
      summary: 'the format of the problems; with --due, text, json or markdown',
      choices: ['text', 'json', 'github', 'markdown'],
      default: 'text',
    },
    { flags: '--strict', summary: 'treat warnings as errors', default: false },
    {
      flags: '--due',
      summary: 'say what is overdue instead: promises, action items of post-mortems, and post-mortems',
      default: false,
    },
    { flags: '--within <time>', summary: 'with --due, also what is due within so long, such as 7d' },
    { ...nowOption, summary: 'the time that counts as now, such as 2026-11-23T14:49-03:00; by default, now' },
  ],
} as const satisfies Definition;
