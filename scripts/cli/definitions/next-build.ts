import type { Definition } from '../command.ts';
import { contentOption, nowOption } from './options.ts';

/** `candor next-build`: when to build again, alone on standard output, so that a scheduler can read it. */
export const nextBuildDefinition = {
  name: 'next-build',
  summary: 'Prints the next instant at which building again would change something.',
  options: [
    contentOption,
    {
      ...nowOption,
      summary: 'the instant to look ahead from, such as 2026-11-23T14:49-03:00; else the clock',
    },
    { flags: '--json', summary: 'the instant and why as JSON' },
  ],
} as const satisfies Definition;
