import type { Definition, OptionsOf } from '../command.ts';
import { contentOption } from './options.ts';

const NEW_KINDS = [
  'known-issue',
  'incident',
  'maintenance',
  'announcement',
  'weekly',
  'translation',
] as const;
export type NewKind = (typeof NEW_KINDS)[number];

/** `candor new incident --title "…" --component checkout`: one valid file, to be filled in. It prints the file's path and the record's id. */
export const newDefinition = {
  name: 'new',
  summary:
    'Creates a file for a known issue, an incident, a maintenance, an announcement, a word on a week or a translation, and prints its path and its record’s id.',
  arguments: [
    { name: '<kind>', summary: 'what to create', choices: NEW_KINDS },
    {
      name: '[of]',
      summary: 'the record to translate; the week of a word on it, 2026-W47, by default the present one',
    },
  ],
  options: [
    contentOption,
    { flags: '--title <text>', summary: 'what customers see, in their words' },
    {
      flags: '--component <id...>',
      summary: 'what it is about; for an incident, with its state if needed: checkout=major_outage',
    },
    { flags: '--id <id>', summary: 'by default, the next free number' },
    { flags: '--text <markdown>', summary: 'the first entry, or the summary of a known issue' },
    { flags: '--status <status>', summary: 'of a known issue; by default, investigating' },
    { flags: '--severity <severity>', summary: 'of a known issue; by default, minor' },
    { flags: '--impact <impact>', summary: 'of an incident; by default, minor' },
    { flags: '--started <time>', summary: 'when the incident began; by default, now' },
    {
      flags: '--start <time>',
      summary: 'when the maintenance begins: "2026-12-05 02:00"; the day of an announcement',
    },
    { flags: '--end <time>', summary: 'when the maintenance ends; the last day of an announcement' },
    { flags: '--kind <kind>', summary: 'of an announcement: release, change or end-of-life' },
    {
      flags: '--repeats <period>',
      summary: 'how often the maintenance takes place: week, "2 weeks", month or "3 months"',
    },
    {
      flags: '--on <day...>',
      summary:
        'on which days: tue, or tue thu; in a month "second sunday", 15 or "last day"; by default, as --start',
    },
    { flags: '--until <day>', summary: 'the last day on which the maintenance may begin: 2027-12-31' },
    { flags: '--times <number>', summary: 'how often it takes place in all, in place of --until' },
    { flags: '--except <day...>', summary: 'days on which it doesn’t take place' },
    { flags: '--lang <language>', summary: 'the language of the translation' },
    { flags: '--dry-run', summary: 'show the file, and write nothing' },
    { flags: '--json', summary: 'what was created, as JSON' },
  ],
} as const satisfies Definition;

export type NewOptions = OptionsOf<typeof newDefinition>;
