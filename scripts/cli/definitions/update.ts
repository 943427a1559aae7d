import type { Definition } from '../command.ts';
import { contentOption } from './options.ts';

/** `candor update INC-62 --state identified --text "…"`: one entry more, and the facts that follow from it. */
export const updateDefinition = {
  name: 'update',
  summary: 'Adds an entry to the timeline of a record, and changes the facts that follow from it.',
  arguments: [{ name: '<id>', summary: 'the record: its id, the number of that, or an alias' }],
  options: [
    contentOption,
    { flags: '--state <state>', summary: 'how things are now, such as identified; else as before' },
    { flags: '--text <markdown>', summary: 'what is said; else it is read from standard input' },
    { flags: '--at <time>', summary: 'when: 2026-11-23T14:49-03:00, "2026-11-23 14:49" or 14:49; else now' },
    {
      flags: '--component <component=state...>',
      summary: 'what a component is from then on: payments=degraded_performance',
    },
    {
      flags: '--resolved <time>',
      summary: 'when the incident was over, with --state resolved; else as --at',
    },
    {
      flags: '--fixed-in <version>',
      summary: 'the version that has the fix, with --state fixed',
      also: ['version'],
    },
    { flags: '--reason <text>', summary: 'why it won’t be fixed, with --state no-fix' },
    { flags: '--duplicate-of <id>', summary: 'the issue that it repeats, with --state duplicate' },
    { flags: '--dry-run', summary: 'show what would change, and write nothing' },
    { flags: '--json', summary: 'what was done as JSON' },
  ],
} as const satisfies Definition;
