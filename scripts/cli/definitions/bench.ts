import type { Definition } from '../command.ts';
import { contentOption } from './options.ts';

/** How many tickets the made exports have, unless the call says it. */
export const TICKETS = '100000,1000000';

export const benchDefinition = {
  name: 'bench',
  summary:
    'Measures what the portal costs compared with Astro alone, how that grows, and what deployments and readers transfer; or what search finds; or the tally; or metrics; or how fast commands start.',
  arguments: [
    {
      name: '[what]',
      summary:
        'portal: check and build of a content folder, of a part of it and of four times as many records; search: what it finds in a content folder, what that transfers, and its index; tally: made exports; metrics: a month of made exports; start: commands that have little to do',
      choices: ['portal', 'search', 'tally', 'metrics', 'start'],
    },
  ],
  options: [
    { ...contentOption, summary: `${contentOption.summary}, for the portal, search and the start` },
    {
      flags: '--import-vtex <dir>',
      summary: 'a folder for “import vtex”, to measure that beside the portal; the one that holds docs/',
    },
    {
      flags: '--queries <file>',
      summary:
        'for search: people’s questions as well, as a JSON list of { slugEN, locale, support, customer … }',
    },
    {
      flags: '--tickets <numbers>',
      summary: `tickets in each export, for the tally and metrics; else ${TICKETS}`,
    },
    { flags: '--runs <number>', summary: 'runs of each; the median is printed', default: '3' },
  ],
} as const satisfies Definition;
