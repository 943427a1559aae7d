import type { Definition } from '../command.ts';
import { contentOption, editionOptions, nowOption } from './options.ts';

/** `candor next-build`: when to build again, alone on standard output, so that a scheduler can read it. */
export const nextBuildDefinition = {
  name: 'next-build',
  summary: 'Prints the next time at which building again would change something.',
  options: [
    contentOption,
    ...editionOptions,
    {
      ...nowOption,
      summary: 'the time to look ahead from, such as 2026-11-23T14:49-03:00; by default, now',
    },
    { flags: '--json', summary: 'the time and the reason, as JSON' },
  ],
} as const satisfies Definition;
