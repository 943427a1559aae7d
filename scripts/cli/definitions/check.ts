import type { Definition } from '../command.ts';
import { contentOption } from './options.ts';

/** Validates everything and writes nothing. Errors give exit status 1; warnings only with `--strict`. */
export const checkDefinition = {
  name: 'check',
  summary: 'Checks everything in the content folder: what is wrong, where, why, and the corrected line.',
  options: [
    contentOption,
    {
      flags: '--format <format>',
      summary: 'how problems are written',
      choices: ['text', 'json', 'github'],
      default: 'text',
    },
    { flags: '--strict', summary: 'let warnings fail too', default: false },
  ],
} as const satisfies Definition;
