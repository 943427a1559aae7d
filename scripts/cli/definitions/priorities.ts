import type { Definition } from '../command.ts';
import { contentOption, nowOption } from './options.ts';

/** `candor priorities`: open issues in the order that the numbers give, as the page of priorities has them. */
export const prioritiesDefinition = {
  name: 'priorities',
  summary:
    'Prints open known issues in the order that their published facts give, with every part of the score.',
  options: [
    contentOption,
    {
      ...nowOption,
      summary: 'the time that ages are counted to, such as 2026-11-23T14:49-03:00; by default, now',
    },
    { flags: '--json', summary: 'the same as JSON, as the portal’s API has it' },
  ],
} as const satisfies Definition;
