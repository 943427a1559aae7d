import type { Definition, OptionsOf } from '../command.ts';
import { contentOption } from './options.ts';

const NEW_KINDS = ['known-issue', 'incident', 'maintenance', 'translation'] as const;
export type NewKind = (typeof NEW_KINDS)[number];

/** `candor new incident --title "…" --component checkout`: one valid file, to be filled in. It prints the file's path and the record's id. */
export const newDefinition = {
  name: 'new',
  summary:
    'Makes a file for a known issue, an incident, a maintenance or a translation, and prints its path and the id of its record.',
  arguments: [
    { name: '<kind>', summary: 'what is made', choices: NEW_KINDS },
    { name: '[id]', summary: 'the record that is to be translated' },
  ],
  options: [
    contentOption,
    { flags: '--title <text>', summary: 'what customers see, in their words' },
    {
      flags: '--component <id...>',
      summary: 'what it is about; of an incident with its state, if need be: checkout=major_outage',
    },
    { flags: '--id <id>', summary: 'else the number after the highest' },
    { flags: '--text <markdown>', summary: 'the first entry, or the summary of a known issue' },
    { flags: '--status <status>', summary: 'of a known issue; else investigating' },
    { flags: '--severity <severity>', summary: 'of a known issue; else minor' },
    { flags: '--impact <impact>', summary: 'of an incident; else minor' },
    { flags: '--started <time>', summary: 'when the incident began; else now' },
    { flags: '--start <time>', summary: 'when the maintenance begins: "2026-12-05 02:00"' },
    { flags: '--end <time>', summary: 'when the maintenance ends' },
    { flags: '--lang <language>', summary: 'the language of the translation' },
    { flags: '--dry-run', summary: 'show the file, and write nothing' },
    { flags: '--json', summary: 'what was made as JSON' },
  ],
} as const satisfies Definition;

export type NewOptions = OptionsOf<typeof newDefinition>;
