import type { Definition } from '../command.ts';
import { contentOption } from './options.ts';

/** `candor translations`: what readers of each language get in the default one. With `--strict`, anything gives 1. */
export const translationsDefinition = {
  name: 'translations',
  summary: 'Lists what isn’t translated, by language, and what is older than its original.',
  options: [
    contentOption,
    {
      flags: '--format <format>',
      summary: 'how the list is written',
      choices: ['text', 'json'],
      default: 'text',
    },
    { flags: '--strict', summary: 'end with 1 when anything is missing or older', default: false },
  ],
} as const satisfies Definition;
