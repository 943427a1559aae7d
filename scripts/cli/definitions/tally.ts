import type { Definition, Option } from '../command.ts';
import { contentOption } from './options.ts';

/** The systems whose exports the tally knows, and `mapped` for any other, described in site.yaml. */
const SOURCES = [
  'zendesk',
  'jira',
  'freshdesk',
  'servicenow',
  'intercom',
  'hubspot',
  'glpi',
  'github',
  'mapped',
] as const;
export type Source = (typeof SOURCES)[number];

export const formatOption = {
  flags: '--format <system>',
  summary: 'where the exports come from; by default, recognised by their content',
  choices: SOURCES,
} as const satisfies Option;

export const dateOrderOption = {
  flags: '--date-order <order>',
  summary: 'how to read 03/04/2026; by default, judged by the whole column',
  choices: ['day-first', 'month-first'],
} as const satisfies Option;

/** `candor tally EXPORT…`: how many customers reported each known issue, counted from tickets into its front matter. */
export const tallyDefinition = {
  name: 'tally',
  summary:
    'Counts how many customers reported each known issue, from ticket exports, and writes it into the front matter.',
  arguments: [
    { name: '[exports...]', summary: 'exports from a help desk: files (plain, .gz or .zip) or a folder' },
  ],
  options: [
    contentOption,
    formatOption,
    {
      flags: '--as-of <day>',
      summary: 'the day of the counts, such as 2026-11-23; by default, the newest ticket’s',
    },
    dateOrderOption,
    { flags: '--ledger <file>', summary: 'keep what was counted here, so that the next export adds to it' },
    {
      flags: '--segments <file>',
      summary: 'a CSV of customers and the segments that they are in; it is read and written nowhere',
    },
    {
      flags: '--counts <file>',
      summary: 'a CSV of issues and counts, for tickets that were counted elsewhere',
    },
    { flags: '--print-sql', summary: 'print the query that counts them in a warehouse, for --counts' },
    { flags: '--suggest', summary: 'list tickets that name no issue but read like one; nothing is counted' },
    { flags: '--dry-run', summary: 'say what would change, and write nothing' },
    { flags: '--check', summary: 'write nothing; exit status 1 when the content isn’t up to date' },
    { flags: '--json', summary: 'what was found, as JSON' },
  ],
} as const satisfies Definition;
