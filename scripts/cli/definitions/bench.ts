import type { Definition } from '../command.ts';
import { contentOption } from './options.ts';

/** How many tickets the made exports have, unless the call says it. */
export const TICKETS = '100000,1000000';

export const benchDefinition = {
  name: 'bench',
  summary:
    'Measures how quick the portal is, or the tally, and how its cost grows; or how soon commands start.',
  arguments: [
    {
      name: '[what]',
      summary:
        'portal: check, build and search index on 10 %, 50 % and all of a content folder; tally: made exports; start: commands that have little to do',
      choices: ['portal', 'tally', 'start'],
    },
  ],
  options: [
    { ...contentOption, summary: `${contentOption.summary}, for the portal and the start` },
    { flags: '--tickets <numbers>', summary: `tickets in each export, for the tally; else ${TICKETS}` },
    { flags: '--runs <number>', summary: 'runs of each; the median counts', default: '3' },
  ],
} as const satisfies Definition;
