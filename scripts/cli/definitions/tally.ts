import type { Definition } from '../command.ts';
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

/** `candor tally EXPORT…`: how many customers reported each known issue, counted from tickets into its front matter. */
export const tallyDefinition = {
  name: 'tally',
  summary: 'Counts from ticket exports how many customers reported each known issue, into its front matter.',
  arguments: [
    { name: '[exports...]', summary: 'exports of a help desk: files, plain, .gz or .zip, or a folder' },
  ],
  options: [
    contentOption,
    {
      flags: '--format <system>',
      summary: 'where the exports come from; else told from what they hold',
      choices: SOURCES,
    },
    { flags: '--as-of <day>', summary: 'the day that counts are of, 2026-11-23; else the newest ticket’s' },
    {
      flags: '--date-order <order>',
      summary: 'how to read 03/04/2026; else told from the whole column',
      choices: ['day-first', 'month-first'],
    },
    { flags: '--ledger <file>', summary: 'keep what was counted here, so that the next export adds to it' },
    {
      flags: '--counts <file>',
      summary: 'a CSV of issues and counts, for tickets that were counted elsewhere',
    },
    { flags: '--print-sql', summary: 'show the query that counts them in a warehouse, for --counts' },
    { flags: '--suggest', summary: 'list tickets that name no issue and read like one; nothing is counted' },
    { flags: '--dry-run', summary: 'say what would change, and write nothing' },
    { flags: '--check', summary: 'write nothing; exit status 1 when the content isn’t up to date' },
    { flags: '--json', summary: 'what was found as JSON' },
  ],
} as const satisfies Definition;
